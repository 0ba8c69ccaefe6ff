package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.nlp.time.TimeTagger;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TimeExpression;
import org.hearsay.text.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "killed between 2014 and 2016 | 2014/2016",
        "held from 3 May 2016 to 8 May 2016 | 2016-05-03/2016-05-08",
        "held on May 3 - 8 , 2016 | 2016-05-03/2016-05-08",
        "moved from 3 May 2016 to 8 May 2016 | ^^",
        "held in 2014 and 2016 | ^^",
        "held from 2016 to 2014 | ^^",
      })
  void joinsTheEndsOfARange(String words, String expected) {
    List<Token> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String word : words.split(" ")) {
      int at = text.length();
      text.append(word).append(' ');
      String lemma = word.equals("moved") ? "move" : word.toLowerCase(Locale.ROOT);
      boolean verb = tokens.isEmpty();
      tokens.add(
          new Token(
              new TextSpan(at, at + word.length()),
              word,
              lemma,
              verb ? "VERB" : "X",
              verb ? "VBD" : Character.isDigit(word.charAt(0)) ? "CD" : "IN",
              verb ? -1 : 0,
              verb ? "root" : "obl"));
    }
    Sentence sentence = new Sentence(new TextSpan(0, text.length()), 0, Sentence.Kind.BODY, tokens);
    List<TimeExpression> times =
        new TimeTagger().tag(Article.of(text.toString()).build(), List.of(sentence));
    assertThat(TimeRange.of(sentence, times, times.getFirst()).map(When.Timed::value).orElse(""))
        .isEqualTo(expected);
    assertThat(TimeRange.of(sentence, times, times.getLast()).map(When.Timed::value).orElse(""))
        .isEqualTo(expected);
  }
}
