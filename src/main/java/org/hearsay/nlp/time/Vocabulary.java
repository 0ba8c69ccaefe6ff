package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.numeral;
import static org.hearsay.nlp.time.Pattern.phrases;
import static org.hearsay.nlp.time.Pattern.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Holiday;
import org.hearsay.nlp.time.Meaning.Season;

/** The words that more than one family of time expressions shares. */
final class Vocabulary {

  private Vocabulary() {}

  static final Pattern<String> THE = words("the");
  static final Pattern<String> OF = words("of");
  static final Pattern<String> COMMA = words(",");

  /** Words that move within a time without changing its value: "early", "mid-", "later". */
  static final Pattern<String> MODIFIER =
      either(
          words("early|late|earlier|later|mid|sometime|middle"),
          words("early|late|mid").skip(words("-")),
          words("earlier in|later in|sometime in|early in|late in"));

  /** "the end of", "the beginning of". */
  static final Pattern<String> EDGE =
      THE.maybe().before(words("end|beginning|start|middle|close|turn|rest|remainder")).skip(OF);

  /** "about", "more than", "nearly". */
  static final Pattern<String> APPROXIMATION =
      words(
          "about|around|approximately|roughly|nearly|almost|more than|less than|over|at least|"
              + "at most|up to|no more than|no less than|not more than|as long as|as many as|"
              + "as little as|well over|just over|just under|under|fewer than|close to|"
              + "a little more than|slightly more than|some|only about|nearly all|at least about|"
              + "an estimated|an average of|a little over|a total of");

  // ---- units

  static final Pattern<Unit> UNIT =
      phrases(units("second minute hour day week month quarter year", ""));
  static final Pattern<Unit> UNITS =
      phrases(units("second minute hour day week month quarter year", "s"));
  static final Pattern<Unit> LONG_UNIT =
      phrases(Map.of("fortnight", Unit.FORTNIGHT, "decade", Unit.DECADE, "century", Unit.CENTURY));
  static final Pattern<Unit> LONG_UNITS =
      phrases(
          Map.of("fortnights", Unit.FORTNIGHT, "decades", Unit.DECADE, "centuries", Unit.CENTURY));
  static final Pattern<Unit> ANY_UNIT = either(UNIT, LONG_UNIT);
  static final Pattern<Unit> ANY_UNITS = either(UNITS, LONG_UNITS);

  /** Units of a day or longer. */
  static final Pattern<Unit> CALENDAR_UNIT =
      either(phrases(units("day week month quarter year", "")), LONG_UNIT);

  private static Map<String, Unit> units(String names, String ending) {
    Map<String, Unit> units = new HashMap<>();
    for (String name : names.split(" ")) {
      units.put(name + ending, Unit.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return units;
  }

  // ---- months, weekdays, seasons, holidays

  private static final String[] MONTHS =
      ("january february march april may june july august september october november december")
          .split(" ");

  /** A month's name in full or with a full stop: "November", "Nov.". */
  static final Pattern<Integer> MONTH_NAME =
      phrases(monthNames(".")).where((words, from, to) -> isMonth(words, from));

  /** Abbreviations without full stop as well, where a number follows that makes them sure. */
  static final Pattern<Integer> MONTH =
      either(MONTH_NAME, phrases(monthNames("")).where((words, from, to) -> words.capital(from)));

  private static Map<String, Integer> monthNames(String stop) {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < MONTHS.length; i++) {
      months.put(MONTHS[i], i + 1);
      months.put(MONTHS[i].substring(0, 3) + stop, i + 1);
    }
    months.put("sept" + stop, 9);
    months.put("may", 5);
    return months;
  }

  private static boolean isMonth(Words words, int at) {
    String tag = words.tag(at);
    return words.capital(at) && !tag.equals("MD") && !tag.startsWith("VB");
  }

  private static final String[] WEEKDAYS =
      "monday tuesday wednesday thursday friday saturday sunday".split(" ");

  /** 1 for Monday to 7 for Sunday. */
  static final Pattern<Integer> WEEKDAY = phrases(weekdays("", true));

  static final Pattern<Integer> WEEKDAYS_EACH = phrases(weekdays("s", false));

  private static Map<String, Integer> weekdays(String ending, boolean abbreviations) {
    Map<String, Integer> days = new HashMap<>();
    for (int i = 0; i < WEEKDAYS.length; i++) {
      days.put(WEEKDAYS[i] + ending, i + 1);
      if (abbreviations) {
        days.put(WEEKDAYS[i].substring(0, 3) + ".", i + 1);
      }
    }
    if (abbreviations) {
      days.put("tues.", 2);
      days.put("thurs.", 4);
    }
    return days;
  }

  static final Pattern<Season> SEASON =
      phrases(
          Map.of(
              "spring", Season.SPRING,
              "summer", Season.SUMMER,
              "fall", Season.FALL,
              "autumn", Season.FALL,
              "winter", Season.WINTER));

  static final Pattern<Holiday> HOLIDAY =
      phrases(
              Map.ofEntries(
                  Map.entry("christmas", Holiday.CHRISTMAS),
                  Map.entry("christmas day", Holiday.CHRISTMAS),
                  Map.entry("christmas eve", Holiday.CHRISTMAS_EVE),
                  Map.entry("new year 's day", Holiday.NEW_YEARS_DAY),
                  Map.entry("new year 's eve", Holiday.NEW_YEARS_EVE),
                  Map.entry("new year 's", Holiday.NEW_YEARS_DAY),
                  Map.entry("valentine 's day", Holiday.VALENTINES_DAY),
                  Map.entry("halloween", Holiday.HALLOWEEN),
                  Map.entry("thanksgiving", Holiday.THANKSGIVING),
                  Map.entry("thanksgiving day", Holiday.THANKSGIVING),
                  Map.entry("labor day", Holiday.LABOR_DAY),
                  Map.entry("memorial day", Holiday.MEMORIAL_DAY),
                  Map.entry("easter", Holiday.EASTER),
                  Map.entry("easter sunday", Holiday.EASTER),
                  Map.entry("easter monday", Holiday.EASTER_MONDAY),
                  Map.entry("good friday", Holiday.GOOD_FRIDAY),
                  Map.entry("palm sunday", Holiday.PALM_SUNDAY),
                  Map.entry("ash wednesday", Holiday.ASH_WEDNESDAY),
                  Map.entry("black friday", Holiday.BLACK_FRIDAY),
                  Map.entry("boxing day", Holiday.BOXING_DAY),
                  Map.entry("may day", Holiday.MAY_DAY)))
          .where((words, from, to) -> words.capital(from));

  /** Parts of the day, as TIMEX3 writes them. */
  static final Pattern<String> PART_OF_DAY =
      phrases(
          Map.of(
              "morning", "TMO",
              "afternoon", "TAF",
              "evening", "TEV",
              "night", "TNI"));

  // ---- years

  /** A year in digits; not one of an amount ("$2000", "1,500 people"). */
  static final Pattern<Integer> YEAR =
      either(
          numeral(word -> word.length() == 4 ? Numbers.integer(word) : Optional.empty())
              .where((words, from, to) -> isYear(words, from)),
          yearInWords());

  private static boolean isYear(Words words, int at) {
    int value = Numbers.integer(words.lower(at)).orElse(0);
    return value >= 1000
        && value <= 2199
        && !words.lower(at + 1).equals("%")
        && !CountedThings.hasOtherEra(words, at + 1)
        && !isAmountBefore(words, at);
  }

  private static boolean isAmountBefore(Words words, int at) {
    String before = words.lower(at - 1);
    return before.endsWith("$") || before.equals("£") || before.equals("€") || before.equals("#");
  }

  /** "nineteen ninety-seven", "two thousand". */
  private static Pattern<Integer> yearInWords() {
    Pattern<Integer> century = phrases(Map.of("eighteen", 18, "nineteen", 19, "twenty", 20));
    return century
        .then(Numbers.BELOW_100, (hundreds, rest) -> rest < 10 ? 0 : hundreds * 100 + rest)
        .asFar(year -> year == 0 ? Optional.empty() : Optional.of(year));
  }
}
