package org.hearsay.text;

/**
 * A place in the text that names or refers to an entity.
 *
 * @param span its code points in the article's text, determiner included for nominals
 * @param sentence the index of its sentence in the article
 * @param head the index in the sentence of its syntactic head token
 * @param kind how it refers
 * @param type what it refers to
 */
public record Mention(TextSpan span, int sentence, int head, Kind kind, EntityType type)
    implements Comparable<Mention> {

  /** How a mention refers. */
  public enum Kind {
    NAME("name"),
    NOMINAL("nominal"),
    PRONOUN("pronoun");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name in records. */
    public String label() {
      return label;
    }
  }

  /** By place, then by kind. */
  @Override
  public int compareTo(Mention other) {
    int place = span.compareTo(other.span);
    return place != 0 ? place : kind.compareTo(other.kind);
  }
}
