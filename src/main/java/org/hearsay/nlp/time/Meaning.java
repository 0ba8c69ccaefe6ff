package org.hearsay.nlp.time;

import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.text.TimeExpression.Type;

/** What a time expression says, before the calendar gives it a value. */
sealed interface Meaning {

  /** The words alone give the value: durations, sets, decades, "now". */
  record Fixed(Type type, String value) implements Meaning {}

  /** A part of a year, the whole year included, and which year. */
  record InYear(Which year, Piece piece) implements Meaning {}

  /** A day of the week. */
  record OnWeekday(Choice choice, int weekday) implements Meaning {}

  /** So many units before (negative) or after its origin: "last week", "two days later". */
  record Shifted(Unit unit, int by, Origin origin) implements Meaning {}

  /** The unit that was told last: "that year", "the quarter". */
  record Told(Unit unit) implements Meaning {}

  /** The week that holds a day. */
  record WeekOf(Meaning day) implements Meaning {}

  /** The weekend of a week, counted from the one of the origin. */
  record Weekend(Choice choice) implements Meaning {}

  /** A time of a day; without a day it is that of publication, or the one told last. */
  record Timed(String clock, Optional<Meaning> day) implements Meaning {}

  /** A year before the quarter or year of which the text tells. */
  record YearBefore() implements Meaning {}

  /** From where a shift counts. */
  enum Origin {
    PUBLICATION,
    TOLD
  }

  /** Which of the many such times. */
  enum Choice {
    /** The one that the tense suggests. */
    TENSE,
    /** The last before the day of publication. */
    LAST,
    /** The first after it. */
    NEXT,
    /** The last before the time told last. */
    TOLD_BEFORE,
    /** The first after the time told last. */
    TOLD_AFTER
  }

  /** Which year. */
  sealed interface Which {
    /** That which the words say. */
    record Stated(int year) implements Which {}

    /** So many after the year of publication. */
    record FromPublication(int shift) implements Which {}

    /** So many after the year told last. */
    record FromTold(int shift) implements Which {}

    /** The one that makes the piece the chosen one. */
    record Nearest(Choice choice) implements Which {}
  }

  /** A part of a year. */
  sealed interface Piece {
    record Whole() implements Piece {}

    record Month(int month) implements Piece {}

    /** A day of a month that may exist in some year. */
    record MonthDay(int month, int day) implements Piece {}

    record Quarter(int quarter) implements Piece {}

    record Half(int half) implements Piece {}

    record InSeason(Season season) implements Piece {}

    record OnHoliday(Holiday holiday) implements Piece {}
  }

  /** A season; the code is that of TIMEX3. */
  enum Season {
    SPRING("SP", 3),
    SUMMER("SU", 6),
    FALL("FA", 9),
    WINTER("WI", 12);

    private final String code;
    private final int month;

    Season(String code, int month) {
      this.code = code;
      this.month = month;
    }

    String code() {
      return code;
    }

    /** The month in which it begins in the north. */
    int month() {
      return month;
    }
  }

  /** A day of the year whose date is common knowledge. */
  enum Holiday {
    NEW_YEARS_DAY(1, 1),
    NEW_YEARS_EVE(12, 31),
    VALENTINES_DAY(2, 14),
    CHRISTMAS(12, 25),
    CHRISTMAS_EVE(12, 24),
    BOXING_DAY(12, 26),
    MAY_DAY(5, 1),
    HALLOWEEN(10, 31),
    /** The fourth Thursday of November. */
    THANKSGIVING(11, 0),
    /** The first Monday of September. */
    LABOR_DAY(9, 0),
    /** The last Monday of May. */
    MEMORIAL_DAY(5, 0),
    /** The day after Thanksgiving. */
    BLACK_FRIDAY(11, 0),
    /** By the Gregorian computus, as are those that are counted from it. */
    EASTER(4, 0),
    EASTER_MONDAY(4, 0),
    GOOD_FRIDAY(4, 0),
    PALM_SUNDAY(4, 0),
    ASH_WEDNESDAY(2, 0);

    private final int month;
    private final int day;

    Holiday(int month, int day) {
      this.month = month;
      this.day = day;
    }

    int month() {
      return month;
    }

    /** The day of the month where it is the same in all years. */
    OptionalInt day() {
      return day == 0 ? OptionalInt.empty() : OptionalInt.of(day);
    }
  }
}
