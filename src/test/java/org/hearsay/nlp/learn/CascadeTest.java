package org.hearsay.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CascadeTest {

  private static FeatureVector vector(int... values) {
    FeatureVector vector = new FeatureVector();
    for (int value : values) {
      vector.add(1, value);
    }
    return vector;
  }

  /** A model that has a weight of 1 for one class where one feature holds. */
  private static LinearModel model(int feature, int type) {
    PerceptronWeights weights = new PerceptronWeights();
    weights.update(vector(feature), type, 1);
    for (int i = 0; i < 999; i++) {
      weights.tick();
    }
    return LinearModel.of(weights.average(), 0, 4);
  }

  @Test
  void theBestIsTheFirstOfEquals() {
    assertThat(Cascade.best(new int[] {-3, 8, 2, 8})).isEqualTo(1);
    assertThat(Cascade.best(new int[] {Cascade.EXCLUDED, -7})).isEqualTo(1);
  }

  @Test
  void leadsWhereNoOtherComesNear() {
    int[] scores = {10, 4, Cascade.EXCLUDED};
    assertThat(Cascade.leads(scores, 0, 6)).isTrue();
    assertThat(Cascade.leads(scores, 0, 7)).isFalse();
    assertThat(Cascade.leads(new int[] {5, 5}, 0, 1)).isFalse();
    assertThat(Cascade.leads(new int[] {5, Cascade.EXCLUDED}, 0, 1000)).isTrue();
  }

  @Test
  void keepsTheTwoModelsApartInFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Cascade(model(7, 1), model(7, 2)).write(new DataOutputStream(bytes));
    Cascade read = Cascade.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    int[] scores = new int[3];
    read.scoreQuickly(vector(7), scores);
    assertThat(scores).containsExactly(0, 4, 0);
    read.score(vector(7, 8), scores);
    assertThat(scores).containsExactly(0, 0, 4);
  }
}
