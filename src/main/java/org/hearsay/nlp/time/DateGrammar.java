package org.hearsay.nlp.time;

import static org.hearsay.nlp.time.Numbers.HYPHEN;
import static org.hearsay.nlp.time.Numbers.ORDINAL;
import static org.hearsay.nlp.time.Pattern.either;
import static org.hearsay.nlp.time.Pattern.numeral;
import static org.hearsay.nlp.time.Pattern.words;
import static org.hearsay.nlp.time.Vocabulary.COMMA;
import static org.hearsay.nlp.time.Vocabulary.MONTH;
import static org.hearsay.nlp.time.Vocabulary.MONTH_NAME;
import static org.hearsay.nlp.time.Vocabulary.OF;
import static org.hearsay.nlp.time.Vocabulary.THE;
import static org.hearsay.nlp.time.Vocabulary.WEEKDAY;
import static org.hearsay.nlp.time.Vocabulary.YEAR;

import java.time.YearMonth;
import java.util.Optional;
import org.hearsay.nlp.time.Meaning.Choice;
import org.hearsay.nlp.time.Meaning.InYear;
import org.hearsay.nlp.time.Meaning.Piece;
import org.hearsay.nlp.time.Meaning.Which;

/**
 * Dates of the Gregorian calendar.
 *
 * <pre>
 * date     = [weekday [","]] (month day | day ["of"] month) [[","] year]
 *          | year "-" month "-" day | month "/" day "/" year | day "." month "." year
 *          | "last" month day | "week of" date
 * month    = name [["of" | ","] year]
 * year     = [("this" | "last" | "next") "year" | 1000 … 2199
 * </pre>
 */
final class DateGrammar {

  private DateGrammar() {}

  private record Day(int month, int day) {
    /** February 29 included: the year may come later. */
    boolean exists() {
      return day <= YearMonth.of(2000, month).lengthOfMonth();
    }
  }

  /** A year after a date: "2017", "last year", "of this year", "the year before". */
  static final Pattern<Which> WHICH_YEAR =
      either(
          YEAR.as(Which.Stated::new),
          words("this year|the current year").as(w -> new Which.FromPublication(0)),
          words("last year").as(w -> new Which.FromPublication(-1)),
          words("next year").as(w -> new Which.FromPublication(1)),
          words("that year|the same year").as(w -> new Which.FromTold(0)),
          words("the previous year|the year before").as(w -> new Which.FromTold(-1)),
          words("the following year").as(w -> new Which.FromTold(1)));

  private static final Pattern<Integer> DAY_NUMBER =
      either(Numbers.between(1, 31), ORDINAL).where((words, from, to) -> isDayOfMonth(words, to));

  private static boolean isDayOfMonth(Words words, int to) {
    boolean counts = words.lower(to).equals("-") && isUnit(words.lower(to + 1));
    return !counts && !isUnit(words.lower(to)) && !words.lower(to).equals("%");
  }

  private static boolean isUnit(String word) {
    return switch (word) {
      case "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours" ->
          true;
      default -> false;
    };
  }

  private static final Pattern<Day> MONTH_DAY =
      either(
              MONTH.then(THE.maybe().before(DAY_NUMBER), Day::new),
              either(
                      DAY_NUMBER,
                      THE.before(ORDINAL.where((words, from, to) -> isDayOfMonth(words, to))))
                  .skip(OF.maybe())
                  .then(MONTH, (day, month) -> new Day(month, day)))
          .asFar(day -> day.day() >= 1 && day.exists() ? Optional.of(day) : Optional.empty());

  /** A second day and its year after "March 5": the "-8, 2013" of "March 5-8, 2013". */
  private static final Pattern<Integer> YEAR_AFTER_RANGE =
      words("-|and|to|through|until|or").before(DAY_NUMBER).before(COMMA).before(YEAR).ahead();

  private static final Pattern<Which> YEAR_OF_DAY =
      either(
          COMMA.maybe().before(OF.maybe()).before(WHICH_YEAR),
          YEAR_AFTER_RANGE.as(Which.Stated::new));

  private static final Pattern<Meaning> DAY_OF_YEAR =
      words("this|next|last|this coming|this past")
          .maybe()
          .before(either(WEEKDAY, words("sat|sun").skip(words(".")).as(w -> 0)))
          .skip(COMMA.maybe())
          .maybe()
          .before(MONTH_DAY)
          .then(YEAR_OF_DAY.maybe(), DateGrammar::day);

  /** "last Oct. 23". */
  private static final Pattern<Meaning> CHOSEN_DAY =
      words("last|next|this|this past")
          .then(
              MONTH_DAY,
              (which, day) ->
                  new InYear(chosen(which), new Piece.MonthDay(day.month(), day.day())));

  /** "the September 11 attacks" and "9/11", which are those of 2001 in every year. */
  private static final Pattern<Meaning> SEPTEMBER_11 =
      either(
              MONTH_DAY
                  .asFar(
                      day -> day.equals(new Day(9, 11)) ? Optional.of(day) : Optional.<Day>empty())
                  .skip(words("attack|attacks|terror|terrorist|hijackers|hijackings").ahead()),
              Numbers.between(9, 9)
                  .skip(words("/").where((words, from, to) -> words.glued(from)))
                  .then(Numbers.between(11, 11), Day::new)
                  .where((words, from, to) -> !words.lower(to).equals("/")))
          .as(
              day ->
                  new InYear(new Which.Stated(2001), new Piece.MonthDay(day.month(), day.day())));

  /** "the week of May 3". */
  private static final Pattern<Meaning> WEEK_OF_DAY =
      THE.maybe()
          .before(words("week of|week beginning|week starting"))
          .before(DAY_OF_YEAR)
          .as(Meaning.WeekOf::new);

  private static Meaning day(Day day, Optional<Which> year) {
    return new InYear(
        year.orElse(new Which.Nearest(Choice.TENSE)), new Piece.MonthDay(day.month(), day.day()));
  }

  static final Pattern<Meaning> ISO =
      Numbers.between(1000, 2199)
          .skip(HYPHEN)
          .then(Numbers.between(1, 12), YearMonth::of)
          .skip(HYPHEN)
          .then(Numbers.between(1, 31), DateGrammar::numeric)
          .asFar(date -> date);

  private static final Pattern<Meaning> SLASHED =
      Numbers.between(1, 31)
          .skip(words("/"))
          .then(Numbers.between(1, 31), (a, b) -> a > 12 ? new Day(b, a) : new Day(a, b))
          .skip(words("/"))
          .then(either(Numbers.between(1000, 2199), Numbers.between(0, 99)), DateGrammar::slashed)
          .asFar(date -> date);

  /** The American order, unless the first number can be no month. */
  private static Optional<Meaning> slashed(Day day, int year) {
    int full = year >= 100 ? year : year + (year < 50 ? 2000 : 1900);
    return day.month() > 12
        ? Optional.empty()
        : numeric(YearMonth.of(full, day.month()), day.day());
  }

  private static Optional<Meaning> numeric(YearMonth month, int day) {
    return month.isValidDay(day)
        ? Optional.of(
            new InYear(
                new Which.Stated(month.getYear()), new Piece.MonthDay(month.getMonthValue(), day)))
        : Optional.empty();
  }

  /** "3.5.2017", the order of Europe. */
  private static final Pattern<Meaning> DOTTED = numeral(DateGrammar::dotted);

  private static Optional<Meaning> dotted(String word) {
    String[] parts = word.split("\\.", -1);
    if (parts.length != 3 || parts[0].length() > 2 || parts[1].length() > 2) {
      return Optional.empty();
    }
    Optional<Integer> day = Numbers.integer(parts[0]);
    Optional<Integer> month = Numbers.integer(parts[1]).filter(m -> m >= 1 && m <= 12);
    Optional<Integer> year = Numbers.integer(parts[2]).filter(y -> y >= 1000 && y <= 2199);
    return day.isPresent() && month.isPresent() && year.isPresent()
        ? numeric(YearMonth.of(year.get(), month.get()), day.get())
        : Optional.empty();
  }

  private static final Pattern<Meaning> MONTH_OF_YEAR =
      MONTH
          .skip(either(OF, COMMA).maybe())
          .then(WHICH_YEAR, (month, year) -> new InYear(year, new Piece.Month(month)));

  private static final Pattern<Meaning> MONTH_ALONE =
      MONTH_NAME
          .where((words, from, to) -> standsAlone(words, from, to))
          .as(month -> new InYear(new Which.Nearest(Choice.TENSE), new Piece.Month(month)));

  /** No part of a name, such as "Theresa May", "April Ryan" or "October Revolution". */
  private static boolean standsAlone(Words words, int from, int to) {
    boolean nameBefore = words.capital(from - 1) && words.tag(from - 1).startsWith("NNP");
    boolean nameAfter = words.capital(to) && words.tag(to).startsWith("NNP");
    return !nameBefore && !nameAfter;
  }

  private static final Pattern<Meaning> CHOSEN_MONTH =
      words("last|next|this|this past|this coming|the previous|the following")
          .then(MONTH_NAME, (which, month) -> new InYear(chosen(which), new Piece.Month(month)));

  /** The year that "last", "this", "the previous" and so on choose. */
  static Which chosen(String which) {
    return switch (which) {
      case "last", "this past", "past", "the past", "the last" -> new Which.Nearest(Choice.LAST);
      case "next", "this coming", "coming", "the coming" -> new Which.Nearest(Choice.NEXT);
      case "the previous" -> new Which.Nearest(Choice.TOLD_BEFORE);
      case "the following" -> new Which.Nearest(Choice.TOLD_AFTER);
      default -> new Which.FromPublication(0);
    };
  }

  private static final String FISCAL =
      "calendar|fiscal|fiscal year|financial year|tax year|school year|academic year|fy";

  private static final Pattern<Meaning> YEAR_ALONE =
      either(
              words("the year").before(YEAR),
              words("the year two thousand").as(w -> 2000),
              words(FISCAL).before(YEAR),
              words("fy").before(Numbers.between(0, 99)).as(year -> 2000 + year),
              YEAR.where(DateGrammar::isBareYear))
          .as(year -> new InYear(new Which.Stated(year), new Piece.Whole()));

  /** A number of four digits alone is a year where nothing is counted with it. */
  private static boolean isBareYear(Words words, int from, int to) {
    if (!words.startsWithDigit(from)) {
      return true;
    }
    int value = Numbers.integer(words.lower(from)).orElse(0);
    boolean counting = words.tag(to).equals("NNS") || words.startsWithDigit(to);
    String before = words.lower(from - 1);
    boolean afterPreposition =
        switch (before) {
          case "in",
              "since",
              "of",
              "by",
              "until",
              "till",
              "from",
              "during",
              "before",
              "after",
              "through",
              "between",
              "around",
              "about",
              "early",
              "late",
              "circa",
              "to",
              "and",
              "-" ->
              true;
          default -> false;
        };
    boolean partOfNumber =
        words.glued(from) && !before.equals("-") && !before.equals("(") && !before.equals("'")
            || before.equals("/")
            || before.equals(":");
    if (partOfNumber || CountedThings.areNumbered(words, from, to)) {
      return false;
    }
    return value >= 1900 && value < 2050
        ? afterPreposition || !counting || isDetermined(words, from)
        : afterPreposition && !counting && value >= 1400 && !before.equals("about");
  }

  /** "the 1992 protests", against "1992 protests". */
  private static boolean isDetermined(Words words, int at) {
    String tag = words.tag(at - 1);
    return tag.equals("DT") || tag.equals("PRP$") || tag.equals("POS");
  }

  /** The "2" of "between 2 and 5 May". */
  private static final Pattern<Meaning> FIRST_OF_RANGE =
      DAY_NUMBER
          .where((words, from, to) -> words.startsWithDigit(from) && beginsRange(words, from, to))
          .then(
              words("-|–|and|to|or|through|until")
                  .before(
                      DAY_NUMBER.skip(OF.maybe()).then(MONTH, (day, month) -> new Day(month, day)))
                  .then(YEAR_OF_DAY.maybe(), DateGrammar::day)
                  .ahead(),
              DateGrammar::earlier)
          .asFar(date -> date);

  /** The connecting word alone does not do: "he won by 2 to 5 May" is no range. */
  private static boolean beginsRange(Words words, int from, int to) {
    return switch (words.lower(from - 1)) {
      case "between", "from", "on", "of", "the", "(" -> true;
      default -> words.lower(to).equals("-") || words.lower(to).equals("–");
    };
  }

  private static Optional<Meaning> earlier(int day, Meaning last) {
    return last instanceof InYear(var year, Piece.MonthDay(int month, int end)) && day < end
        ? Optional.of(new InYear(year, new Piece.MonthDay(month, day)))
        : Optional.empty();
  }

  static final Pattern<Meaning> DATE =
      either(
          FIRST_OF_RANGE,
          SEPTEMBER_11,
          DAY_OF_YEAR,
          CHOSEN_DAY,
          WEEK_OF_DAY,
          ISO,
          SLASHED,
          DOTTED,
          MONTH_OF_YEAR,
          MONTH_ALONE,
          CHOSEN_MONTH,
          YEAR_ALONE);

  /** The second day of "March 5-8" and "March 5 and 6", given the month of the first. */
  static Pattern<Meaning> secondDay(Which year, int month) {
    return DAY_NUMBER
        .where((words, from, to) -> words.startsWithDigit(from) && endsPhrase(words, to))
        .then(
            COMMA.before(YEAR).maybe(),
            (day, stated) ->
                new InYear(
                    stated.<Which>map(Which.Stated::new).orElse(year),
                    new Piece.MonthDay(month, day)));
  }

  private static boolean endsPhrase(Words words, int to) {
    String tag = words.tag(to);
    boolean ofMonth = words.lower(to).equals("of");
    return !ofMonth && !tag.startsWith("NN") && !tag.startsWith("JJ") && !tag.equals("CD");
  }

  /**
   * The second year of "1939-45", "1998-2004" and "2011/12", given the first; no month of an ISO
   * date.
   */
  static Pattern<Meaning> secondYear(int first) {
    return numeral(word -> laterYear(first, word))
        .where(
            (words, from, to) ->
                words.glued(from) && words.glued(from - 1) && !isSeparator(words.lower(to)))
        .where(
            (words, from, to) ->
                words.lower(from - 1).equals("-") || isNext(first, words.lower(from)))
        .as(year -> new InYear(new Which.Stated(year), new Piece.Whole()));
  }

  private static boolean isSeparator(String word) {
    return word.equals("-") || word.equals("/");
  }

  /** "2011/12": a slash joins but two years that follow each other. */
  private static boolean isNext(int first, String word) {
    return laterYear(first, word).filter(year -> year == first + 1).isPresent();
  }

  private static Optional<Integer> laterYear(int first, String word) {
    return Numbers.integer(word)
        .flatMap(
            n ->
                switch (word.length()) {
                  case 2 -> Optional.of(first / 100 * 100 + n);
                  case 4 -> Optional.of(n);
                  default -> Optional.<Integer>empty();
                })
        .filter(year -> year > first && year - first <= 100);
  }
}
