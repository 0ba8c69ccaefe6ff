package org.hearsay.nlp.tag;

/**
 * A part of speech in both conventions at once, so that they never contradict each other.
 *
 * @param xpos the Penn Treebank tag, such as {@code VBD}
 * @param upos the universal one, such as {@code AUX}
 */
public record Tag(String xpos, String upos) implements Comparable<Tag> {
  @Override
  public int compareTo(Tag other) {
    int first = xpos.compareTo(other.xpos);
    return first != 0 ? first : upos.compareTo(other.upos);
  }
}
