package org.hearsay.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures and number words as news in English write them. Vague ones ("dozens") have no value. */
final class Numerals {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);
  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("dozen", 12L),
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L),
          Map.entry("tn", 1_000_000_000_000L));
  private static final Pattern FIGURE =
      Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6})?)-?(k|mn?|bn|tn|million|billion|trillion)?");
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");

  private Numerals() {}

  /** The value of one word: "23", "1,200", "3.5bn", "three", "twenty-three", "million". */
  static Optional<BigDecimal> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Long scale = SCALES.get(lower);
    if (scale != null && lower.length() > 2) {
      return Optional.of(BigDecimal.valueOf(scale));
    }
    int hyphen = lower.indexOf('-');
    Integer tens = TENS.get(hyphen > 0 ? lower.substring(0, hyphen) : lower);
    if (tens != null) {
      int unit = hyphen > 0 ? SMALL.indexOf(lower.substring(hyphen + 1)) : 0;
      boolean isNumeral = hyphen < 0 || unit > 0 && unit < 10;
      return isNumeral ? Optional.of(BigDecimal.valueOf(tens + unit)) : Optional.empty();
    }
    if (SMALL.contains(lower)) {
      return Optional.of(BigDecimal.valueOf(SMALL.indexOf(lower)));
    }
    Matcher figure = FIGURE.matcher(lower.replace(",", ""));
    if (!figure.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(figure.group(1));
    Long factor = figure.group(2) == null ? null : SCALES.get(figure.group(2));
    return Optional.of(factor == null ? value : value.multiply(BigDecimal.valueOf(factor)));
  }

  /**
   * The value of one word that counts whole things: as {@link #of}, but "1.000" is a thousand, as
   * newspapers of many countries write it in English too.
   */
  static Optional<BigDecimal> count(String word) {
    return of(DOTTED.matcher(word).matches() ? word.replace(".", "") : word);
  }
}
