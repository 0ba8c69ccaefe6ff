package org.hearsay.nlp.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTrainingTest {

  @Test
  void putsWordsInLikeCompanyTogether() {
    List<List<String>> sentences = new ArrayList<>();
    for (String state : List.of("Peru", "Chile", "Spain")) {
      for (String verb : List.of("recalled", "expelled", "praised")) {
        for (int i = 0; i < 3; i++) {
          sentences.add(List.of(state, verb, "the", "envoy", "."));
        }
      }
    }
    WordClusters clusters = ClusterTraining.run(sentences, 7, 2);
    assertThat(clusters.of("Peru")).isEqualTo(clusters.of("Chile")).isEqualTo(clusters.of("Spain"));
    assertThat(clusters.of("recalled")).isEqualTo(clusters.of("praised"));
    assertThat(clusters.of("Peru")).isNotEqualTo(clusters.of("recalled"));
    assertThat(clusters.of("unseen")).isEqualTo(WordClusters.UNKNOWN);
  }

  @Test
  void readsEveryNumberAsOneWord() {
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sentences.add(List.of("in", "199" + i));
    }
    WordClusters clusters = ClusterTraining.run(sentences, 4, 2);
    assertThat(clusters.of("2017")).isEqualTo(clusters.of("1990")).isPositive();
  }
}
