package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class SentenceCutTest {

  /** Words as {@code form/head/relation}. */
  private static List<Token> tokens(String... words) {
    List<Token> tokens = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split("/");
      int begin = tokens.size() * 10;
      tokens.add(
          new Token(
              new TextSpan(begin, begin + parts[0].length()),
              parts[0],
              parts[0],
              "X",
              "X",
              Integer.parseInt(parts[1]),
              parts[2]));
    }
    return tokens;
  }

  private static List<List<String>> cut(String... words) {
    return SentenceCut.cut(tokens(words)).stream()
        .map(s -> s.stream().map(t -> t.text() + "/" + t.head() + "/" + t.dep()).toList())
        .toList();
  }

  @Test
  void cutsBeforeEachFurtherRoot() {
    assertThat(
            cut(
                "Thanks/-1/root",
                "!/0/punct",
                "Ann/0/root",
                "Miller/2/flat",
                "--/2/punct",
                "Desk/6/compound",
                "two/2/root"))
        .containsExactly(
            List.of("Thanks/-1/root", "!/0/punct"),
            List.of("Ann/-1/root", "Miller/0/flat", "--/0/punct"),
            List.of("Desk/1/compound", "two/-1/root"));
  }

  @Test
  void cutsNothingBehindAWordOrAComma() {
    assertThat(cut("Ann/-1/root", "Miller/0/root")).hasSize(1);
    assertThat(cut("Ann/-1/root", ",/0/punct", "Miller/0/root")).hasSize(1);
    assertThat(cut("Ann/-1/root", "--/0/punct", "was/0/root")).hasSize(1);
  }

  @Test
  void cutsNoDayFromItsTime() {
    assertThat(cut("10/1/nummod", "p.m./-1/root", "Friday/1/root")).hasSize(1);
    assertThat(cut("10/1/nummod", "p.m./-1/root", "Police/1/root")).hasSize(2);
  }

  @Test
  void leavesAnArcThatNoEndOfASentenceCanCross() {
    assertThat(cut("Go/-1/root", "!/0/punct", "Home/0/root", "now/0/advmod"))
        .containsExactly(List.of("Go/-1/root", "!/0/punct", "Home/0/parataxis", "now/0/advmod"));
  }

  @Test
  void cutsOffNoMarksAlone() {
    assertThat(cut("go/-1/root", "!!/0/root"))
        .containsExactly(List.of("go/-1/root", "!!/0/parataxis"));
  }

  @Test
  void joinsForThoseWhoKnowThatItIsOneSentence() {
    assertThat(SentenceCut.join(tokens("go/-1/root", "home/0/root")))
        .extracting(Token::dep)
        .containsExactly("root", "parataxis");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(SentenceCut.cut(List.of())).isEmpty();
  }
}
