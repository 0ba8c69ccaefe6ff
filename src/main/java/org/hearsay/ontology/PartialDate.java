package org.hearsay.ontology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A year, a month or a day: {@code 1990}, {@code 1990-07}, {@code 1990-07-28}.
 *
 * @param first its first day
 * @param last its last day
 */
record PartialDate(LocalDate first, LocalDate last) {

  /** The date that a text gives, if it is one. */
  static Optional<PartialDate> parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          int year = Integer.parseInt(text);
          yield Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
        }
        case 10 -> {
          LocalDate day = LocalDate.parse(text);
          yield Optional.of(new PartialDate(day, day));
        }
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      // the caller reports the text with its file and place
      return Optional.empty();
    }
  }
}
