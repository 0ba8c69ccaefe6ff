package org.hearsay.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several things a name means where the article says no more. */
final class ReadingChoice {

  private ReadingChoice() {}

  /**
   * The one that outranks all others: states of today before capitals, these before territories and
   * former states, then bodies, then peoples; other places only where they are alone or share their
   * state.
   */
  static @Nullable GazetteerEntry best(List<GazetteerEntry> meant, Gazetteer gazetteer) {
    GazetteerEntry best = null;
    int rank = Integer.MAX_VALUE;
    boolean tied = false;
    for (GazetteerEntry entry : meant) {
      int next = rank(entry, gazetteer);
      if (next < rank) {
        best = entry;
        rank = next;
        tied = false;
      } else if (next == rank) {
        tied |= !sameState(best, entry, gazetteer);
      }
    }
    return tied ? null : best;
  }

  private static boolean sameState(
      @Nullable GazetteerEntry one, GazetteerEntry other, Gazetteer gazetteer) {
    return one != null
        && gazetteer.stateOf(one).isPresent()
        && gazetteer.stateOf(one).equals(gazetteer.stateOf(other));
  }

  private static int rank(GazetteerEntry entry, Gazetteer gazetteer) {
    return switch (entry.kind()) {
      case STATE -> 0;
      case CITY -> gazetteer.stateByCapital(entry.id()).isPresent() ? 1 : 6;
      case TERRITORY, HISTORIC_STATE -> 2;
      case GOVERNMENT_BODY -> 3;
      case ORGANIZATION -> 4;
      case PEOPLE -> 5;
      case REGION -> 6;
      case FACILITY -> 7;
      case PERSON -> 8;
      case THING -> 9;
    };
  }
}
