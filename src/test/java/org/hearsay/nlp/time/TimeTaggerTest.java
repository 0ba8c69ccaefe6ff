package org.hearsay.nlp.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences are given as words separated by spaces; a word may carry its Penn tag after a bar
 * ("met_VBD").
 */
class TimeTaggerTest {

  private static final TimeTagger TAGGER = new TimeTagger();

  private static String tag(String published, String... sentences) {
    List<Sentence> parsed = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      List<Token> tokens = new ArrayList<>();
      int begin = text.length();
      for (String word : sentence.split(" ")) {
        int bar = word.indexOf('_');
        String form = bar < 0 ? word : word.substring(0, bar);
        int at = text.length();
        text.append(form).append(' ');
        tokens.add(
            new Token(
                new TextSpan(at, at + form.length()),
                form,
                form.toLowerCase(java.util.Locale.ROOT),
                "X",
                bar < 0 ? defaultTag(form) : word.substring(bar + 1),
                -1,
                "root"));
      }
      parsed.add(new Sentence(new TextSpan(begin, text.length()), 0, Sentence.Kind.BODY, tokens));
    }
    Article article = Article.of(text.toString()).published(published).build();
    return TAGGER.tag(article, parsed).stream()
        .map(time -> render(article, time))
        .collect(Collectors.joining("; "));
  }

  private static String defaultTag(String form) {
    char first = form.charAt(0);
    return Character.isDigit(first) ? "CD" : Character.isUpperCase(first) ? "NNP" : "FW";
  }

  private static String render(Article article, TimeExpression time) {
    return "[" + time.span().of(article.text()) + "] " + time.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "on October 3 , 2017 it ended_VBD | [October 3 , 2017] 2017-10-03",
        "on 3 October 2017 | [3 October 2017] 2017-10-03",
        "on Nov. 29 they met_VBD | [Nov. 29] 2017-11-29",
        "on Sunday , April 2nd , 2006 | [Sunday , April 2nd , 2006] 2006-04-02",
        "it was_VBD on the 23rd of May | [the 23rd of May] 2017-05-23",
        "filed_VBD 2017-09-03 and 10/23/98 | [2017-09-03] 2017-09-03; [10/23/98] 1998-10-23",
        "from March 5 - 8 , 2013 | [March 5] 2013-03-05; [8 , 2013] 2013-03-08",
        "on May_NNP 5 and 6 they met_VBD | [May 5] 2017-05-05; [6] 2017-05-06",
        "in February 2016 | [February 2016] 2016-02",
        "since_IN February it stopped_VBD | [February] 2017-02",
        "it will_MD close in April | [April] 2018-04",
        "last November | [last November] 2017-11",
        "in July last year | [July last year] 2016-07",
        "in_IN 1987 , he | [1987] 1987",
        "it_PRP may_MD march_VB | ~~",
        "Theresa_NNP May_NNP said_VBD | ~~",
        "paid_VBD $ 2000 for 1999 shares_NNS | ~~",
        "it was_VBD February 30 | [February] 2017-02",
        "the 1939 - 45 war | [1939] 1939",
        "the 1939-45 war | [1939] 1939; [45] 1945",
        "in_IN 2011/12 and_CC 1998-2004 | [2011] 2011; [12] 2012; [1998] 1998; [2004] 2004",
        "in FY2016 and_CC fiscal 2015 | [FY2016] 2016; [fiscal 2015] 2015",
        "the winter of 2030-31 was_VBD cold | [the winter of 2030-31] 2030-WI",
        "seen_VBN 2017-09-03T14:05:00Z | [2017-09-03T14:05:00Z] 2017-09-03T14:05Z",
        "seen_VBN 3.5.2017 | [3.5.2017] 2017-05-03",
        "Resolution 1970 of_IN 2011 | [2011] 2011",
        "Resolutions_NNPS 1718 and_CC 1874 end_VBP exports_NNS | ~~",
        "at_IN 1984 Main Street | ~~",
        "in_IN 1404 by_IN the Iranian calendar_NN | ~~",
        "in_IN 1200 BC | ~~",
        "shot_VBN last Oct. 23 | [last Oct. 23] 2017-10-23",
        "This Sunday , December 17 , | [This Sunday , December 17] 2017-12-17",
        "the week of December 4 | [the week of December 4] 2017-W49",
        "the September 11 attacks_NNS and_CC 9/11 | [September 11] 2001-09-11; [9/11] 2001-09-11",
        "on the 3rd and_CC 4th of July they met_VBD | [3rd] 2017-07-03; [4th of July] 2017-07-04",
        "on Good Friday it closed_VBD | [Good Friday] 2017-04-14",
        "on Super Tuesday they vote_VBP | ~~",
        "he spoke_VBD on This Week with them_PRP later_RB | ~~",
        "they watched_VBD 60 Minutes with their_PRP$ parents_NNS | ~~",
        "Q1 : how_WRB did_VBD it begin_VB | ~~",
        "a fortnight ago | [a fortnight ago] 2017-W48",
        "two and a half years ago | [two and a half years ago] 2015-06",
        "at 5 . 30 pm it rang_VBD | ~~",
        "at 5.30pm it rang_VBD | [5.30pm] 2017-12-13T17:30",
        "three-quarters of_IN its food_NN | ~~",
      })
  void givesDatesOfTheCalendar(String sentence, String expected) {
    assertThat(tag("2017-12-13", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "they met_VBD on Tuesday . | [Tuesday] 2017-12-12",
        "they will_MD meet_VB on Tuesday . | [Tuesday] 2017-12-19",
        "it ran_VBD from Monday to Thursday | [Monday] 2017-12-04; [Thursday] 2017-12-07",
        "it will_MD run_VB from Friday to Tuesday | [Friday] 2017-12-15; [Tuesday] 2017-12-19",
        "in the early hours of Sunday they met_VBD | [the early hours of Sunday] 2017-12-10TMO",
        "between 2 and 5 December it stopped_VBD | [2] 2017-12-02; [5 December] 2017-12-05",
        "on 28 - 30 May 2016 it stopped_VBD | [28] 2016-05-28; [30 May 2016] 2016-05-30",
        "last Wednesday | [last Wednesday] 2017-12-06",
        "next Wednesday | [next Wednesday] 2017-12-20",
        "on Monday night they met_VBD | [Monday night] 2017-12-11TNI",
        "yesterday | [yesterday] 2017-12-12",
        "late yesterday afternoon | [late yesterday afternoon] 2017-12-12TAF",
        "last night | [last night] 2017-12-12TNI",
        "this morning | [this morning] 2017-12-13TMO",
        "at the weekend they met_VBD | [the weekend] 2017-W49-WE",
        "at 10 p.m. Tuesday it ended_VBD | [10 p.m. Tuesday] 2017-12-12T22:00",
        "at 10:35 GMT on Friday it ended_VBD | [10:35 GMT on Friday] 2017-12-08T10:35",
        "last month | [last month] 2017-11",
        "earlier this week | [earlier this week] 2017-W50",
        "two years ago | [two years ago] 2015",
        "about six months ago | [about six months ago] 2017-06",
        "10 days ago | [10 days ago] 2017-12-03",
        "a decade ago | [a decade ago] 2007",
        "early next year | [early next year] 2018",
        "this summer | [this summer] 2017-SU",
        "last Christmas | [last Christmas] 2016-12-25",
        "on Thanksgiving they met_VBD | [Thanksgiving] 2017-11-23",
        "in the third quarter it fell_VBD | [the third quarter] 2017-Q3",
        "the third quarter of 1984 | [the third quarter of 1984] 1984-Q3",
      })
  void anchorsAtTheDayOfPublication(String sentence, String expected) {
    assertThat(tag("2017-12-13T08:00:00Z", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "they met_VBD on Tuesday | [Tuesday] XXXX-WXX-2",
        "on Nov. 29 | [Nov. 29] XXXX-11-29",
        "yesterday | [yesterday] XXXX-XX-XX",
        "last month | [last month] XXXX-XX",
        "two weeks ago | [two weeks ago] XXXX-WXX",
        "this morning | [this morning] XXXX-XX-XXTMO",
        "in 2003 | [2003] 2003",
      })
  void anchorsNothingWithoutADate(String sentence, String expected) {
    assertThat(tag("", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "for two days | [two days] P2D",
        "nearly three and a half years | [nearly three and a half years] P3Y6M",
        "a 10-year plan_NN | [10-year] P10Y",
        "for the past two months | [the past two months] P2M",
        "over the next few weeks | [the next few weeks] PXW",
        "half an hour | [half an hour] PT30M",
        "at least 72 hours | [at least 72 hours] PT72H",
        "for decades | [decades] PXY",
        "a 35-year-old man | ~~",
        "she is 52 years old | ~~",
        "every day | [every day] P1D",
        "every other week | [every other week] P2W",
        "twice a month | [twice a month] P1M",
        "each July | [each July] XXXX-07",
        "on Tuesday nights | [Tuesday nights] XXXX-WXX-2TNI",
        "it daily_RB grows_VBZ | [daily] P1D",
        "the Daily_NNP Telegraph_NNP | ~~",
        "flights_NNS a week | ~~",
      })
  void givesDurationsAndSets(String sentence, String expected) {
    assertThat(tag("2017-12-13", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in the 1990s | [the 1990s] 199",
        "in the mid-1980s | [the mid-1980s] 198",
        "in the ' 60s | [the ' 60s] 196",
        "the nineties | [the nineties] 199",
        "the 19th century | [the 19th century] 18",
        "now | [now] PRESENT_REF",
        "recently | [recently] PAST_REF",
        "fifty thousand years ago | [fifty thousand years ago] PAST_REF",
        "in the near future | [the near future] FUTURE_REF",
        "in recent years | [recent years] PAST_REF",
      })
  void givesCoarseAndVagueTimes(String sentence, String expected) {
    assertThat(tag("2017-12-13", sentence)).isEqualTo(expected);
  }

  @Test
  void countsFromTheTimeToldLast() {
    assertThat(tag("2017-12-13", "it began_VBD on March 30 , 2010", "two days later it ended_VBD"))
        .isEqualTo("[March 30 , 2010] 2010-03-30; [two days later] 2010-04-01");
    assertThat(tag("", "it began_VBD in 2010", "two days later it ended_VBD"))
        .as("a year is not exact enough to count days from")
        .isEqualTo("[2010] 2010; [two days later] XXXX-XX-XX");
    assertThat(tag("", "it began_VBD in 2010", "the following year it ended_VBD"))
        .isEqualTo("[2010] 2010; [the following year] 2011");
  }

  @Test
  void comparesWithTheQuarterOfTheYearBefore() {
    assertThat(
            tag(
                "2017-11-02",
                "profit fell_VBD in the third quarter",
                "it was_VBD higher a year earlier and the year-ago loss_NN"))
        .isEqualTo("[the third quarter] 2017-Q3; [a year earlier] 2016-Q3; [the year-ago] 2016-Q3");
  }

  @Test
  void tellsOnWhatAValueRests() {
    assertThat(basis("2017-12-13", "October 3 , 2017")).isEqualTo(TimeExpression.Basis.STATED);
    assertThat(basis("2017-12-13", "on Tuesday")).isEqualTo(TimeExpression.Basis.ANCHORED);
    assertThat(basis("", "on Tuesday")).isEqualTo(TimeExpression.Basis.STATED);
    assertThat(basis("2017-12-13", "on October 3 , 2010 and the next day"))
        .isEqualTo(TimeExpression.Basis.RELATIVE);
  }

  private static TimeExpression.Basis basis(String published, String sentence) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : sentence.split(" ")) {
      TextSpan span = new TextSpan(at, at + word.length());
      tokens.add(new Token(span, word, word, "X", defaultTag(word), -1, "root"));
      at += word.length() + 1;
    }
    Sentence only = new Sentence(new TextSpan(0, sentence.length()), 0, Sentence.Kind.BODY, tokens);
    Article article = Article.of(sentence).published(published).build();
    return TAGGER.tag(article, List.of(only)).getLast().basis();
  }

  @Test
  void staysWithinTheCalendarAtItsEnds() {
    assertThat(tag("9999-12-31", "next year and tomorrow and next Friday"))
        .contains("[next year] FUTURE_REF", "[tomorrow] FUTURE_REF");
    assertThat(tag("0001-01-01", "last year and 99,999 centuries ago"))
        .isEqualTo("[last year] PAST_REF; [99,999 centuries ago] PAST_REF");
  }

  @Test
  void countsInCodePoints() {
    String face = "\uD83D\uDE00";
    String text = face + "-2010";
    Token token = new Token(new TextSpan(0, 6), text, text, "X", "CD", -1, "root");
    Token other = new Token(new TextSpan(7, 11), "2003", "2003", "X", "CD", -1, "root");
    Sentence sentence =
        new Sentence(new TextSpan(0, 11), 0, Sentence.Kind.BODY, List.of(token, other));
    Article article = Article.of(text + " 2003").build();
    assertThat(TAGGER.tag(article, List.of(sentence)))
        .extracting(time -> time.span().of(article.text()))
        .contains("2003")
        .allMatch(found -> found.equals("2010") || found.equals("2003"));
  }
}
