package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.nlp.train.ParserTraining;
import org.hearsay.nlp.train.TinyTreebank;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxAnalyzerTest {
  private static final SyntaxAnalyzer ANALYZER =
      new SyntaxAnalyzer(
          ParserTraining.train(
              TinyTreebank.sentences(), WordClasses.of(Map.of(), Map.of()), false, 1));

  /** A tree with one root; {@link Sentence} refuses circles and heads outside. */
  private static void assertTree(List<Token> tokens, String text) {
    Sentence sentence =
        new Sentence(
            new TextSpan(0, text.codePointCount(0, text.length())), 0, Sentence.Kind.BODY, tokens);
    assertThat(sentence.roots()).as(text).hasSize(tokens.isEmpty() ? 0 : 1);
    for (Token token : tokens) {
      assertThat(token.text()).isEqualTo(token.span().of(text));
      assertThat(token.lemma()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t ",
        "No",
        ".",
        "((((((",
        "\ud83d\ude80 \ud83d\ude80\ud83d\ude80",
        "Peru\u0000recalled\u0007its envoy",
        "\u05e9\u05dc\u05d5\u05dd \u4f60\u597d e\u0301",
        "'s 's 's",
        "\ud800 alone"
      })
  void makesATreeOfAnything(String text) {
    assertTree(ANALYZER.analyze(text, 0), text);
  }

  @Test
  void makesATreeOfTwoThousandWords() {
    Random random = new Random(3);
    List<String> words = List.of("Peru", "recalled", "its", "envoy", ",", "and", "expelled", ".");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    List<Token> tokens = ANALYZER.analyze(text.toString(), 0);
    assertThat(tokens).hasSize(2000);
    assertTree(tokens, text.toString());
  }

  @Test
  void partsTheItemsOfAListByTheirNumbersAndBrackets() {
    assertThat(ANALYZER.analyzeAll("1) envoys left 2) envoys stayed", 0))
        .extracting(s -> s.stream().map(Token::text).toList())
        .containsExactly(
            List.of("1", ")", "envoys", "left"), List.of("2", ")", "envoys", "stayed"));
    assertThat(ANALYZER.analyzeAll("1 ) envoys left 2 ) envoys stayed", 0)).hasSize(1);
  }

  @Test
  void givesTheSameTreeFromManyThreads() {
    String text = "Envoys were quickly expelled from Chile, and Peru recalled its envoy.";
    List<Token> once = ANALYZER.analyze(text, 0);
    List<List<Token>> often =
        java.util.stream.IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> ANALYZER.analyze(text, 0))
            .toList();
    assertThat(often).allMatch(once::equals);
  }
}
