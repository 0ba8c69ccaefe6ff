package org.hearsay.extract;

import java.util.Set;
import org.hearsay.text.TextSpan;

/**
 * An attribution with what claims need to know of it.
 *
 * @param sentence the index of the sentence of its cue, or of its content where there is no cue
 * @param cue the indices in that sentence of the cue's tokens
 * @param asserted whether the content is told as said or thought, and so has the source as its
 *     voice; the object of "supports the proposal" has not
 */
record Saying(Attribution attribution, int sentence, Set<Integer> cue, boolean asserted) {
  Saying {
    cue = Set.copyOf(cue);
  }

  /** The number of code points of the content. */
  int contentLength() {
    return attribution.content().stream().mapToInt(TextSpan::length).sum();
  }

  Saying with(Attribution other) {
    return new Saying(other, sentence, cue, asserted);
  }
}
