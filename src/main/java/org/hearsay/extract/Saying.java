package org.hearsay.extract;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.text.TextSpan;

/**
 * An attribution with what claims need to know of it.
 *
 * @param sentence the index of the sentence of its cue, or of its content where there is no cue
 * @param cue the indices in that sentence of the cue's tokens
 * @param asserted whether the content is told as said or thought, and so has the source as its
 *     voice; the object of "supports the proposal" has not
 * @param speaker where there is no cue: the index of the saying whose speaker goes on, or -1
 * @param aside whether source and cue stand in an aside of what is said, and so take no part in it
 */
record Saying(
    Attribution attribution,
    int sentence,
    Set<Integer> cue,
    boolean asserted,
    int speaker,
    boolean aside) {
  Saying {
    cue = Set.copyOf(cue);
  }

  /** The number of code points of the content. */
  int contentLength() {
    return attribution.content().stream().mapToInt(TextSpan::length).sum();
  }

  /** The shortest of the sayings whose content holds some words. */
  static Optional<Saying> innermost(Stream<Saying> sayings, TextSpan words) {
    return sayings
        .filter(s -> s.attribution().content().stream().anyMatch(c -> c.contains(words)))
        .min(Comparator.comparingInt(Saying::contentLength));
  }

  Saying with(Attribution other) {
    return new Saying(other, sentence, cue, asserted, speaker, aside);
  }
}
