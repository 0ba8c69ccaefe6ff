package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.numeral;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers in digits and in words. */
final class Numbers {

  private static final String[] ONES =
      ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final String[] ORDINAL_ONES =
      ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
          .split(" ");

  private Numbers() {}

  static final Pattern<String> HYPHEN = words("-");

  private static final Pattern<Integer> ONE_TO_19 = phrases(numbered(ONES, 1, 19));
  private static final Pattern<Integer> ONE_TO_9 = phrases(numbered(ONES, 1, 9));
  private static final Pattern<Integer> WHOLE_TENS = phrases(tens());

  /** "seven", "seventeen", "seventy", "seventy-seven". */
  static final Pattern<Integer> BELOW_100 =
      either(
          ONE_TO_19,
          WHOLE_TENS.then(
              HYPHEN.maybe().before(ONE_TO_9).maybe(), (tens, ones) -> tens + ones.orElse(0)));

  private static final Pattern<Integer> BELOW_1000 =
      either(
          BELOW_100,
          either(ONE_TO_9, phrases(Map.of("a", 1)))
              .skip(words("hundred"))
              .then(
                  words("and").maybe().before(BELOW_100).maybe(),
                  (hundreds, rest) -> hundreds * 100 + rest.orElse(0)));

  private static final Pattern<Integer> IN_WORDS =
      either(
          BELOW_1000,
          either(BELOW_1000, phrases(Map.of("a", 1)))
              .skip(words("thousand"))
              .then(
                  words("and").maybe().before(BELOW_1000).maybe(),
                  (thousands, rest) -> thousands * 1000 + rest.orElse(0)));

  private static final Pattern<BigDecimal> IN_DIGITS = numeral(Numbers::decimal);

  /** "seven", "7", "1,500", "2.5". */
  static final Pattern<Amount> CARDINAL = either(IN_WORDS.as(Amount::of), IN_DIGITS.as(Amount::of));

  /** "third", "twenty-first", "21st". */
  static final Pattern<Integer> ORDINAL =
      either(
          phrases(numbered(ORDINAL_ONES, 1, 19)),
          WHOLE_TENS.then(
              HYPHEN.maybe().before(phrases(numbered(ORDINAL_ONES, 1, 9))), Integer::sum),
          phrases(Map.of("twentieth", 20, "thirtieth", 30)),
          numeral(Numbers::ordinal));

  /** A plain numeral within bounds, such as a day of the month. */
  static Pattern<Integer> between(int low, int high) {
    return numeral(word -> integer(word).filter(n -> n >= low && n <= high));
  }

  private static Map<String, Integer> numbered(String[] words, int from, int to) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = from; i <= to; i++) {
      numbers.put(words[i - 1], i);
    }
    return numbers;
  }

  private static Map<String, Integer> tens() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 2; i <= 9; i++) {
      numbers.put(TENS[i - 1], i * 10);
    }
    return numbers;
  }

  /** The value of at most nine digits and nothing else. */
  static Optional<Integer> integer(String word) {
    if (word.length() > 9) {
      return Optional.empty();
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      value = value * 10 + c - '0';
    }
    return Optional.of(value);
  }

  private static Optional<BigDecimal> decimal(String word) {
    String plain = word.indexOf(',') < 0 ? word : word.replace(",", "");
    int points = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      points += c == '.' ? 1 : 0;
      if (points > 1 || ((c < '0' || c > '9') && c != '.')) {
        return Optional.empty();
      }
    }
    if (plain.length() > 12 || plain.endsWith(".")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }

  private static Optional<Integer> ordinal(String word) {
    int digits = word.length() - 2;
    return digits > 0 && !Character.isDigit(word.charAt(digits))
        ? integer(word.substring(0, digits))
        : Optional.empty();
  }
}
