package org.hearsay.pattern;

import java.util.List;

/**
 * A sentence that a frame must match.
 *
 * @param text a full sentence
 * @param expected what the match must fill, by role; other roles are free
 */
public record FrameExample(String text, List<Expectation> expected) {

  /**
   * A role and the words that must stand among its fillers, as in "actor" and "Peru".
   *
   * @param role such as {@code actor}
   * @param words a part of the filler's text, its head included
   */
  public record Expectation(String role, String words) {}

  public FrameExample {
    expected = List.copyOf(expected);
  }
}
