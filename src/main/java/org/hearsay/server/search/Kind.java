package org.hearsay.server.search;

import java.util.Optional;

/** What is looked for. */
public enum Kind {
  CLAIM("claims"),
  /** Clusters of propositions, accepted or not. */
  EVENT("events"),
  /** Statements: passages that somebody is quoted or reported with. */
  QUOTATION("quotations"),
  ENTITY("entities"),
  ARTICLE("articles");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The plural, which stands in addresses too. */
  public String label() {
    return label;
  }

  /** The kind of a plural. */
  public static Optional<Kind> of(String label) {
    for (Kind kind : values()) {
      if (kind.label.equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
