package org.hearsay.entity;

import java.util.Optional;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** A noun for people or bodies that act: rebel, foreign ministry, spokesman. */
public final class AgentNoun {

  /** What an agent noun says of whom it means. */
  public enum Role {
    /** A person or people of a sector: rebel, farmer. */
    PERSON,
    /** A body of a sector: foreign ministry, army, company. */
    BODY,
    /** A person whose sector is that of the body or people named with it: leader, spokesman. */
    DEPENDENT
  }

  private final String lemma;
  private final Role role;
  private final @Nullable String sector;

  private AgentNoun(String lemma, Role role, @Nullable String sector) {
    this.lemma = lemma;
    this.role = role;
    this.sector = sector;
  }

  /** A noun with a sector of its own. */
  public static AgentNoun of(String lemma, Role role, String sector) {
    return new AgentNoun(lemma, role, sector);
  }

  /** A noun whose sector depends on what stands with it. */
  public static AgentNoun dependent(String lemma) {
    return new AgentNoun(lemma, Role.DEPENDENT, null);
  }

  /** The noun in lower case and singular; several words for a compound. */
  public String lemma() {
    return lemma;
  }

  public Role role() {
    return role;
  }

  /** The PLOVER sector. */
  public Optional<String> sector() {
    return Optional.ofNullable(sector);
  }

  /** What one mention of it is: a person, a body, or a group of people. */
  public EntityType type(boolean plural) {
    return switch (role) {
      case BODY -> EntityType.ORGANIZATION;
      case PERSON, DEPENDENT -> plural ? EntityType.GROUP : EntityType.PERSON;
    };
  }

  /** Whether it acts for its state by office: governments, forces, police, courts, services. */
  public boolean isOfficial() {
    return sector != null && OFFICIAL.contains(sector);
  }

  static final java.util.Set<String> OFFICIAL =
      java.util.Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");

  @Override
  public String toString() {
    return lemma + (sector == null ? "" : "→" + sector);
  }
}
