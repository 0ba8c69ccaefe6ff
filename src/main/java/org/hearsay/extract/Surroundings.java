package org.hearsay.extract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.text.TextSpan;

/** In whose words a place of an article stands. */
final class Surroundings {
  private final List<Saying> sayings;

  Surroundings(List<Saying> sayings) {
    this.sayings = List.copyOf(sayings);
  }

  List<Saying> sayings() {
    return sayings;
  }

  /** The indices of the asserted sayings in whose content a place stands, outermost first. */
  List<Integer> around(TextSpan place) {
    return IntStream.range(0, sayings.size())
        .boxed()
        .filter(i -> sayings.get(i).asserted())
        .filter(
            i -> sayings.get(i).attribution().content().stream().anyMatch(c -> c.contains(place)))
        .sorted(
            Comparator.comparingInt((Integer i) -> -sayings.get(i).contentLength())
                .thenComparingInt(i -> i))
        .toList();
  }

  /** Whether one of two places tells in an aside the other: "it fell, the minister said". */
  boolean tellsInAside(TextSpan teller, TextSpan told) {
    return around(told).stream()
        .map(sayings::get)
        .filter(Saying::aside)
        .flatMap(saying -> saying.attribution().source().stream())
        .anyMatch(source -> source.contains(teller));
  }

  /** The tokens of a sentence that are cues of the sayings around a place. */
  Set<Integer> cues(int sentence, TextSpan place) {
    Set<Integer> cues = new HashSet<>();
    for (int i : around(place)) {
      if (sayings.get(i).sentence() == sentence) {
        cues.addAll(sayings.get(i).cue());
      }
    }
    return cues;
  }
}
