package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which publishers write a date of publication. */
public final class PublicationDate {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T"
              + " ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|[+-]\\d{2}:?\\d{2}|UTC|GMT)?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern LABEL = Pattern.compile("(?i)^(?:date|dateline)\\s*:\\s*");

  /** No date is longer; a longer string is a sentence. */
  private static final int LONGEST = 80;

  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)^(?:first published|published|posted|updated|last updated|created|date)?\\s*(?:on|at)?\\s*[:|]?\\s*"
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
          day("d. MMMM uuuu"),
          day("uuuu/M/d"));

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+"
              + "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?[\\s-]+(\\d{4}|\\d{2}),?"
              + "\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([a-z]{1,5}|[+-]\\d{4})?(?:\\s*\\(.*\\))?");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GMT", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("+0000", "Z"),
          Map.entry("EST", "-0500"),
          Map.entry("EDT", "-0400"),
          Map.entry("CST", "-0600"),
          Map.entry("CDT", "-0500"),
          Map.entry("MST", "-0700"),
          Map.entry("MDT", "-0600"),
          Map.entry("PST", "-0800"),
          Map.entry("PDT", "-0700"));
  private static final Pattern TIME_ZONE = Pattern.compile("(Z|[+-]\\d{2}:?\\d{2})$");

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
  public static Optional<String> parse(String written) {
    String value = LABEL.matcher(written.strip().replace('\u00A0', ' ')).replaceFirst("");
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      String time = iso.group(2) == null ? "" : "T" + iso.group(2);
      String zone = iso.group(3) == null ? "" : iso.group(3).replaceFirst("UTC|GMT", "Z");
      return valid(iso.group(1) + time + zone);
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.matches()) {
      return compact(compact);
    }
    Matcher mail = MAIL.matcher(value);
    return mail.matches() ? mail(mail) : dayIn(value);
  }

  /** As mail and feeds write it (RFC 5322, with the zones of RFC 822); the weekday may be wrong. */
  private static Optional<String> mail(Matcher parts) {
    int year = Integer.parseInt(parts.group(3));
    int century = parts.group(3).length() > 2 ? 0 : year < 70 ? 2000 : 1900;
    int month = MONTHS.indexOf(parts.group(2).toLowerCase(Locale.ROOT)) / 3 + 1;
    String zone = parts.group(7) == null ? "" : parts.group(7).toUpperCase(Locale.ROOT);
    String offset = ZONES.getOrDefault(zone, zone.matches("[+-]\\d{4}") ? zone : "");
    return valid(
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02dT%02d:%s:%s%s",
            century + year,
            month,
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(4)),
            parts.group(5),
            parts.group(6) == null ? "00" : parts.group(6),
            offset.matches("[+-]\\d{4}")
                ? offset.substring(0, 3) + ":" + offset.substring(3)
                : offset));
  }

  /** The basic format of ISO 8601, as the formats of news agencies have it. */
  private static Optional<String> compact(Matcher parts) {
    String day = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    if (parts.group(4) == null) {
      return valid(day);
    }
    String seconds = parts.group(6) == null ? "" : ":" + parts.group(6);
    String zone = parts.group(7) == null ? "" : parts.group(7);
    return valid(day + "T" + parts.group(4) + ":" + parts.group(5) + seconds + zone);
  }

  /** A day that there is; the first day of Unix stands for no date in the systems that write it. */
  private static Optional<String> valid(String iso) {
    try {
      LocalDate day = LocalDate.parse(iso.substring(0, 10));
      if (day.getYear() < 1600 || day.equals(LocalDate.EPOCH)) {
        return Optional.empty();
      }
      if (iso.length() > 10) {
        LocalTime.parse(TIME_ZONE.matcher(iso.substring(11)).replaceFirst(""));
      }
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
