package org.hearsay.text;

import java.time.LocalDate;

/**
 * The days on which something may have happened, both ends included.
 *
 * @param earliest the first day
 * @param latest the last day, not before the first
 */
public record DateInterval(LocalDate earliest, LocalDate latest) {

  public DateInterval {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("no interval: " + earliest + " to " + latest);
    }
  }

  /** Whether the two share a day. */
  public boolean overlaps(DateInterval other) {
    return !other.latest.isBefore(earliest) && !latest.isBefore(other.earliest);
  }
}
