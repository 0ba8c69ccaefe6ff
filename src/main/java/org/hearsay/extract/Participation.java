package org.hearsay.extract;

import org.hearsay.text.TextSpan;

/**
 * Who or what takes part in an event, and where the text says so.
 *
 * @param role such as {@code actor}, {@code target}, {@code place}
 * @param span the words, or where it was last named for an inferred one
 * @param text the words of the span; where it is a pronoun, those of the name or description that
 *     tells whom it means
 * @param entity the id of an entity of the article
 * @param inferred whether the discourse, not the sentence, supplies it
 * @param confidence from 0 to 1
 */
public record Participation(
    String role, TextSpan span, String text, String entity, boolean inferred, double confidence) {

  /** Whether it acts or is acted on. */
  boolean isParty() {
    return role.equals("actor") || role.equals("target");
  }

  /** The same in another role. */
  Participation inRole(String other) {
    return new Participation(other, span, text, entity, inferred, confidence);
  }

  /** The same in another role, in which the sentence does not have it. */
  Participation inferredIn(String other, double otherConfidence) {
    return new Participation(other, span, text, entity, true, otherConfidence);
  }
}
