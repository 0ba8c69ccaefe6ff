package org.hearsay.nlp.time;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.time.Meaning.InYear;
import org.hearsay.nlp.time.Meaning.Piece;
import org.hearsay.nlp.time.Meaning.Timed;
import org.hearsay.nlp.time.Meaning.Which;
import org.hearsay.nlp.time.Pattern.Match;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.TimexValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of an article and gives them TIMEX3 values.
 *
 * <p>The day of publication anchors what is told from it ("on Tuesday", "last month"). An article
 * without one anchors nothing: its "Tuesday" is {@code XXXX-WXX-2}. Never is it today.
 *
 * <p>It needs tokens with Penn tags; a dependency tree, where there is one, gives the tense. An
 * instance holds no state of an article and can be shared by threads.
 */
public final class TimeTagger {

  private final Grammar grammar = new Grammar();

  /**
   * The time expressions of the given sentences, in the order of the text, without overlap.
   *
   * @param sentences those of the article, in its order
   */
  public List<TimeExpression> tag(Article article, List<Sentence> sentences) {
    Calendar calendar = new Calendar(article.publishedDate());
    List<TimeExpression> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      tag(sentences.get(i), i, calendar, found);
    }
    return List.copyOf(found);
  }

  private void tag(Sentence sentence, int index, Calendar calendar, List<TimeExpression> found) {
    Words words = new Words(sentence);
    int at = 0;
    int rangeFrom = -1;
    while (at < words.size()) {
      Match<Meaning> match = grammar.read(words, at);
      if (match == null || isInName(words, at, match.end())) {
        at++;
        continue;
      }
      TimeExpression time = expression(words, at, match, index, calendar);
      boolean weekday = match.meaning() instanceof Meaning.OnWeekday;
      if (weekday && rangeFrom == at - 1 && isRangeWord(words.lower(at - 1))) {
        boolean ahead = tense(words, at, match) == Tense.FUTURE;
        found.add(WeekdayRange.inOrder(found.removeLast(), time, ahead, found::add));
      } else {
        found.add(time);
      }
      at = match.end();
      rangeFrom = weekday ? at : -1;
      Match<Meaning> second = second(words, match);
      Match<Meaning> whole = second == null ? null : grammar.read(words, at + 1);
      if (second != null && (whole == null || whole.end() <= second.end())) {
        found.add(expression(words, at + 1, second, index, calendar));
        at = second.end();
      }
    }
  }

  /**
   * "Japan Today", "This Week", "60 Minutes": common words of time with capitals inside a sentence
   * that has small letters elsewhere.
   */
  private static boolean isInName(Words words, int from, int to) {
    boolean common =
        switch (words.lower(to - 1)) {
          case "today", "tomorrow", "now", "week", "month", "year", "minutes", "hours", "days" ->
              words.capital(to - 1);
          default -> false;
        };
    boolean whole = words.startsWithDigit(from) || words.capital(from);
    boolean joined = to - from > 1 || words.tag(from - 1).startsWith("NNP");
    return common && whole && joined && from > 0 && !words.isTitle();
  }

  /** The "8" of "March 5-8", the "6" of "March 5 and 6", the "45" of "1939-45". */
  private static @Nullable Match<Meaning> second(Words words, Match<Meaning> first) {
    String between = words.lower(first.end());
    if (first.meaning() instanceof InYear(var year, Piece.MonthDay(int month, int day))) {
      return switch (between) {
        case "-", "and", "to", "or", "through" ->
            DateGrammar.secondDay(year, month).read(words, first.end() + 1);
        default -> null;
      };
    }
    boolean joined = between.equals("-") || between.equals("/");
    return joined && first.meaning() instanceof InYear(Which.Stated(int year), Piece.Whole whole)
        ? DateGrammar.secondYear(year).read(words, first.end() + 1)
        : null;
  }

  private static TimeExpression expression(
      Words words, int from, Match<Meaning> match, int sentence, Calendar calendar) {
    Calendar.Value value = calendar.value(match.meaning(), tense(words, from, match));
    TimeExpression time =
        TimeExpression.of(
            words.span(from, match.end()), sentence, value.type(), value.text(), value.basis());
    return switch (value.type()) {
      case DATE, TIME -> TimexValue.interval(value.text()).map(time::within).orElse(time);
      case DURATION, SET -> time;
    };
  }

  private static Tense tense(Words words, int from, Match<Meaning> match) {
    return needsTense(match.meaning())
        ? Tense.of(
            words.sentence(),
            words.token(match.end() - 1),
            words.lower(from - 1),
            words.lower(match.end()))
        : Tense.UNKNOWN;
  }

  private static boolean isRangeWord(String word) {
    return switch (word) {
      case "to", "until", "till", "through", "-", "–" -> true;
      default -> false;
    };
  }

  private static boolean needsTense(Meaning meaning) {
    return switch (meaning) {
      case Meaning.OnWeekday day -> true;
      case Meaning.Weekend weekend -> true;
      case InYear(Meaning.Which which, Piece piece) -> which instanceof Meaning.Which.Nearest;
      case Timed timed -> timed.day().filter(TimeTagger::needsTense).isPresent();
      case Meaning.WeekOf week -> needsTense(week.day());
      case Meaning.Fixed fixed -> false;
      case Meaning.Shifted shifted -> false;
      case Meaning.Told told -> false;
      case Meaning.YearBefore yearBefore -> false;
    };
  }
}
