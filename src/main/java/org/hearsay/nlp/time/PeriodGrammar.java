package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.DateGrammar.WHICH_YEAR;
import static org.hearsay.nlp.time.Numbers.HYPHEN;
import static org.hearsay.nlp.time.Numbers.ORDINAL;
import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.numeral;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.SEASON;
import static org.hearsay.nlp.time.Vocabulary.THE;
import static org.hearsay.nlp.time.Vocabulary.YEAR;

import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Choice;
import org.hearsay.nlp.time.Meaning.Fixed;
import org.hearsay.nlp.time.Meaning.InYear;
import org.hearsay.nlp.time.Meaning.Piece;
import org.hearsay.nlp.time.Meaning.Which;
import org.hearsay.text.TimeExpression.Type;

/**
 * Quarters, halves, seasons, decades and centuries.
 *
 * <pre>
 * quarter  = ordinal ["-"] "quarter" | "Q" 1 … 4
 * piece    = quarter | ("first" | "second" | "last") "half" | season
 * period   = ["the"] ["fiscal"] piece [["of" | ","] year] | ["the"] year ["'s"] piece
 * decade   = ["the"] ["early" | "mid" | "late"] ("1990s" | "'90s" | "nineties")
 * century  = ["the"] ordinal "century"
 * </pre>
 */
final class PeriodGrammar {

  private PeriodGrammar() {}

  private static final Pattern<Integer> ONE_TO_FOUR =
      ORDINAL.asFar(n -> n >= 1 && n <= 4 ? Optional.of(n) : Optional.empty());

  private static final Pattern<Piece> QUARTER =
      either(
          ONE_TO_FOUR.skip(HYPHEN.maybe()).skip(words("quarter")).as(Piece.Quarter::new),
          phrases(Map.of("q1", 1, "q2", 2, "q3", 3, "q4", 4))
              .where((words, from, to) -> from > 0 || !isLabel(words.lower(to)))
              .as(Piece.Quarter::new));

  /** "Q1: How did it begin?" */
  private static boolean isLabel(String next) {
    return next.equals(":") || next.equals(".") || next.equals(")");
  }

  private static final Pattern<Piece> HALF =
      phrases(Map.of("first", 1, "second", 2, "last", 2, "latter", 2))
          .skip(HYPHEN.maybe())
          .skip(words("half"))
          .as(Piece.Half::new);

  private static final Pattern<String> DETERMINER =
      words("the|the fiscal|fiscal|the fiscal -|this|this fiscal");

  private static final Pattern<String> LINK = words("of|,|in|of fiscal|fiscal|of the");

  /** The "-31" of "the winter of 2030-31". */
  private static final Pattern<Integer> SPLIT_YEAR =
      words("-|/")
          .before(Numbers.between(0, 2199))
          .where((words, from, to) -> words.glued(from) && words.glued(from + 1));

  /** "of last year", but no "first half of" somebody's game: a half needs its year. */
  private static final Pattern<Meaning> PIECE_OF_YEAR =
      DETERMINER
          .maybe()
          .before(either(QUARTER, HALF, SEASON.as(Piece.InSeason::new)))
          .skip(LINK.maybe())
          .then(WHICH_YEAR.skip(SPLIT_YEAR.maybe()), (piece, year) -> new InYear(year, piece));

  private static final Pattern<Meaning> YEAR_AND_PIECE =
      THE.maybe()
          .before(WHICH_YEAR)
          .skip(words("'s").maybe())
          .skip(words("fiscal").maybe())
          .then(
              either(QUARTER, HALF, SEASON.as(Piece.InSeason::new)),
              (year, piece) -> new InYear(year, piece));

  private static final Pattern<Meaning> QUARTER_ALONE =
      DETERMINER
          .maybe()
          .before(QUARTER)
          .as(piece -> new InYear(new Which.Nearest(Choice.TENSE), piece));

  private static final Pattern<Meaning> QUARTER_A_YEAR_BEFORE =
      THE.maybe()
          .before(words("year"))
          .before(HYPHEN)
          .before(words("ago|earlier"))
          .before(QUARTER)
          .as(piece -> new InYear(new Which.FromPublication(-1), piece));

  private static final Pattern<Meaning> SEASON_CHOSEN =
      words("last|next|this|this past|this coming|past|the past|the last|the coming")
          .then(
              SEASON,
              (which, season) -> new InYear(DateGrammar.chosen(which), new Piece.InSeason(season)));

  /** "in spring", "the summer"; a bare "fall" or "spring" is seldom a season. */
  private static final Pattern<Meaning> SEASON_ALONE =
      THE.maybe()
          .before(SEASON)
          .where(PeriodGrammar::isSeason)
          .as(season -> new InYear(new Which.Nearest(Choice.TENSE), new Piece.InSeason(season)));

  private static boolean isSeason(Words words, int from, int to) {
    String word = words.lower(to - 1);
    boolean sure = word.equals("summer") || word.equals("winter") || word.equals("autumn");
    boolean article = words.lower(from).equals("the");
    String before = words.lower(from - 1);
    boolean inside = before.equals("in") || before.equals("by") || before.equals("since");
    boolean free =
        !words.tag(to).startsWith("NN") && !words.lower(to).equals("of") && !words.capital(to - 1);
    return free && words.tag(to - 1).startsWith("NN") && (inside || (sure && article));
  }

  // ---- decades and centuries

  private static final Pattern<String> DECADE_IN_DIGITS = numeral(PeriodGrammar::decade);

  /** "1990s" to 199. */
  private static Optional<String> decade(String word) {
    return word.length() == 5 && word.endsWith("0s")
        ? Numbers.integer(word.substring(0, 4))
            .filter(year -> year >= 1000 && year < 2200)
            .map(year -> word.substring(0, 3))
        : Optional.empty();
  }

  private static final Pattern<String> TWO_DIGITS =
      numeral(
          word ->
              word.length() == 3 && word.endsWith("0s")
                  ? Optional.of("19" + word.charAt(0))
                  : Optional.empty());

  private static final Pattern<String> DECADE_IN_SHORT =
      either(
          words("'").before(TWO_DIGITS),
          words("'20s|'30s|'40s|'50s|'60s|'70s|'80s|'90s").as(word -> "19" + word.charAt(1)));

  /** "the mid-80s", unless it is warm or somebody is old. */
  private static final Pattern<Meaning> PART_OF_SHORT_DECADE =
      THE.where((words, from, to) -> !isOfWeather(words, from))
          .before(words("early|mid|late").skip(HYPHEN.maybe()))
          .before(TWO_DIGITS)
          .as(value -> new Fixed(Type.DATE, value));

  private static boolean isOfWeather(Words words, int to) {
    for (int i = Math.max(0, to - 6); i < to; i++) {
      switch (words.lower(i)) {
        case "temperature", "temperatures", "highs", "lows", "degrees", "high", "low" -> {
          return true;
        }
        default -> {
          // another word
        }
      }
    }
    return false;
  }

  private static final Pattern<String> DECADE_IN_WORDS =
      phrases(
              Map.of(
                  "twenties", "192",
                  "thirties", "193",
                  "forties", "194",
                  "fifties", "195",
                  "sixties", "196",
                  "seventies", "197",
                  "eighties", "198",
                  "nineties", "199"))
          .where((words, from, to) -> !isAge(words, from));

  private static boolean isAge(Words words, int at) {
    return words.tag(at - 1).equals("PRP$")
        || words.tag(at - 2).equals("PRP$")
        || words.lower(at - 1).equals("their");
  }

  private static final Pattern<String> PART_OF_DECADE =
      either(
          words("early|mid|late|middle"),
          words("early|mid|late").skip(HYPHEN),
          words("early to mid -|mid to late|early and mid -"));

  private static final Pattern<Meaning> DECADE =
      THE.maybe()
          .before(PART_OF_DECADE.maybe())
          .before(either(DECADE_IN_DIGITS, DECADE_IN_SHORT, DECADE_IN_WORDS))
          .as(value -> new Fixed(Type.DATE, value));

  private static final Pattern<Meaning> CENTURY =
      THE.maybe()
          .before(PART_OF_DECADE.maybe())
          .before(ORDINAL)
          .skip(HYPHEN.maybe())
          .skip(words("century"))
          .asFar(
              number ->
                  number >= 11 && number <= 22
                      ? Optional.of(new Fixed(Type.DATE, Integer.toString(number - 1)))
                      : Optional.empty());

  // ---- comparisons of business news

  private static final Pattern<String> PERIOD_NAME = words("period|quarter|level|figure|results");

  /** "a year ago", "a year earlier", "the year-ago period": of the time that the text tells of. */
  private static final Pattern<Meaning> YEAR_BEFORE =
      either(
              words("a year ago|a year earlier|one year earlier|one year ago|a year before"),
              words("the quarter|the period").skip(words("a year ago|a year earlier")),
              words("the")
                  .maybe()
                  .before(words("comparable|corresponding").maybe())
                  .before(words("year"))
                  .skip(HYPHEN)
                  .skip(words("ago|earlier"))
                  .skip(words("period|quarter|level").maybe()),
              words("the same|the corresponding|the comparable|the")
                  .skip(PERIOD_NAME)
                  .skip(words("last year|a year ago|a year earlier|the previous year")),
              words("last year 's").skip(words("quarter|period")))
          .as(w -> new Meaning.YearBefore());

  private static final Pattern<Meaning> YEAR_AND_PERIOD =
      words("the")
          .before(YEAR)
          .skip(words("period|quarter"))
          .as(year -> new InYear(new Which.Stated(year), new Piece.Whole()));

  static final Pattern<Meaning> PERIOD =
      either(
          PIECE_OF_YEAR,
          YEAR_AND_PIECE,
          QUARTER_ALONE,
          QUARTER_A_YEAR_BEFORE,
          SEASON_CHOSEN,
          SEASON_ALONE,
          DECADE,
          PART_OF_SHORT_DECADE,
          CENTURY,
          YEAR_BEFORE,
          YEAR_AND_PERIOD);
}
