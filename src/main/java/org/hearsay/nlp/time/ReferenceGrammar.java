package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.APPROXIMATION;
import static org.hearsay.nlp.time.Vocabulary.CALENDAR_UNIT;

import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.time.DurationGrammar.Length;
import org.hearsay.nlp.time.Meaning.Fixed;
import org.hearsay.nlp.time.Meaning.Origin;
import org.hearsay.nlp.time.Meaning.Shifted;
import org.hearsay.nlp.time.Meaning.Told;
import org.hearsay.text.TimeExpression.Type;

/**
 * Times that point from another one.
 *
 * <pre>
 * unit     = ("last" | "this" | "next" | "the previous" | "the following" …) unit
 * distance = ["about"] length ("ago" | "earlier" | "later" | "from now")
 * told     = ("that" | "the same" | "the") unit
 * vague    = "now" | "recently" | "the future" …
 * </pre>
 */
final class ReferenceGrammar {

  private ReferenceGrammar() {}

  private record Step(int by, Origin origin) {
    Meaning of(Unit unit) {
      return new Shifted(unit, by, origin);
    }
  }

  private static final Pattern<Step> STEP =
      phrases(
          Map.ofEntries(
              Map.entry("last", new Step(-1, Origin.PUBLICATION)),
              Map.entry("this past", new Step(-1, Origin.PUBLICATION)),
              Map.entry("the past", new Step(-1, Origin.PUBLICATION)),
              Map.entry("the last", new Step(-1, Origin.PUBLICATION)),
              Map.entry("this", new Step(0, Origin.PUBLICATION)),
              Map.entry("the current", new Step(0, Origin.PUBLICATION)),
              Map.entry("this current", new Step(0, Origin.PUBLICATION)),
              Map.entry("next", new Step(1, Origin.PUBLICATION)),
              Map.entry("the coming", new Step(1, Origin.PUBLICATION)),
              Map.entry("this coming", new Step(1, Origin.PUBLICATION)),
              Map.entry("the next", new Step(1, Origin.TOLD)),
              Map.entry("the following", new Step(1, Origin.TOLD)),
              Map.entry("the previous", new Step(-1, Origin.TOLD)),
              Map.entry("the preceding", new Step(-1, Origin.TOLD)),
              Map.entry("the prior", new Step(-1, Origin.TOLD))));

  private static final Pattern<String> FISCAL = words("fiscal|calendar|financial|business");

  private static final Pattern<Meaning> STEP_OF_UNIT =
      STEP.skip(FISCAL.maybe()).then(CALENDAR_UNIT, Step::of);

  private static final Pattern<Unit> THE_CALENDAR_UNIT = words("the").before(CALENDAR_UNIT);

  private static final Pattern<Meaning> BEFORE_LAST =
      THE_CALENDAR_UNIT.skip(words("before last")).as(u -> shift(u, -2));

  private static final Pattern<Meaning> AFTER_NEXT =
      THE_CALENDAR_UNIT.skip(words("after next")).as(u -> shift(u, 2));

  private static Meaning shift(Unit unit, int by) {
    return new Shifted(unit, by, Origin.PUBLICATION);
  }

  // ---- distances

  private static final Pattern<Step> DIRECTION =
      phrases(
          Map.of(
              "ago", new Step(-1, Origin.PUBLICATION),
              "from now", new Step(1, Origin.PUBLICATION),
              "from today", new Step(1, Origin.PUBLICATION),
              "earlier", new Step(-1, Origin.TOLD),
              "later", new Step(1, Origin.TOLD)));

  private static final Pattern<Meaning> DISTANCE =
      APPROXIMATION
          .maybe()
          .before(either(DurationGrammar.COUNTED, DurationGrammar.BARE))
          .skip(words("or so|or more").maybe())
          .then(DIRECTION, ReferenceGrammar::distance)
          .asFar(time -> time);

  /**
   * What lies an unknown number of units away is but past or future. "Two hours later" is none: no
   * hour was told to count from, and the length stays.
   */
  private static Optional<Meaning> distance(Length length, Step direction) {
    Optional<Integer> number = length.amount().whole();
    if (number.isEmpty()) {
      return Optional.of(new Fixed(Type.DATE, direction.by() < 0 ? "PAST_REF" : "FUTURE_REF"));
    }
    boolean clockOfStory = length.unit().clock() && direction.origin() == Origin.TOLD;
    if (clockOfStory) {
      return Optional.empty();
    }
    Optional<Integer> months =
        length.unit() == Unit.YEAR ? length.amount().months() : Optional.empty();
    return Optional.of(
        months
            .map(n -> new Shifted(Unit.MONTH, direction.by() * n, direction.origin()))
            .orElseGet(
                () ->
                    new Shifted(
                        length.unit().counted(),
                        direction.by() * number.get() * length.unit().factor(),
                        direction.origin())));
  }

  // ---- what was told

  private static final Pattern<Meaning> TOLD =
      words("that|that same|the same").before(CALENDAR_UNIT).as(Told::new);

  private static final Pattern<Meaning> THE_UNIT =
      words("the|the full|the entire|the whole|the latest|the most recent")
          .skip(FISCAL.maybe())
          .then(
              phrases(
                  Map.of(
                      "week",
                      Unit.WEEK,
                      "month",
                      Unit.MONTH,
                      "quarter",
                      Unit.QUARTER,
                      "year",
                      Unit.YEAR,
                      "period",
                      Unit.QUARTER)),
              ReferenceGrammar::unit)
          .where(ReferenceGrammar::isReference);

  /** "the year" is that of publication, "the quarter" the one of which the text tells. */
  private static Meaning unit(String article, Unit unit) {
    boolean latest = article.endsWith("latest") || article.endsWith("recent");
    if (latest) {
      return shift(unit, -1);
    }
    return unit == Unit.QUARTER ? new Told(unit) : shift(unit, 0);
  }

  private static boolean isReference(Words words, int from, int to) {
    boolean period = words.lower(to - 1).equals("period");
    boolean compound = words.tag(to).startsWith("NN") || words.lower(to).equals("-");
    boolean of = words.lower(to).equals("of");
    return !compound && !of && (!period || words.lower(from + 1).equals("latest"));
  }

  private static final Pattern<Meaning> YEAR_END =
      words("the")
          .maybe()
          .before(words("year - end|year end|year 's end"))
          .as(w -> shift(Unit.YEAR, 0));

  // ---- vague times

  private static final Pattern<Meaning> PRESENT =
      words(
              "now|right now|current|currently|at present|at the present time|presently|these days|"
                  + "nowadays|at the moment|this moment|at this time")
          .as(w -> new Fixed(Type.DATE, "PRESENT_REF"));

  private static final Pattern<Meaning> PAST =
      words(
              "recently|more recently|most recently|lately|the recent past|the past|in the past|"
                  + "previously|formerly")
          .where(ReferenceGrammar::isPast)
          .as(w -> new Fixed(Type.DATE, "PAST_REF"));

  private static boolean isPast(Words words, int from, int to) {
    String last = words.lower(to - 1);
    boolean noun = !words.tag(to).startsWith("NN") && !words.tag(to).equals("CD");
    return switch (last) {
      case "past" -> noun && words.lower(from).equals("the");
      case "previously", "formerly" -> false;
      default -> true;
    };
  }

  private static final Pattern<Meaning> FUTURE =
      words(
              "the future|the near future|the foreseeable future|the not too distant future|"
                  + "the coming days|the coming weeks|the coming months|the coming years|"
                  + "the distant future|as soon as possible|the short term|the near term|"
                  + "future years|future quarters")
          .where((words, from, to) -> !words.lower(to).equals("of"))
          .as(w -> new Fixed(Type.DATE, "FUTURE_REF"));

  /** "recent years", "coming weeks". */
  private static final Pattern<Meaning> VAGUE_UNITS =
      words("the")
          .maybe()
          .before(
              phrases(
                  Map.of(
                      "recent", "PAST_REF",
                      "past", "PAST_REF",
                      "coming", "FUTURE_REF",
                      "future", "FUTURE_REF")))
          .skip(Vocabulary.ANY_UNITS)
          .skip(words("and|or").before(Vocabulary.ANY_UNITS).maybe())
          .as(value -> new Fixed(Type.DATE, value));

  private static final Pattern<Meaning> UNIT_THAT_ENDS =
      words("the")
          .before(words("fiscal").maybe())
          .before(words("year"))
          .skip(words("ended|ending|to|through").ahead())
          .as(w -> new Fixed(Type.DURATION, "P1Y"));

  static final Pattern<Meaning> REFERENCE =
      either(
          STEP_OF_UNIT,
          BEFORE_LAST,
          AFTER_NEXT,
          DISTANCE,
          TOLD,
          UNIT_THAT_ENDS,
          THE_UNIT,
          VAGUE_UNITS,
          YEAR_END,
          PRESENT,
          PAST,
          FUTURE);
}
