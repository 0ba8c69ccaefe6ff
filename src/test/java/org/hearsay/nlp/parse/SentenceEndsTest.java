package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.nlp.word.WordForm;
import org.junit.jupiter.api.Test;

class SentenceEndsTest {

  /** Where sentences begin by a model that has learned nothing, which ends one wherever it may. */
  private static List<Integer> begins(String... words) {
    List<String> forms = List.of(words);
    WordClasses clusters = WordClasses.of(Map.of(), Map.of());
    List<WordForm> looks = forms.stream().map(f -> WordForm.of(f, clusters)).toList();
    List<Tag> tags = forms.stream().map(f -> new Tag("X", "X")).toList();
    int[] heads = new int[words.length];
    heads[0] = -1;
    SentenceEndFeatures features =
        new SentenceEndFeatures(
            forms,
            new ParserInput(looks, tags),
            new DependencyTree(heads, new int[words.length]),
            1);
    boolean[] spaced = new boolean[words.length];
    Arrays.fill(spaced, true);
    return SentenceEndTraining.run(List.of(), 1)
        .begins(forms, new SentenceEndRules(forms, tags, spaced), features);
  }

  @Test
  void marksAreNoSentence() {
    assertThat(begins("==", "Envoys", "left")).containsExactly(0);
    assertThat(begins("Envoys", "left", "==")).containsExactly(0);
  }

  @Test
  void aLineOfMarksMayBeOne() {
    assertThat(begins("=======", "Envoys", "left", "_______")).containsExactly(0, 1, 3);
  }
}
