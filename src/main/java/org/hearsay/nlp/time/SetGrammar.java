package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Numbers.ORDINAL;
import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.ANY_UNIT;
import static org.hearsay.nlp.time.Vocabulary.ANY_UNITS;
import static org.hearsay.nlp.time.Vocabulary.MONTH_NAME;
import static org.hearsay.nlp.time.Vocabulary.SEASON;
import static org.hearsay.nlp.time.Vocabulary.WEEKDAY;
import static org.hearsay.nlp.time.Vocabulary.WEEKDAYS_EACH;

import java.util.Locale;
import java.util.Map;
import org.hearsay.nlp.time.Meaning.Fixed;
import org.hearsay.text.TimeExpression.Type;

/**
 * What happens again and again.
 *
 * <pre>
 * set      = ("every" | "each") (unit | ordinal unit | cardinal units | weekday | month | season)
 *          | ("once" | "twice" | cardinal "times") ("a" | "every" …) unit
 *          | weekday "s" [part "s"] | "daily" | "weekly" | "annually" …
 * </pre>
 */
final class SetGrammar {

  private SetGrammar() {}

  private static final Pattern<String> EVERY = words("every|each|every other|each and every");

  private static final Map<String, String> PARTS =
      Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV", "night", "TNI");

  private static final Pattern<Meaning> EACH_UNIT =
      EVERY.then(
          ANY_UNIT,
          (every, unit) -> set(Amount.of(every.equals("every other") ? 2 : 1).duration(unit)));

  private static final Pattern<Meaning> EACH_NTH =
      words("every")
          .before(ORDINAL)
          .then(ANY_UNIT, (number, unit) -> set(Amount.of(number).duration(unit)));

  private static final Pattern<Meaning> EACH_FEW =
      words("every")
          .before(DurationGrammar.PLURAL_AMOUNT)
          .then(ANY_UNITS, (amount, unit) -> set(amount.duration(unit)));

  private static final Pattern<Meaning> EACH_WEEKDAY =
      EVERY
          .before(WEEKDAY)
          .then(phrases(PARTS).maybe(), (day, part) -> set("XXXX-WXX-" + day + part.orElse("")));

  private static final Pattern<Meaning> EACH_MONTH =
      EVERY.before(MONTH_NAME).as(month -> set(String.format(Locale.ROOT, "XXXX-%02d", month)));

  private static final Pattern<Meaning> EACH_SEASON =
      EVERY.before(SEASON).as(season -> set("XXXX-" + season.code()));

  private static final Pattern<Meaning> EACH_PART =
      EVERY.before(phrases(PARTS)).as(part -> set("XXXX-XX-XX" + part));

  private static final Pattern<Meaning> WEEKDAYS =
      either(
          WEEKDAYS_EACH.as(day -> set("XXXX-WXX-" + day)),
          WEEKDAY.then(
              phrases(
                  Map.of(
                      "mornings", "TMO",
                      "afternoons", "TAF",
                      "evenings", "TEV",
                      "nights", "TNI")),
              (day, part) -> set("XXXX-WXX-" + day + part)));

  private static final Pattern<Meaning> TIMES_PER_UNIT =
      either(words("once|twice"), Numbers.CARDINAL.before(words("times")))
          .before(words("a|an|per|each|every"))
          .before(ANY_UNIT)
          .as(unit -> set(Amount.ONE.duration(unit)));

  private static final Pattern<Meaning> ADVERB =
      phrases(
              Map.ofEntries(
                  Map.entry("hourly", "PT1H"),
                  Map.entry("daily", "P1D"),
                  Map.entry("nightly", "XXXX-XX-XXTNI"),
                  Map.entry("weekly", "P1W"),
                  Map.entry("biweekly", "P2W"),
                  Map.entry("monthly", "P1M"),
                  Map.entry("quarterly", "P1Q"),
                  Map.entry("annually", "P1Y"),
                  Map.entry("yearly", "P1Y")))
          .where(SetGrammar::isRepetition)
          .as(SetGrammar::set);

  /** A name such as "the Daily Telegraph" is none, nor are dividends by the quarter. */
  private static boolean isRepetition(Words words, int from, int to) {
    boolean name = words.capital(from) && from > 0;
    boolean adjective = words.tag(to).startsWith("NN") && words.lower(from).equals("quarterly");
    return !name && !adjective && !words.tag(from).startsWith("NN");
  }

  private static Meaning set(String value) {
    return new Fixed(Type.SET, value);
  }

  static final Pattern<Meaning> SET =
      either(
          EACH_UNIT,
          EACH_NTH,
          EACH_FEW,
          EACH_WEEKDAY,
          EACH_MONTH,
          EACH_SEASON,
          EACH_PART,
          WEEKDAYS,
          TIMES_PER_UNIT,
          ADVERB);
}
