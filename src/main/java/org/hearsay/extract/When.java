package org.hearsay.extract;

import java.util.Optional;
import org.hearsay.text.DateInterval;
import org.hearsay.text.TimeExpression;
import org.jspecify.annotations.Nullable;

/** When something is said to have happened. */
public sealed interface When {

  /** The text gives no time. */
  record Untimed() implements When {}

  /** The text gives a time. */
  final class Timed implements When {
    private final String value;
    private final TimeExpression.Basis basis;
    private final @Nullable DateInterval interval;

    private Timed(String value, TimeExpression.Basis basis, @Nullable DateInterval interval) {
      this.value = value;
      this.basis = basis;
      this.interval = interval;
    }

    /**
     * @param value a TIMEX3 value, or {@code begin/end}
     */
    public static Timed of(String value, TimeExpression.Basis basis) {
      return new Timed(value, basis, null);
    }

    /** The same time with its days, where a year is known. */
    public Timed within(DateInterval days) {
      return new Timed(value, basis, days);
    }

    /** A TIMEX3 value, or {@code begin/end}. */
    public String value() {
      return value;
    }

    public TimeExpression.Basis basis() {
      return basis;
    }

    /** The days, where a year is known. */
    public Optional<DateInterval> interval() {
      return Optional.ofNullable(interval);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Timed that
          && value.equals(that.value)
          && basis == that.basis
          && interval().equals(that.interval());
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return value + " (" + basis + ")";
    }
  }
}
