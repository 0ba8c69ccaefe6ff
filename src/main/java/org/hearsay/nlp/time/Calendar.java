package org.hearsay.nlp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Choice;
import org.hearsay.nlp.time.Meaning.Fixed;
import org.hearsay.nlp.time.Meaning.Holiday;
import org.hearsay.nlp.time.Meaning.InYear;
import org.hearsay.nlp.time.Meaning.OnWeekday;
import org.hearsay.nlp.time.Meaning.Origin;
import org.hearsay.nlp.time.Meaning.Piece;
import org.hearsay.nlp.time.Meaning.Shifted;
import org.hearsay.nlp.time.Meaning.Timed;
import org.hearsay.nlp.time.Meaning.Told;
import org.hearsay.nlp.time.Meaning.Weekend;
import org.hearsay.nlp.time.Meaning.Which;
import org.hearsay.nlp.time.Meaning.YearBefore;
import org.hearsay.text.DateInterval;
import org.hearsay.text.TimeExpression.Basis;
import org.hearsay.text.TimeExpression.Type;
import org.hearsay.text.TimexValue;
import org.jspecify.annotations.Nullable;

/**
 * Gives the times of one article their values, in the order of the text.
 *
 * <p>It knows the day of publication, if there is one, and remembers the time told last. What rests
 * on neither keeps X for its unknown digits.
 */
final class Calendar {

  /** A TIMEX3 value. */
  record Value(Type type, String text, Basis basis) {}

  /** A day or quarter without year this near to publication is meant, whatever the tense. */
  private static final int NEAR_DAYS = 75;

  private record Moment(LocalDate first, Unit unit) {}

  private final @Nullable LocalDate published;
  private @Nullable Moment told;
  private @Nullable Moment toldQuarter;

  Calendar(Optional<LocalDate> published) {
    this.published = published.orElse(null);
  }

  /** The value of the next time expression of the article. */
  Value value(Meaning meaning, Tense tense) {
    Value value =
        switch (meaning) {
          case Fixed fixed -> new Value(fixed.type(), fixed.value(), Basis.STATED);
          case InYear inYear -> inYear(inYear, tense);
          case OnWeekday weekday -> onWeekday(weekday, tense);
          case Shifted shifted -> shifted(shifted);
          case Told unit -> toldUnit(unit.unit());
          case Meaning.WeekOf week -> weekOf(value(week.day(), tense));
          case Weekend weekend -> weekend(weekend.choice(), tense);
          case Timed timed -> timed(timed, tense);
          case YearBefore yearBefore -> yearBefore();
        };
    // "a year earlier" compares; the story stays in its own quarter.
    if (!(meaning instanceof YearBefore)) {
      remember(value);
    }
    return value;
  }

  private void remember(Value value) {
    if (value.type() != Type.DATE && value.type() != Type.TIME) {
      return;
    }
    TimexValue.interval(value.text())
        .ifPresent(
            days -> {
              Moment moment = new Moment(days.earliest(), granularity(value.text()));
              told = moment;
              if (moment.unit() == Unit.QUARTER) {
                toldQuarter = moment;
              }
            });
  }

  private static Unit granularity(String value) {
    if (value.length() < 4) {
      return value.length() == 3 ? Unit.DECADE : Unit.CENTURY;
    }
    return switch (value.length()) {
      case 4 -> Unit.YEAR;
      case 7 ->
          switch (value.charAt(5)) {
            case 'Q' -> Unit.QUARTER;
            case 'S', 'F', 'W', 'H' -> Unit.YEAR;
            default -> Unit.MONTH;
          };
      case 8 -> Unit.WEEK;
      default -> value.charAt(5) == 'W' && value.endsWith("WE") ? Unit.WEEK : Unit.DAY;
    };
  }

  // ---- parts of a year

  private Value inYear(InYear meaning, Tense tense) {
    Piece piece = meaning.piece();
    return switch (meaning.year()) {
      case Which.Stated stated -> date(text(stated.year(), piece), Basis.STATED);
      case Which.FromPublication shift ->
          published == null
              ? unknownYear(piece)
              : date(text(published.getYear() + shift.shift(), piece), Basis.ANCHORED);
      case Which.FromTold shift ->
          told == null
              ? unknownYear(piece)
              : date(text(told.first().getYear() + shift.shift(), piece), Basis.RELATIVE);
      case Which.Nearest nearest -> nearest(nearest.choice(), piece, tense);
    };
  }

  private Value nearest(Choice choice, Piece piece, Tense tense) {
    boolean toTold = choice == Choice.TOLD_BEFORE || choice == Choice.TOLD_AFTER;
    LocalDate anchor = toTold && told != null ? told.first() : published;
    if (anchor == null) {
      return unknownYear(piece);
    }
    int year = anchor.getYear();
    int chosen =
        switch (choice) {
          case LAST, TOLD_BEFORE -> latest(piece, year, anchor, false);
          case NEXT, TOLD_AFTER -> earliest(piece, year, anchor, false);
          case TENSE -> byTense(piece, anchor, tense);
        };
    return date(text(chosen, piece), toTold && told != null ? Basis.RELATIVE : Basis.ANCHORED);
  }

  private static int byTense(Piece piece, LocalDate anchor, Tense tense) {
    int year = anchor.getYear();
    int before = latest(piece, year, anchor, true);
    int after = earliest(piece, year, anchor, true);
    long back = anchor.toEpochDay() - days(before, piece).latest().toEpochDay();
    long ahead = days(after, piece).earliest().toEpochDay() - anchor.toEpochDay();
    if (piece instanceof Piece.Quarter) {
      // "expects to report third-quarter earnings": quarters are told of when they are over.
      return back <= NEAR_DAYS || tense != Tense.FUTURE ? before : after;
    }
    if (piece instanceof Piece.MonthDay && Math.min(back, ahead) <= NEAR_DAYS) {
      return back <= ahead ? before : after;
    }
    return switch (tense) {
      case PAST -> before;
      case FUTURE -> after;
      case UNKNOWN -> back <= ahead ? before : after;
    };
  }

  /** The last year in which the piece begins before the anchor, or at it and holds it. */
  private static int latest(Piece piece, int year, LocalDate anchor, boolean holdsAnchor) {
    for (int y = year; y >= year - 8; y--) {
      DateInterval days = days(y, piece);
      boolean holds = !days.earliest().isAfter(anchor) && !days.latest().isBefore(anchor);
      if (holds ? holdsAnchor : days.latest().isBefore(anchor)) {
        return y;
      }
    }
    return year - 1;
  }

  private static int earliest(Piece piece, int year, LocalDate anchor, boolean holdsAnchor) {
    for (int y = year; y <= year + 8; y++) {
      DateInterval days = days(y, piece);
      boolean holds = !days.earliest().isAfter(anchor) && !days.latest().isBefore(anchor);
      if (holds ? holdsAnchor : days.earliest().isAfter(anchor)) {
        return y;
      }
    }
    return year + 1;
  }

  /** The days of a piece; February 29 stands for March 1 in a common year. */
  private static DateInterval days(int year, Piece piece) {
    if (piece instanceof Piece.InSeason in) {
      LocalDate first = LocalDate.of(year, in.season().month(), 1);
      return new DateInterval(first, first.plusMonths(3).minusDays(1));
    }
    return TimexValue.interval(text(year, piece))
        .orElseGet(() -> new DateInterval(LocalDate.of(year, 3, 1), LocalDate.of(year, 3, 1)));
  }

  private static Value date(String text, Basis basis) {
    return new Value(Type.DATE, text, basis);
  }

  private static Value unknownYear(Piece piece) {
    String part =
        piece instanceof Piece.OnHoliday on && on.holiday().day().isEmpty()
            ? "-XX-XX"
            : text(2000, piece).substring(4);
    return date("XXXX" + part, Basis.STATED);
  }

  private static String text(int year, Piece piece) {
    String start = String.format(Locale.ROOT, "%04d", year);
    return switch (piece) {
      case Piece.Whole whole -> start;
      case Piece.Month month -> start + String.format(Locale.ROOT, "-%02d", month.month());
      case Piece.MonthDay day ->
          start + String.format(Locale.ROOT, "-%02d-%02d", day.month(), day.day());
      case Piece.Quarter quarter -> start + "-Q" + quarter.quarter();
      case Piece.Half half -> start + "-H" + half.half();
      case Piece.InSeason in -> start + "-" + in.season().code();
      case Piece.OnHoliday on -> holiday(year, on.holiday()).toString();
    };
  }

  private static LocalDate holiday(int year, Holiday holiday) {
    YearMonth month = YearMonth.of(year, holiday.month());
    return switch (holiday) {
      case NEW_YEARS_DAY,
          NEW_YEARS_EVE,
          VALENTINES_DAY,
          CHRISTMAS,
          CHRISTMAS_EVE,
          BOXING_DAY,
          MAY_DAY,
          HALLOWEEN ->
          month.atDay(holiday.day().orElseThrow());
      case THANKSGIVING ->
          month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
      case BLACK_FRIDAY -> holiday(year, Holiday.THANKSGIVING).plusDays(1);
      case LABOR_DAY -> month.atDay(1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
      case MEMORIAL_DAY -> month.atDay(1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
      case EASTER -> easter(year);
      case EASTER_MONDAY -> easter(year).plusDays(1);
      case GOOD_FRIDAY -> easter(year).minusDays(2);
      case PALM_SUNDAY -> easter(year).minusDays(7);
      case ASH_WEDNESDAY -> easter(year).minusDays(46);
    };
  }

  /** The anonymous Gregorian computus (Meeus, Jones, Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int month = (h + l - 7 * m + 90) / 25;
    int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return LocalDate.of(year, month, day);
  }

  // ---- weekdays

  private Value onWeekday(OnWeekday meaning, Tense tense) {
    boolean toTold =
        meaning.choice() == Choice.TOLD_BEFORE || meaning.choice() == Choice.TOLD_AFTER;
    Moment origin = toTold && told != null && told.unit() == Unit.DAY ? told : null;
    LocalDate anchor = origin == null ? published : origin.first();
    if (anchor == null) {
      return date("XXXX-WXX-" + meaning.weekday(), Basis.STATED);
    }
    DayOfWeek day = DayOfWeek.of(meaning.weekday());
    LocalDate found =
        switch (meaning.choice()) {
          case LAST, TOLD_BEFORE -> anchor.with(TemporalAdjusters.previous(day));
          case NEXT, TOLD_AFTER -> anchor.with(TemporalAdjusters.next(day));
          case TENSE ->
              anchor.with(
                  tense == Tense.FUTURE
                      ? TemporalAdjusters.nextOrSame(day)
                      : TemporalAdjusters.previousOrSame(day));
        };
    return date(found.toString(), origin == null ? Basis.ANCHORED : Basis.RELATIVE);
  }

  private Value weekend(Choice choice, Tense tense) {
    if (published == null) {
      return date("XXXX-WXX-WE", Basis.STATED);
    }
    boolean now = published.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    int weeks =
        switch (choice) {
          case LAST, TOLD_BEFORE -> -1;
          case NEXT, TOLD_AFTER -> now ? 1 : 0;
          case TENSE -> now || tense == Tense.FUTURE ? 0 : -1;
        };
    return date(week(published.plusWeeks(weeks)) + "-WE", Basis.ANCHORED);
  }

  private static Value weekOf(Value day) {
    return TimexValue.interval(day.text())
        .map(days -> date(week(days.earliest()), day.basis()))
        .orElseGet(() -> unknown(Unit.WEEK));
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  // ---- shifts

  private Value shifted(Shifted meaning) {
    Unit unit = meaning.unit();
    if (meaning.origin() == Origin.TOLD && told != null && isFineEnough(told.unit(), unit)) {
      return at(shift(told.first(), unit, meaning.by()), unit, Basis.RELATIVE);
    }
    boolean back = meaning.origin() == Origin.PUBLICATION || meaning.by() < 0;
    return published == null || !back
        ? unknown(unit)
        : at(shift(published, unit, meaning.by()), unit, Basis.ANCHORED);
  }

  /** Whether a told time is as exact as what is counted from it. */
  private static boolean isFineEnough(Unit toldUnit, Unit counted) {
    return toldUnit.compareTo(counted) <= 0;
  }

  private static LocalDate shift(LocalDate from, Unit unit, int by) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> from;
      case DAY -> from.plusDays(by);
      case WEEK -> from.plusWeeks(by);
      case FORTNIGHT -> from.plusWeeks(2L * by);
      case MONTH -> from.plusMonths(by);
      case QUARTER -> from.plusMonths(3L * by);
      case YEAR -> from.plusYears(by);
      case DECADE -> from.plusYears(10L * by);
      case CENTURY -> from.plusYears(100L * by);
    };
  }

  private static Value at(LocalDate day, Unit unit, Basis basis) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      // TIMEX3 years have four digits; what lies beyond is but long ago or far ahead.
      return new Value(Type.DATE, day.getYear() < 1 ? "PAST_REF" : "FUTURE_REF", Basis.STATED);
    }
    String year = String.format(Locale.ROOT, "%04d", day.getYear());
    String text =
        switch (unit) {
          case SECOND, MINUTE, HOUR -> day + "TXX:XX";
          case DAY -> day.toString();
          case WEEK, FORTNIGHT -> week(day);
          case MONTH -> YearMonth.from(day).toString();
          case QUARTER -> year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
          case YEAR -> year;
          case DECADE -> year.substring(0, 3);
          case CENTURY -> year.substring(0, 2);
        };
    return new Value(unit.clock() ? Type.TIME : Type.DATE, text, basis);
  }

  private static Value unknown(Unit unit) {
    String text =
        switch (unit) {
          case SECOND, MINUTE, HOUR -> "XXXX-XX-XXTXX:XX";
          case DAY -> "XXXX-XX-XX";
          case WEEK, FORTNIGHT -> "XXXX-WXX";
          case MONTH -> "XXXX-XX";
          case QUARTER -> "XXXX-QX";
          case YEAR -> "XXXX";
          case DECADE -> "XXX";
          case CENTURY -> "XX";
        };
    return new Value(unit.clock() ? Type.TIME : Type.DATE, text, Basis.STATED);
  }

  private Value toldUnit(Unit unit) {
    if (unit == Unit.QUARTER) {
      if (toldQuarter != null) {
        return at(toldQuarter.first(), Unit.QUARTER, Basis.RELATIVE);
      }
      return published == null
          ? unknown(unit)
          : at(published.minusMonths(3), Unit.QUARTER, Basis.ANCHORED);
    }
    if (told != null && isFineEnough(told.unit(), unit)) {
      return at(told.first(), unit, Basis.RELATIVE);
    }
    return unknown(unit);
  }

  private Value yearBefore() {
    if (toldQuarter != null) {
      return at(toldQuarter.first().minusYears(1), Unit.QUARTER, Basis.RELATIVE);
    }
    if (published != null) {
      return at(published.minusYears(1), Unit.YEAR, Basis.ANCHORED);
    }
    return told == null
        ? unknown(Unit.YEAR)
        : at(told.first().minusYears(1), Unit.YEAR, Basis.RELATIVE);
  }

  // ---- times of the day

  private Value timed(Timed meaning, Tense tense) {
    if (meaning.day().isPresent()) {
      Value day = value(meaning.day().get(), tense);
      boolean exact = granularity(day.text()) == Unit.DAY;
      return new Value(
          Type.TIME, (exact ? day.text() : "XXXX-XX-XX") + meaning.clock(), day.basis());
    }
    if (told != null && told.unit() == Unit.DAY) {
      return new Value(Type.TIME, told.first() + meaning.clock(), Basis.RELATIVE);
    }
    return published == null
        ? new Value(Type.TIME, "XXXX-XX-XX" + meaning.clock(), Basis.STATED)
        : new Value(Type.TIME, published + meaning.clock(), Basis.ANCHORED);
  }
}
