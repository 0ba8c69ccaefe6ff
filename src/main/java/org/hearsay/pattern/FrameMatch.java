package org.hearsay.pattern;

import java.util.List;

/**
 * A frame found in a sentence. Coordinated participants are several fillers of one role.
 *
 * @param sentence the index of the sentence in the article
 * @param trigger the indices in the sentence of the tokens of trigger and fixed words, ascending
 */
public record FrameMatch(
    Frame frame, int sentence, Predicate predicate, List<Integer> trigger, List<Filler> fillers) {

  /** What fills a role. */
  public record Filler(String role, Argument argument) {}

  public FrameMatch {
    trigger = List.copyOf(trigger);
    fillers = List.copyOf(fillers);
  }
}
