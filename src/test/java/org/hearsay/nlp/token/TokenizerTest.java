package org.hearsay.nlp.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private final Tokenizer tokenizer = new Tokenizer();

  private String cut(String sentence) {
    return tokenizer.tokenize(sentence).stream()
        .map(span -> span.of(sentence))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        // full stops
        "Peru recalled its envoy.|Peru recalled its envoy .",
        "He met Mr. Ortega and Gen. Paz in St. Ives.|He met Mr. Ortega and Gen. Paz in St. Ives .",
        "The U.S. and the U.N. objected.|The U.S. and the U.N. objected .",
        "It was signed in the U.S.|It was signed in the U.S.",
        "John F. Kerry left at 5 p.m. on Monday.|John F. Kerry left at 5 p.m. on Monday .",
        "The answer is plan B.|The answer is plan B .",
        "He said no. 5 is odd.|He said no. 5 is odd .",
        "He said no.|He said no .",
        "Drs. Paz and Ortega left. PS. We won.|Drs. Paz and Ortega left . PS. We won .",
        "Acme Inc. bought it.|Acme Inc. bought it .",
        "It ended.Then it rained.|It ended . Then it rained .",
        "Well... no|Well ... no",
        "Why?!|Why ?!",
        // clitics
        "They don't, can't and won't.|They do n't , ca n't and wo n't .",
        "We cannot go.|We can not go .",
        "Peru's envoy isn't Chile's.|Peru 's envoy is n't Chile 's .",
        "the workers' camps|the workers ' camps",
        "I'm sure they'll say we've lost|I 'm sure they 'll say we 've lost",
        "It’s Spain’s, they didn’t say.|It ’s Spain ’s , they did n’t say .",
        "O'Brien's coup d'etat|O'Brien 's coup d'etat",
        "I'm gonna go|I 'm gon na go",
        "Thats why im late and cant come|That s why i m late and ca nt come",
        "HES and IM are firms|HES and IM are firms",
        "Its a pity that its envoy left|It s a pity that its envoy left",
        // hyphens
        "a Tokyo-based, 15-year-old firm|a Tokyo - based , 15 - year - old firm",
        "anti-war co-founders re-elected|anti-war co-founders re-elected",
        "North-South talks|North - South talks",
        "talks--and threats|talks -- and threats",
        "talks—and threats|talks — and threats",
        // numbers, money, times
        "$1,200.50 or 3.5% of €2bn|$ 1,200.50 or 3.5 % of € 2 bn",
        "at 10:30, on 10/3/2017 and 2017-10-03|at 10:30 , on 10/3/2017 and 2017-10-03",
        "the 1990s, the 20th and the '90s|the 1990s , the 20th and the '90s",
        "5pm, 10km, 3m|5 pm , 10 km , 3 m",
        "2004-05 and 3-4|2004 - 05 and 3 - 4",
        "call 212-555-0123|call 212-555-0123",
        "1,2,3|1,2,3",
        "an F-16 and CO2|an F - 16 and CO2",
        "US$5 and A$7|US$ 5 and A$ 7",
        // quotation marks and brackets
        "\"Stop,\" he said.|\" Stop , \" he said .",
        "“Stop,” he said (twice).|“ Stop , ” he said ( twice ) .",
        "‘We won’t,’ she said.|‘ We wo n’t , ’ she said .",
        "He 'won' it|He ' won ' it",
        "[...] he [sic]|[ ... ] he [ sic ]",
        // addresses
        "See https://example.org/a?b=c&d=(e), please.|See https://example.org/a?b=c&d=(e) , please"
            + " .",
        "Write to jo.doe@example.co.uk.|Write to jo.doe@example.co.uk .",
        "Visit www.example.org.|Visit www.example.org .",
        "amazon.com sells|amazon.com sells",
        "@jane_doe said #peace|@jane_doe said #peace",
        "add @norport.com.|add @norport.com .",
        "the draft (old).doc and dam.pdf|the draft ( old ) .doc and dam.pdf",
        // slashes and ampersands
        "and/or and AT&T|and / or and AT&T",
        "Research & Development, R&D|Research & Development , R&D",
      })
  void cutsAsTheTreebanksDo(String sentence, String tokens) {
    assertThat(cut(sentence)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u200b\ufeff", "\u0000\u0001"})
  void findsNothingWhereNothingIsSeen(String sentence) {
    assertThat(tokenizer.tokenize(sentence)).isEmpty();
  }

  @Test
  void countsCodePoints() {
    assertThat(tokenizer.tokenize("\ud83d\ude80 flew, \ud835\udc00b"))
        .containsExactly(
            new TextSpan(0, 1), new TextSpan(2, 6), new TextSpan(6, 7), new TextSpan(8, 10));
  }

  @Test
  void losesNoVisibleCharacterOfAnyInput() {
    String alphabet =
        "aB9 .,'’\"-/@:$%&#_()[]!?…\ud83d\ude80\u0301\u200d\u4e2d\u0663\u00b2\t\u0007";
    int[] points = alphabet.codePoints().toArray();
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        made.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String text = made.toString();
      List<TextSpan> spans = tokenizer.tokenize(text);
      int last = 0;
      StringBuilder kept = new StringBuilder();
      for (TextSpan span : spans) {
        assertThat(span.length()).as(text).isPositive();
        assertThat(span.begin()).as(text).isGreaterThanOrEqualTo(last);
        last = span.end();
        kept.append(span.of(text));
      }
      assertThat(kept.toString()).isEqualTo(text.replaceAll("[ \t\u0007\u200d]", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "1,", "a-", "@", "'s", "((", "x@x.", "http://", "co-", "1:"})
  void needsLinearTimeForRepetitions(String part) {
    String text = part.repeat(50_000);
    assertThat(tokenizer.tokenize(text)).isNotEmpty();
  }
}
