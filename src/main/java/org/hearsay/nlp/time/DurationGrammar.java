package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Numbers.CARDINAL;
import static org.hearsay.nlp.time.Numbers.HYPHEN;
import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.ANY_UNIT;
import static org.hearsay.nlp.time.Vocabulary.ANY_UNITS;
import static org.hearsay.nlp.time.Vocabulary.APPROXIMATION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.hearsay.nlp.time.Meaning.Fixed;
import org.hearsay.text.TimeExpression.Type;

/**
 * Durations.
 *
 * <pre>
 * amount   = cardinal ["and a half" | ("to" | "or" | "-") cardinal] | "a" | "several" | "half an" …
 * length   = amount ["more" | "trading" …] unit | amount "-" unit ["-" "long"] | units
 * duration = ["about" …] length | ["at least"] ("the" | "its") ("last" | "next" …) length
 * </pre>
 *
 * Ages ("a 35-year-old", "35 years old") are none, as TimeML has it.
 */
final class DurationGrammar {

  private DurationGrammar() {}

  /** So much of a unit. */
  record Length(Amount amount, Unit unit) {
    Meaning duration() {
      return new Fixed(Type.DURATION, amount.duration(unit));
    }
  }

  private static final Pattern<Amount> FRACTION =
      Numbers.between(1, 9)
          .skip(words("/"))
          .then(
              Numbers.between(2, 9),
              (above, below) ->
                  Amount.of(
                      BigDecimal.valueOf(above)
                          .divide(BigDecimal.valueOf(below), 2, RoundingMode.HALF_UP)));

  private static final Pattern<Amount> AND_HALF =
      CARDINAL
          .skip(
              either(
                  words("and a half|and one - half|1/2|½|1 / 2|and - a - half"),
                  words("-").before(words("1 / 2"))))
          .as(Amount::andHalf);

  /** "two to three", "2-3": no single number. */
  private static final Pattern<Amount> BETWEEN =
      CARDINAL.skip(words("to|or|-|and")).then(CARDINAL, (low, high) -> Amount.UNKNOWN);

  private static final Pattern<Amount> VAGUE =
      words(
              "several|a few|few|many|some|various|countless|numerous|a number of|dozens of|"
                  + "hundreds of|thousands of|a matter of|the last few|a good many|quite a few|"
                  + "too many|so many")
          .as(w -> Amount.UNKNOWN);

  private static final Pattern<Amount> FIXED =
      phrases(
          Map.of(
              "a couple of", Amount.of(2),
              "a couple", Amount.of(2),
              "couple of", Amount.of(2),
              "both", Amount.of(2),
              "a dozen", Amount.of(12),
              "a half dozen", Amount.of(6),
              "half a dozen", Amount.of(6),
              "two dozen", Amount.of(24)));

  static final Pattern<Amount> PLURAL_AMOUNT = either(CARDINAL, AND_HALF, BETWEEN, VAGUE, FIXED);

  private static final Pattern<Amount> SINGLE_AMOUNT =
      either(
          words("a|an|one|a single|another|an additional|a full|an entire|a whole|an extra")
              .as(w -> Amount.ONE),
          words("half a|half an|a half").as(w -> Amount.of(new BigDecimal("0.5"))),
          FRACTION);

  private static final Pattern<String> QUALITY =
      words(
          "more|additional|further|full|whole|consecutive|straight|trading|business|working|"
              + "calendar|long|extra|other|successive|solid|short|fiscal|consecutive trading");

  private static final Pattern<Length> PLURAL =
      PLURAL_AMOUNT.skip(QUALITY.maybe()).then(ANY_UNITS, Length::new);

  private static final Pattern<Length> SINGULAR =
      SINGLE_AMOUNT
          .skip(words("full|whole|long|entire|further").maybe())
          .then(ANY_UNIT, Length::new);

  private static final Pattern<Length> SINGULAR_AND_HALF =
      words("a|one|an")
          .before(ANY_UNIT)
          .skip(words("and a half"))
          .as(unit -> new Length(Amount.ONE.andHalf(), unit));

  /** "a year or two": no single number. */
  private static final Pattern<Length> ONE_OR_MORE =
      words("a|an")
          .before(ANY_UNIT)
          .skip(words("or two|or more|or three"))
          .as(unit -> new Length(Amount.UNKNOWN, unit));

  /** A length that can be counted back or on: "two years", "a week", "months". */
  static final Pattern<Length> COUNTED = either(PLURAL, SINGULAR, SINGULAR_AND_HALF, ONE_OR_MORE);

  static final Pattern<Length> BARE = ANY_UNITS.as(unit -> new Length(Amount.UNKNOWN, unit));

  /** "10-year", "two-and-a-half-hour", "decades-long", "five year low". */
  private static final Pattern<Length> ADJECTIVE =
      either(
          either(CARDINAL, AND_HALF, VAGUE)
              .skip(HYPHEN)
              .then(either(ANY_UNIT, ANY_UNITS), Length::new),
          words("half").skip(HYPHEN).then(ANY_UNIT, (w, unit) -> new Length(half(), unit)),
          CARDINAL
              .where((words, from, to) -> !words.lower(from).equals("one"))
              .then(ANY_UNIT, Length::new)
              .where((words, from, to) -> describesNoun(words, to)),
          ANY_UNIT.skip(HYPHEN).then(words("long"), (unit, w) -> new Length(Amount.ONE, unit)),
          ANY_UNITS
              .skip(HYPHEN)
              .then(words("long"), (unit, w) -> new Length(Amount.UNKNOWN, unit)));

  private static boolean describesNoun(Words words, int to) {
    return words.tag(to).startsWith("NN") || words.tag(to).startsWith("JJ");
  }

  private static Amount half() {
    return Amount.of(new BigDecimal("0.5"));
  }

  private static final Pattern<String> POSITION =
      words(
          "last|past|next|first|final|previous|following|latest|opening|closing|"
              + "early|remaining|preceding|ensuing|intervening|initial|last few|past few|next few|"
              + "first few|last several|past several|next several|coming few|last couple of|"
              + "past couple of|next couple of|first couple of");

  private static final Pattern<String> DETERMINER = words("the|these|those|the entire|this");

  private static final Pattern<Length> POSITIONED =
      DETERMINER
          .maybe()
          .before(POSITION)
          .then(
              either(PLURAL, BARE),
              (position, length) ->
                  position.endsWith("couple of")
                      ? new Length(Amount.of(2), length.unit())
                      : length);

  private static final Pattern<Length> DETERMINED = words("the|these|those").before(PLURAL);

  private static final Pattern<String> LONG =
      either(HYPHEN.before(words("long")), words("or so|or more|or longer|each|straight"));

  /** Before "the past two years", where "over" and "about" would be prepositions. */
  private static final Pattern<String> LIMIT =
      words("at least|nearly|almost|more than|less than|much of|most of");

  static final Pattern<Meaning> DURATION =
      either(
              APPROXIMATION.maybe().before(either(COUNTED, ADJECTIVE)).skip(LONG.maybe()),
              LIMIT.maybe().before(either(POSITIONED, DETERMINED)).skip(LONG.maybe()),
              BARE.where((words, from, to) -> standsAlone(words, from)))
          .where((words, from, to) -> isDuration(words, from, to))
          .as(Length::duration);

  /** "for years", "after weeks of fighting", but neither "million years" nor "20 or 30 years". */
  private static boolean standsAlone(Words words, int at) {
    String before = words.lower(at - 1);
    return !words.startsWithDigit(at - 1)
        && !words.tag(at - 1).equals("CD")
        && !words.tag(at - 1).equals("PRP$")
        && !before.equals("-")
        && !words.capital(at);
  }

  private static boolean isDuration(Words words, int from, int to) {
    boolean age =
        words.lower(to).equals("old")
            || (words.lower(to).equals("-") && words.lower(to + 1).startsWith("old"))
            || (words.lower(to).equals("of") && words.lower(to + 1).equals("age"));
    boolean comparison =
        words.lower(to).equals("-")
            && (words.lower(to + 1).equals("ago") || words.lower(to + 1).equals("earlier"));
    return !age
        && !comparison
        && !isRate(words, from, to)
        && !isOrdinal(words, from, to)
        && !isFraction(words, from, to);
  }

  /** "three-quarters", "a quarter of": no time; "quarters" alone are lodgings. */
  private static boolean isFraction(Words words, int from, int to) {
    return switch (words.lower(to - 1)) {
      case "quarter" -> words.lower(to).equals("of");
      case "quarters" -> words.lower(to - 2).equals("-") || to == from + 1;
      default -> false;
    };
  }

  /** "$3 a year", "four flights a week": the rate of something, which TimeML leaves alone. */
  private static boolean isRate(Words words, int from, int to) {
    boolean single =
        to == from + 2 && (words.lower(from).equals("a") || words.lower(from).equals("an"));
    if (!single) {
      return false;
    }
    String tag = words.tag(from - 1);
    String before = words.lower(from - 1);
    return tag.equals("NNS")
        || tag.equals("CD")
        || tag.equals("NN")
        || before.equals("%")
        || before.equals("million")
        || before.equals("billion")
        || before.equals("percent");
  }

  /** "a second" of "a second group" is no time; neither is "one second". */
  private static boolean isOrdinal(Words words, int from, int to) {
    return words.lower(to - 1).equals("second")
        && (words.lower(from).equals("a")
            || words.tag(to).startsWith("NN")
            || words.tag(to).startsWith("JJ"));
  }
}
