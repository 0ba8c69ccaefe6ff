package org.hearsay.nlp.name;

import org.hearsay.text.EntityType;

/**
 * A name in a sentence.
 *
 * @param begin index of its first token
 * @param end index after its last token
 * @param type what it names; countries count as places here, entity resolution tells them apart
 */
public record NameSpan(int begin, int end, EntityType type) {
  public NameSpan {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("no tokens in name [" + begin + ", " + end + ")");
    }
  }
}
