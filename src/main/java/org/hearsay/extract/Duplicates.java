package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.pattern.FrameMatch;

/** Keeps the fullest of several tellings of one event by one passage. */
final class Duplicates {
  private Duplicates() {}

  /**
   * Without the matches whose trigger is a part of a longer trigger with the same head, as "cut" of
   * "cut ties".
   */
  static List<FrameMatch> ofMatches(List<FrameMatch> matches) {
    List<FrameMatch> kept = new ArrayList<>();
    for (FrameMatch match : matches) {
      boolean part =
          matches.stream()
              .anyMatch(
                  o ->
                      o.sentence() == match.sentence()
                          && o.predicate().head() == match.predicate().head()
                          && o.trigger().size() > match.trigger().size()
                          && o.trigger().containsAll(match.trigger()));
      if (!part) {
        kept.add(match);
      }
    }
    return kept;
  }

  /** Without the items whose claim another claim of the same passage says as well or better. */
  static <T> List<T> without(List<T> items, Function<T, Claim> claim) {
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Claim own = claim.apply(items.get(i));
      boolean covered = false;
      for (int j = 0; j < items.size() && !covered; j++) {
        Claim other = claim.apply(items.get(j));
        covered = i != j && covers(other, own) && (!covers(own, other) || j < i);
      }
      if (!covered) {
        kept.add(items.get(i));
      }
    }
    return kept;
  }

  /** Whether {@code a} says all that {@code b} does, of the same event. */
  private static boolean covers(Claim a, Claim b) {
    return a.sentence() == b.sentence()
        && a.type().is(b.type().name())
        && a.isNegative() == b.isNegative()
        && a.evidence().overlaps(b.evidence())
        && parties(a).containsAll(parties(b));
  }

  private static Set<String> parties(Claim claim) {
    return claim.participants().stream()
        .filter(p -> p.role().equals("actor") || p.role().equals("target"))
        .map(p -> p.role() + " " + p.entity())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
