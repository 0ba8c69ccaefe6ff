package org.hearsay.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** Reads TIMEX3 values (TimeML 1.2.1) and gives the days that they stand for. */
public final class TimexValue {

  private static final int YEAR_DIGITS = 4;

  private TimexValue() {}

  /**
   * The days of a value: {@code 2017}, {@code 2017-12}, {@code 2017-09-03T14:00}, {@code 2017-W40},
   * {@code 2017-W40-2}, {@code 2017-W40-WE}, {@code 2017-Q3}, {@code 2017-H1}, {@code 2017-SU}, the
   * decade {@code 199}, the century {@code 19}, and {@code begin/end}, from the first day of the
   * one to the last of the other.
   *
   * <p>Trailing X stand for the whole ({@code 2017-XX}, {@code 199X}). Seasons are those of the
   * northern hemisphere; a winter may be either of the two in its year.
   *
   * @return empty where no year is known ({@code XXXX-11-29}, {@code PRESENT_REF}), for durations
   *     and sets ({@code P2D}), and for what is no such value
   */
  public static Optional<DateInterval> interval(String value) {
    String plain = value.strip().toUpperCase(Locale.ROOT);
    int slash = plain.indexOf('/');
    try {
      if (slash < 0) {
        return single(plain);
      }
      Optional<DateInterval> begin = single(plain.substring(0, slash));
      Optional<DateInterval> end = single(plain.substring(slash + 1));
      if (begin.isEmpty() || end.isEmpty() || end.get().latest().isBefore(begin.get().earliest())) {
        return Optional.empty();
      }
      return Optional.of(new DateInterval(begin.get().earliest(), end.get().latest()));
    } catch (DateTimeException e) {
      // February 30, week 54: no day of any calendar.
      return Optional.empty();
    }
  }

  private static Optional<DateInterval> single(String value) {
    int time = value.indexOf('T');
    String date = time > 0 ? value.substring(0, time) : value;
    int digits = leadingDigits(date);
    String rest = date.substring(digits);
    if (digits == YEAR_DIGITS) {
      int year = Integer.parseInt(date.substring(0, digits));
      return rest.isEmpty() || rest.charAt(0) == '-' ? ofYear(year, rest) : Optional.empty();
    }
    boolean coarse = digits == 2 || digits == 3;
    if (coarse && (rest.isEmpty() || rest.equals("X".repeat(YEAR_DIGITS - digits)))) {
      int span = digits == 3 ? 10 : 100;
      int first = Integer.parseInt(date.substring(0, digits)) * span;
      return days(LocalDate.of(first, 1, 1), LocalDate.of(first + span - 1, 12, 31));
    }
    return Optional.empty();
  }

  private static int leadingDigits(String value) {
    int digits = 0;
    while (digits < value.length() && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  /** The part of a year that follows it: "", "-12", "-12-31", "-W40", "-Q3". */
  private static Optional<DateInterval> ofYear(int year, String rest) {
    String[] parts = rest.isEmpty() ? new String[0] : rest.substring(1).split("-", -1);
    if (parts.length == 0 || unknown(parts[0])) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    String first = parts[0];
    if (parts.length == 1) {
      switch (first) {
        case "SP" -> {
          return months(year, 3, 5);
        }
        case "SU" -> {
          return months(year, 6, 8);
        }
        case "FA" -> {
          return months(year, 9, 11);
        }
        case "WI" -> {
          return days(LocalDate.of(year, 1, 1), YearMonth.of(year + 1, 2).atEndOfMonth());
        }
        case "H1" -> {
          return months(year, 1, 6);
        }
        case "H2" -> {
          return months(year, 7, 12);
        }
        case "Q1", "Q2", "Q3", "Q4" -> {
          int quarter = first.charAt(1) - '0';
          return months(year, quarter * 3 - 2, quarter * 3);
        }
        case "HX", "QX", "WXX" -> {
          return months(year, 1, 12);
        }
        default -> {
          // A month or a week.
        }
      }
    }
    if (first.startsWith("W")) {
      return ofWeek(year, first.substring(1), parts);
    }
    if (!isNumber(first) || parts.length > 2) {
      return Optional.empty();
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(first));
    if (parts.length == 1 || unknown(parts[1])) {
      return days(month.atDay(1), month.atEndOfMonth());
    }
    if (!isNumber(parts[1])) {
      return Optional.empty();
    }
    LocalDate day = month.atDay(Integer.parseInt(parts[1]));
    return days(day, day);
  }

  private static Optional<DateInterval> ofWeek(int year, String number, String[] parts) {
    if (number.equals("XX")) {
      return months(year, 1, 12);
    }
    if (!isNumber(number) || parts.length > 2) {
      return Optional.empty();
    }
    int week = Integer.parseInt(number);
    LocalDate inYear = LocalDate.of(year, 7, 1);
    if (week < 1 || week > inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
      return Optional.empty();
    }
    LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
    if (parts.length == 1 || unknown(parts[1])) {
      return days(monday, monday.plusDays(6));
    }
    if (parts[1].equals("WE")) {
      return days(monday.plusDays(5), monday.plusDays(6));
    }
    if (!isNumber(parts[1])) {
      return Optional.empty();
    }
    LocalDate day = monday.with(DayOfWeek.of(Integer.parseInt(parts[1])));
    return days(day, day);
  }

  private static boolean unknown(String part) {
    return part.equals("XX") || part.equals("X");
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.length() <= 2 && leadingDigits(part) == part.length();
  }

  private static Optional<DateInterval> months(int year, int first, int last) {
    return days(YearMonth.of(year, first).atDay(1), YearMonth.of(year, last).atEndOfMonth());
  }

  private static Optional<DateInterval> days(LocalDate first, LocalDate last) {
    return Optional.of(new DateInterval(first, last));
  }
}
