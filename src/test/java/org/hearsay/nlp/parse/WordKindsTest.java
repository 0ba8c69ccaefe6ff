package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.nlp.learn.Hashing;
import org.junit.jupiter.api.Test;

class WordKindsTest {
  /** "Mira , who sings , hums", where only marks, "who" and the verbs have a kind. */
  private final WordKinds kinds =
      kinds(
          List.of("mira", ",", "who", "sings", ",", "hums"),
          List.of("PROPN", "PUNCT", "X", "VERB", "PUNCT", "VERB"));

  private static WordKinds kinds(List<String> words, List<String> parts) {
    int[] kinds = new int[words.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = WordKinds.of(Hashing.of(words.get(i)), parts.get(i));
    }
    return new WordKinds(kinds);
  }

  private static int of(String word, String part) {
    return WordKinds.of(Hashing.of(word), part);
  }

  @Test
  void nameHasNoKind() {
    assertThat(of("mira", "PROPN")).isZero();
  }

  @Test
  void prepositionMayBeAConjunctionToo() {
    assertThat(of("as", "ADP")).isEqualTo(of("as", "X") | of("of", "ADP"));
    assertThat(of("as", "X")).isNotZero().isNotEqualTo(of("of", "ADP"));
  }

  @Test
  void betweenTakesInNeitherEnd() {
    assertThat(kinds.between(0, 3)).isEqualTo(of(",", "PUNCT") | of("who", "X"));
    assertThat(kinds.between(3, 0)).isEqualTo(kinds.between(0, 3));
    assertThat(kinds.between(2, 3)).isZero();
  }

  @Test
  void betweenReachesToTheRoot() {
    assertThat(kinds.between(4, 6)).isEqualTo(of("hums", "VERB"));
  }

  @Test
  void nothingIsNowhere() {
    assertThat(kinds.between(0, 7)).isEqualTo(kinds.commas(7, 0)).isNegative();
    assertThat(kinds.soonAfter(6)).isEqualTo(kinds.after(7)).isNegative();
  }

  @Test
  void countsCommasUpToThree() {
    assertThat(kinds.commas(0, 5)).isEqualTo(2);
    assertThat(kinds.commas(1, 4)).isZero();
    List<String> commas = List.of("a", ",", ",", ",", ",", "b");
    assertThat(kinds(commas, List.of("X", "X", "X", "X", "X", "X")).commas(0, 5)).isEqualTo(3);
  }

  @Test
  void soonEndsBehindFourWords() {
    assertThat(kinds.soonAfter(0)).isEqualTo(kinds.between(0, 5));
    assertThat(kinds.after(0)).isEqualTo(kinds.between(0, 6));
    assertThat(kinds.after(5)).isZero();
  }

  @Test
  void reversedIsReadFromTheEnd() {
    assertThat(kinds.reversed().between(0, 2)).isEqualTo(of(",", "PUNCT"));
    assertThat(kinds.reversed().after(0)).isEqualTo(kinds.between(-1, 5));
  }
}
