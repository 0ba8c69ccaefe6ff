package org.hearsay.server.search;

import java.util.List;

/** By what results are narrowed; each is a parameter of the address. */
public enum Facet {
  /** The local name of an event type, or of an entity's class. */
  TYPE("type", "Type"),
  /** A quad class, such as {@code material conflict}. */
  QUAD("quad", "Quad class"),
  /** The path of an entity below {@code entity/}: who acts, or for whom. */
  ACTOR("actor", "Actor"),
  /** Whom it is done to, or for whom they stand. */
  TARGET("target", "Target"),
  /** Anybody who takes part, speaks or is mentioned. */
  ENTITY("entity", "Anybody"),
  /** An ISO 3166-1 alpha-3 code. */
  COUNTRY("country", "Country"),
  /** Who says it: the innermost and the outer sources, and for whom they speak. */
  SPEAKER("speaker", "Speaker"),
  PUBLISHER("publisher", "Publisher"),
  /** {@code Actual}, {@code Planned}, … */
  MODALITY("modality", "Modality"),
  /** {@code affirms} or {@code denies}: whether the source says that it is so. */
  SAYS("says", "Says that it is so"),
  /** {@code Article}, {@code Named}, {@code Unnamed} or {@code Unknown}. */
  VOICE("voice", "Voice"),
  /** {@code accepted}, {@code disputed}, {@code corroborated}: of events. */
  STATUS("status", "Status"),
  /** Two entities between which it passes, sorted, with a space between. */
  PAIR("pair", "Between"),
  /** The path of a proposition below {@code proposition/}. */
  PROPOSITION("proposition", "Proposition"),
  /** The version of an article. */
  ARTICLE("article", "Article"),
  YEAR("year", "Year");

  /** Those that a page of results offers, in its order. */
  public static final List<Facet> OFFERED =
      List.of(STATUS, TYPE, QUAD, ACTOR, TARGET, COUNTRY, SPEAKER, PUBLISHER, MODALITY, SAYS, YEAR);

  private final String parameter;
  private final String label;

  Facet(String parameter, String label) {
    this.parameter = parameter;
    this.label = label;
  }

  /** Its name in addresses. */
  public String parameter() {
    return parameter;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** Whether its values are paths of entities. */
  public boolean isEntity() {
    return this == ACTOR || this == TARGET || this == ENTITY || this == SPEAKER;
  }
}
