package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.numeral;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.COMMA;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Timed;

/**
 * Times of the day.
 *
 * <pre>
 * time     = ["around"] clock [zone] [","] [day] | iso
 * clock    = hour [":" minute] ("a.m." | "p.m.") | hour ":" minute | hour "o'clock" | hhmm zone
 *          | hour "." minute zone | "noon" | "midnight"
 * iso      = date ["T"] hour ":" minute [":" second] ["Z" | ("+" | "-") hour ":" minute]
 * </pre>
 */
final class ClockGrammar {

  private ClockGrammar() {}

  /** What follows a number that makes it an hour: the hours to add to one before noon. */
  private static final Pattern<Integer> HALF_OF_DAY =
      phrases(
          Map.ofEntries(
              Map.entry("a.m.", 0),
              Map.entry("a.m", 0),
              Map.entry("am", 0),
              Map.entry("in the morning", 0),
              Map.entry("p.m.", 12),
              Map.entry("p.m", 12),
              Map.entry("pm", 12),
              Map.entry("in the afternoon", 12),
              Map.entry("in the evening", 12),
              Map.entry("at night", 12)));

  private static final Pattern<String> ZONE =
      either(
          words(
              "gmt|utc|est|edt|et|eastern|eastern time|cst|cdt|mst|mdt|pst|pdt|pt|bst|cet|cest|"
                  + "msk|ist|jst|kst|hkt|local time|local|moscow time|beijing time"),
          words("(").before(words("gmt|utc|est|edt|et|local time")).skip(words(")")));

  /** What nothing but a time of the day stands before. */
  private static final Pattern<String> EXACT_ZONE =
      words("gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|cest|msk|ist|jst|kst|hkt");

  private static final Pattern<Integer> MINUTES =
      numeral(
          word ->
              word.length() == 2 ? Numbers.integer(word).filter(n -> n < 60) : Optional.empty());

  private record HourMinute(int hour, int minute) {}

  private static final Pattern<HourMinute> HOUR_MINUTE =
      either(
          Numbers.between(0, 24)
              .skip(words(":"))
              .then(MINUTES.where((words, from, to) -> words.glued(from)), HourMinute::new)
              .skip(words(":").before(MINUTES).maybe()),
          Numbers.between(0, 24)
              .skip(words(".").where((words, from, to) -> words.glued(from)))
              .then(MINUTES.where((words, from, to) -> words.glued(from)), HourMinute::new),
          numeral(ClockGrammar::dotted));

  /** "10.35", where p.m. or a zone follows. */
  private static Optional<HourMinute> dotted(String word) {
    int dot = word.indexOf('.');
    if (dot < 1 || word.length() != dot + 3) {
      return Optional.empty();
    }
    return Numbers.integer(word.substring(0, dot))
        .filter(hour -> hour <= 24)
        .flatMap(
            hour ->
                Numbers.integer(word.substring(dot + 1))
                    .filter(minute -> minute < 60)
                    .map(minute -> new HourMinute(hour, minute)));
  }

  private static final Pattern<HourMinute> HOUR_OR_HOUR_MINUTE =
      either(
          HOUR_MINUTE,
          either(Numbers.between(1, 12), Numbers.BELOW_100)
              .asFar(
                  hour ->
                      hour <= 12
                          ? Optional.of(new HourMinute(hour, -1))
                          : Optional.<HourMinute>empty()));

  private static final Pattern<String> CLOCK =
      either(
          HOUR_OR_HOUR_MINUTE.then(HALF_OF_DAY, ClockGrammar::twelveHours).asFar(clock -> clock),
          HOUR_MINUTE
              .where((words, from, to) -> words.lower(from + 1).equals(":"))
              .as(time -> format(time.hour(), time.minute())),
          either(Numbers.between(1, 12), Numbers.BELOW_100)
              .skip(words("o'clock"))
              .asFar(hour -> hour <= 12 ? Optional.of(format(hour, 0)) : Optional.empty()),
          HOUR_MINUTE.skip(EXACT_ZONE.ahead()).as(time -> format(time.hour(), time.minute())),
          numeral(ClockGrammar::military)
              .skip(either(EXACT_ZONE, words("hours|hrs|local time")).ahead()),
          phrases(Map.of("noon", "T12:00", "midday", "T12:00", "midnight", "T24:00")));

  private static Optional<String> twelveHours(HourMinute time, int add) {
    if (time.hour() > 12) {
      return Optional.empty();
    }
    return Optional.of(format(time.hour() % 12 + add, Math.max(0, time.minute())));
  }

  private static String format(int hour, int minute) {
    return String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
  }

  /** "1430" of "1430 GMT". */
  private static Optional<String> military(String word) {
    return word.length() == 4
        ? Numbers.integer(word)
            .filter(n -> n / 100 < 24 && n % 100 < 60)
            .map(n -> format(n / 100, n % 100))
        : Optional.empty();
  }

  private static final Pattern<Meaning> ANY_DAY = either(DayGrammar.DAY, DateGrammar.DATE);

  private static final Pattern<String> NEARNESS =
      words("around|about|shortly before|shortly after|just before|just after|exactly");

  private static final Pattern<Meaning> CLOCK_OF_DAY =
      NEARNESS
          .maybe()
          .before(CLOCK)
          .skip(ZONE.maybe())
          .then(COMMA.maybe().before(words("on").maybe()).before(ANY_DAY).maybe(), Timed::new);

  /** The offset from UTC of ISO 8601. */
  private static final Pattern<String> OFFSET =
      either(
          words("z").as(z -> "Z"),
          words("+|-")
              .then(
                  Numbers.between(0, 14)
                      .skip(words(":"))
                      .then(MINUTES, (hour, minute) -> format(hour, minute).substring(1)),
                  String::concat));

  private static final Pattern<String> ISO_CLOCK =
      words("t")
          .maybe()
          .before(Numbers.between(0, 24))
          .skip(words(":"))
          .then(MINUTES, ClockGrammar::format)
          .skip(words(":").before(MINUTES).maybe())
          .then(
              OFFSET.where((words, from, to) -> words.glued(from)).maybe(),
              (clock, offset) -> clock + offset.orElse(""));

  static final Pattern<Meaning> TIME =
      either(
          CLOCK_OF_DAY,
          DateGrammar.ISO.then(ISO_CLOCK, (day, clock) -> new Timed(clock, Optional.of(day))));
}
