package org.hearsay.entity;

import java.time.LocalDate;

/**
 * Who held an office, of what, and when.
 *
 * @param holder the id of a person
 * @param office the id of an office
 * @param of the id of a state or organization
 * @param from the first day, {@link LocalDate#MIN} where it is not known
 * @param until the last day, {@link LocalDate#MAX} where it is not over or not known
 */
public record OfficeTerm(String holder, String office, String of, LocalDate from, LocalDate until) {
  public OfficeTerm {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(holder + " holds " + office + " until before its begin");
    }
  }

  /** Whether it was held on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
