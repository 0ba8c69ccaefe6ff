package org.hearsay.entity;

/**
 * One thing that a name may mean.
 *
 * @param entry what it means
 * @param use how
 * @param name the name as the gazetteer writes it
 */
public record Reading(GazetteerEntry entry, Use use, String name) {

  /** How a name means an entry. */
  public enum Use {
    /** It is its name. */
    NAME,
    /** It is the adjective of a state or region. */
    DEMONYM,
    /** It is the noun for its people, singular or plural. */
    PEOPLE,
    /** It means it only where the article names it otherwise. */
    SHORT
  }
}
