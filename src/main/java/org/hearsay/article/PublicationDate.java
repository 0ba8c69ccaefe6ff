package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which publishers write a date of publication. */
final class PublicationDate {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T"
              + " ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)^(?:published|posted|updated|last updated|date)?\\s*(?:on|at)?\\s*[:|]?\\s*"
              + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?i)[,\\s]*(?:at\\s+)?(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?)?\\s*"
              + "(?:\\(?[A-Z]{2,4}\\)?)?\\s*$");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          day("MMMM d, uuuu"),
          day("MMM d, uuuu"),
          day("MMM. d, uuuu"),
          day("d MMMM uuuu"),
          day("d MMM uuuu"),
          day("d MMM. uuuu"),
          day("uuuu/M/d"));

  private PublicationDate() {}

  private static DateTimeFormatter day(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * The ISO 8601 form of a date or date-time; empty where it is none. A day and month in figures of
   * unclear order (03/04/2017) is none.
   */
  static Optional<String> parse(String written) {
    String value = written.strip();
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      String time = iso.group(2) == null ? "" : "T" + iso.group(2);
      String zone = iso.group(3) == null ? "" : iso.group(3);
      return valid(iso.group(1) + time + zone);
    }
    try {
      return Optional.of(
          OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toString());
    } catch (DateTimeException otherForm) {
      return dayIn(value);
    }
  }

  private static Optional<String> valid(String iso) {
    try {
      LocalDate.parse(iso.substring(0, 10));
      return Optional.of(iso);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> dayIn(String value) {
    String bare = LEADING.matcher(value).replaceFirst("");
    for (String candidate : List.of(bare, TRAILING.matcher(bare).replaceFirst(""))) {
      for (DateTimeFormatter form : DAYS) {
        try {
          return Optional.of(LocalDate.parse(candidate.strip(), form).toString());
        } catch (DateTimeException tryNext) {
          continue;
        }
      }
    }
    return Optional.empty();
  }
}
