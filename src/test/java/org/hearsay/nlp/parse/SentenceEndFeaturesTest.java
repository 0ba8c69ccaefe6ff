package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.nlp.word.WordForm;
import org.junit.jupiter.api.Test;

class SentenceEndFeaturesTest {
  private static final int NEXT = 1;

  /** Whether the last place is a candidate where all words hang on the first as told. */
  private static boolean isLastCandidate(int relation, String... words) {
    List<String> forms = List.of(words);
    WordClasses clusters = WordClasses.of(Map.of(), Map.of());
    List<WordForm> looks = forms.stream().map(f -> WordForm.of(f, clusters)).toList();
    List<Tag> tags = forms.stream().map(f -> new Tag("X", "X")).toList();
    int[] heads = new int[words.length];
    heads[0] = -1;
    int[] labels = new int[words.length];
    labels[words.length - 1] = relation;
    return new SentenceEndFeatures(
            forms, new ParserInput(looks, tags), new DependencyTree(heads, labels), NEXT)
        .isCandidate(words.length - 1);
  }

  @Test
  void looksBehindMarksAndBeforeCapitals() {
    assertThat(isLastCandidate(0, "well", ",", "go")).isTrue();
    assertThat(isLastCandidate(0, "see", "you", "Ann")).isTrue();
    assertThat(isLastCandidate(0, "see", "example.org/a")).isTrue();
    assertThat(isLastCandidate(0, "see", "you", "there")).isFalse();
  }

  @Test
  void believesTheTreeAboutPlainWords() {
    assertThat(isLastCandidate(NEXT, "see", "you", "there")).isTrue();
  }

  @Test
  void partsNoDayFromItsTimeAndNoMarkFromItsWord() {
    assertThat(isLastCandidate(NEXT, "10", "p.m.", "Friday")).isFalse();
    assertThat(isLastCandidate(NEXT, "10", "p.m.", "Police")).isTrue();
    assertThat(isLastCandidate(NEXT, "go", "home", "!")).isFalse();
  }
}
