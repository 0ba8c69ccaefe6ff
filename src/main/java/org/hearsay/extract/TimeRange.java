package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.DateInterval;
import org.hearsay.text.Sentence;
import org.hearsay.text.TimeExpression;

/** Two times of a sentence that begin and end one: "between 2014 and 2016", "May 3-8". */
final class TimeRange {

  /** What something is moved from and to, which is no range. */
  private static final Set<String> MOVING =
      Set.of("move", "postpone", "delay", "shift", "change", "reschedule", "push", "bring", "put");

  private TimeRange() {}

  /**
   * The range that a time begins or ends, with its days.
   *
   * @param times those of the sentence, in its order
   */
  static Optional<When.Timed> of(Sentence s, List<TimeExpression> times, TimeExpression time) {
    int at = times.indexOf(time);
    Optional<When.Timed> begun =
        at >= 0 && at + 1 < times.size() ? range(s, time, times.get(at + 1)) : Optional.empty();
    return begun.isPresent() || at <= 0 ? begun : range(s, times.get(at - 1), time);
  }

  private static Optional<When.Timed> range(Sentence s, TimeExpression begin, TimeExpression end) {
    Optional<DateInterval> from = begin.interval();
    Optional<DateInterval> to = end.interval();
    if (from.isEmpty()
        || to.isEmpty()
        || to.get().earliest().isBefore(from.get().earliest())
        || to.get().latest().isBefore(from.get().latest())
        || !joined(s, begin, end)) {
      return Optional.empty();
    }
    TimeExpression.Basis basis =
        begin.basis() == TimeExpression.Basis.STATED ? end.basis() : begin.basis();
    return Optional.of(
        When.Timed.of(begin.value() + "/" + end.value(), basis)
            .within(new DateInterval(from.get().earliest(), to.get().latest())));
  }

  private static boolean joined(Sentence s, TimeExpression begin, TimeExpression end) {
    List<Integer> first = s.tokensIn(begin.span());
    List<Integer> last = s.tokensIn(end.span());
    if (first.isEmpty() || last.isEmpty() || last.getFirst() != first.getLast() + 2) {
      return false;
    }
    String before = first.getFirst() == 0 ? "" : s.token(first.getFirst() - 1).lemma();
    return switch (s.token(first.getLast() + 1).text().toLowerCase(Locale.ROOT)) {
      case "-", "–", "—", "through", "until", "till" -> true;
      case "to" -> before.equals("from") && !isMoved(s, first.getLast());
      case "and" -> before.equals("between");
      default -> false;
    };
  }

  private static boolean isMoved(Sentence s, int token) {
    for (int at = s.token(token).head(); at >= 0; at = s.token(at).head()) {
      if (s.token(at).upos().equals("VERB")) {
        return MOVING.contains(s.token(at).lemma());
      }
    }
    return false;
  }
}
