package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.HOLIDAY;
import static org.hearsay.nlp.time.Vocabulary.PART_OF_DAY;
import static org.hearsay.nlp.time.Vocabulary.THE;
import static org.hearsay.nlp.time.Vocabulary.WEEKDAY;

import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Choice;
import org.hearsay.nlp.time.Meaning.InYear;
import org.hearsay.nlp.time.Meaning.OnWeekday;
import org.hearsay.nlp.time.Meaning.Origin;
import org.hearsay.nlp.time.Meaning.Piece;
import org.hearsay.nlp.time.Meaning.Shifted;
import org.hearsay.nlp.time.Meaning.Timed;
import org.hearsay.nlp.time.Meaning.Told;
import org.hearsay.nlp.time.Meaning.Weekend;
import org.hearsay.nlp.time.Meaning.Which;

/**
 * Days and their parts: weekdays, "yesterday", weekends, holidays.
 *
 * <pre>
 * weekday  = [choice] name
 * day      = weekday | "today" | "yesterday" | "tomorrow" | "the day before yesterday" | "that day"
 * part     = day ["'s"] part-of-day | "this" part-of-day | "last night" | "tonight"
 * weekend  = choice "weekend"
 * </pre>
 */
final class DayGrammar {

  private DayGrammar() {}

  private static final Pattern<Choice> CHOICE =
      phrases(
          Map.ofEntries(
              Map.entry("last", Choice.LAST),
              Map.entry("past", Choice.LAST),
              Map.entry("this past", Choice.LAST),
              Map.entry("this last", Choice.LAST),
              Map.entry("next", Choice.NEXT),
              Map.entry("this coming", Choice.NEXT),
              Map.entry("coming", Choice.NEXT),
              Map.entry("this", Choice.TENSE),
              Map.entry("the previous", Choice.TOLD_BEFORE),
              Map.entry("the following", Choice.TOLD_AFTER),
              Map.entry("the next", Choice.TOLD_AFTER)));

  private static final Pattern<Meaning> WEEKDAY_CHOSEN =
      CHOICE
          .maybe()
          .then(
              WEEKDAY.where((words, from, to) -> words.capital(from) && !isNamed(words, from)),
              (choice, day) -> new OnWeekday(choice.orElse(Choice.TENSE), day));

  /** "Super Tuesday" and "Bloody Sunday" are certain days that the calendar does not tell. */
  private static boolean isNamed(Words words, int at) {
    return switch (words.lower(at - 1)) {
      case "super", "bloody", "black", "holy", "maundy", "cyber", "giving", "sheffield" ->
          words.capital(at - 1);
      default -> false;
    };
  }

  private static final Pattern<Meaning> NAMED_DAY =
      phrases(
          Map.<String, Meaning>ofEntries(
              Map.entry("today", publication(0)),
              Map.entry("yesterday", publication(-1)),
              Map.entry("tomorrow", publication(1)),
              Map.entry("the day before yesterday", publication(-2)),
              Map.entry("the day after tomorrow", publication(2)),
              Map.entry("that day", new Told(Unit.DAY)),
              Map.entry("that same day", new Told(Unit.DAY)),
              Map.entry("the same day", new Told(Unit.DAY)),
              Map.entry("the next day", new Shifted(Unit.DAY, 1, Origin.TOLD)),
              Map.entry("the following day", new Shifted(Unit.DAY, 1, Origin.TOLD)),
              Map.entry("the previous day", new Shifted(Unit.DAY, -1, Origin.TOLD))));

  private static Meaning publication(int days) {
    return new Shifted(Unit.DAY, days, Origin.PUBLICATION);
  }

  private static final Pattern<Meaning> HOLIDAY_CHOSEN =
      words("last|next|this")
          .maybe()
          .then(
              HOLIDAY,
              (which, holiday) ->
                  new InYear(
                      which.map(DateGrammar::chosen).orElse(new Which.Nearest(Choice.TENSE)),
                      new Piece.OnHoliday(holiday)));

  /** A single day, without its parts. */
  static final Pattern<Meaning> DAY = either(WEEKDAY_CHOSEN, NAMED_DAY);

  private static final Pattern<String> EARLINESS =
      either(words("early|late"), words("mid").skip(words("-").maybe()));

  private static final Pattern<Meaning> PART_OF_SOME_DAY =
      EARLINESS
          .maybe()
          .before(either(DAY, DateGrammar.DATE))
          .skip(words(",").maybe())
          .then(
              EARLINESS.maybe().before(PART_OF_DAY),
              (day, part) -> new Timed(part, Optional.of(day)));

  private static final Pattern<Meaning> SMALL_HOURS =
      THE.maybe()
          .before(words("early hours of|wee hours of|small hours of"))
          .before(either(DAY, DateGrammar.DATE))
          .skip(words("morning").maybe())
          .as(day -> new Timed("TMO", Optional.of(day)));

  private static final Pattern<Meaning> DEICTIC_PART =
      either(
          words("this").before(EARLINESS.maybe()).before(PART_OF_DAY).as(part -> today(0, part)),
          words("tonight").as(w -> today(0, "TNI")),
          words("last night|overnight").as(w -> today(w.equals("overnight") ? 0 : -1, "TNI")),
          words("last evening").as(w -> today(-1, "TEV")),
          words("that|that same|the same")
              .before(PART_OF_DAY)
              .as(part -> new Timed(part, Optional.of(new Told(Unit.DAY)))),
          words("the next|the following")
              .before(PART_OF_DAY)
              .as(part -> new Timed(part, Optional.of(new Shifted(Unit.DAY, 1, Origin.TOLD)))));

  private static Meaning today(int days, String part) {
    return new Timed(part, Optional.of(publication(days)));
  }

  /** "in the morning", "the early afternoon", but no "night flight". */
  private static final Pattern<Meaning> PART_ALONE =
      THE.before(EARLINESS.maybe())
          .before(phrases(Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV")))
          .where((words, from, to) -> !words.tag(to).startsWith("NN"))
          .as(part -> new Timed(part, Optional.empty()));

  /** "by mid-afternoon", "early morning yesterday". */
  private static final Pattern<Meaning> EARLY_PART =
      EARLINESS
          .before(phrases(Map.of("morning", "TMO", "afternoon", "TAF", "evening", "TEV")))
          .where((words, from, to) -> !words.tag(to).startsWith("NNS"))
          .then(DAY.maybe(), Timed::new);

  private static final Pattern<Meaning> WEEKEND =
      either(CHOICE, THE.as(w -> Choice.TENSE))
          .skip(words("weekend"))
          .where((words, from, to) -> !words.tag(to).startsWith("NN"))
          .as(Weekend::new);

  static final Pattern<Meaning> DAYS =
      either(
          DAY,
          HOLIDAY_CHOSEN,
          PART_OF_SOME_DAY,
          SMALL_HOURS,
          DEICTIC_PART,
          PART_ALONE,
          EARLY_PART,
          WEEKEND);
}
