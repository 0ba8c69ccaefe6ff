package org.hearsay.nlp.time;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hearsay.text.DateInterval;
import org.hearsay.text.TimeExpression;

/** Two weekdays that begin and end one stretch of days: "from Monday to Thursday". */
final class WeekdayRange {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private WeekdayRange() {}

  /**
   * Moves one of two days by a week where the last would come before the first.
   *
   * @param ahead whether the stretch is still to come
   * @param before takes the first day
   * @return the last day
   */
  static TimeExpression inOrder(
      TimeExpression first, TimeExpression last, boolean ahead, Consumer<TimeExpression> before) {
    boolean known = DAY.matcher(first.value()).matches() && DAY.matcher(last.value()).matches();
    if (!known) {
      before.accept(first);
      return last;
    }
    LocalDate begin = LocalDate.parse(first.value());
    LocalDate end = LocalDate.parse(last.value());
    boolean wrong = end.isBefore(begin);
    before.accept(wrong && !ahead ? on(first, begin.minusWeeks(1)) : first);
    return wrong && ahead ? on(last, end.plusWeeks(1)) : last;
  }

  private static TimeExpression on(TimeExpression time, LocalDate day) {
    return TimeExpression.of(
            time.span(), time.sentence(), time.type(), day.toString(), time.basis())
        .within(new DateInterval(day, day));
  }
}
