package org.hearsay.nlp.time;

/** A unit of time; the code is that of ISO 8601 durations. */
enum Unit {
  SECOND("S", true),
  MINUTE("M", true),
  HOUR("H", true),
  DAY("D", false),
  WEEK("W", false),
  FORTNIGHT("W", false),
  MONTH("M", false),
  QUARTER("Q", false),
  YEAR("Y", false),
  DECADE("Y", false),
  CENTURY("Y", false);

  private final String code;
  private final boolean clock;

  Unit(String code, boolean clock) {
    this.code = code;
    this.clock = clock;
  }

  /** Whether it is shorter than a day. */
  boolean clock() {
    return clock;
  }

  String code() {
    return code;
  }

  /** How many of the unit of the code it is: a decade is ten years. */
  int factor() {
    return switch (this) {
      case FORTNIGHT -> 2;
      case DECADE -> 10;
      case CENTURY -> 100;
      case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR -> 1;
    };
  }

  /** The unit of the calendar that it is counted in: years for decades, weeks for fortnights. */
  Unit counted() {
    return switch (this) {
      case FORTNIGHT -> WEEK;
      case DECADE, CENTURY -> YEAR;
      case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR -> this;
    };
  }
}
