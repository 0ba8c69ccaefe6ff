package org.hearsay.nlp.time;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many: a number, or "several", which TIMEX3 writes X. */
final class Amount {

  static final Amount UNKNOWN = new Amount(null);
  static final Amount ONE = new Amount(BigDecimal.ONE);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final @Nullable BigDecimal number;

  private Amount(@Nullable BigDecimal number) {
    this.number = number;
  }

  static Amount of(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  static Amount of(BigDecimal number) {
    return new Amount(number);
  }

  Amount andHalf() {
    return number == null ? this : new Amount(number.add(HALF));
  }

  /** The number where it is known and small enough to count calendar units with. */
  Optional<Integer> whole() {
    if (number == null || number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      return Optional.empty();
    }
    return Optional.of(number.intValue());
  }

  /** So many months where it is a number of years and a half. */
  Optional<Integer> months() {
    if (number == null || number.remainder(BigDecimal.ONE).compareTo(HALF) != 0) {
      return Optional.empty();
    }
    return Optional.of(number.multiply(BigDecimal.valueOf(12)).intValue());
  }

  /** The TIMEX3 duration of so many units: P2Y6M for two and a half years. */
  String duration(Unit unit) {
    String prefix = unit.clock() ? "PT" : "P";
    if (number == null) {
      return prefix + "X" + unit.code();
    }
    BigDecimal total = number.multiply(BigDecimal.valueOf(unit.factor())).stripTrailingZeros();
    if (total.scale() <= 0) {
      return prefix + total.toBigInteger() + unit.code();
    }
    BigDecimal floor = new BigDecimal(total.toBigInteger());
    if (total.subtract(floor).compareTo(HALF) == 0) {
      String whole = floor.signum() == 0 ? "" : floor.toPlainString() + unit.code();
      switch (unit) {
        case MINUTE -> {
          return "PT" + whole + "30S";
        }
        case HOUR -> {
          return "PT" + whole + "30M";
        }
        case DAY -> {
          return "P" + whole + "T12H";
        }
        case YEAR, DECADE, CENTURY -> {
          return "P" + whole + "6M";
        }
        case SECOND, WEEK, FORTNIGHT, MONTH, QUARTER -> {
          // No smaller unit divides them evenly: the decimal fraction stays.
        }
      }
    }
    return prefix + total.toPlainString() + unit.code();
  }
}
