package org.hearsay.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {
  private static final int CLASSES = 5;

  private static FeatureVector vector(int... values) {
    FeatureVector vector = new FeatureVector();
    for (int value : values) {
      vector.add(1, value);
    }
    return vector;
  }

  private static PerceptronWeights trained(long seed) {
    return trained(seed, CLASSES);
  }

  private static PerceptronWeights trained(long seed, int classes) {
    PerceptronWeights weights = new PerceptronWeights();
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      weights.update(vector(random.nextInt(2000), random.nextInt(50)), random.nextInt(classes), 1);
      weights.tick();
    }
    return weights;
  }

  @Test
  void averagesOverAllDecisions() {
    PerceptronWeights weights = new PerceptronWeights();
    weights.tick();
    weights.update(vector(7), 2, 1);
    weights.tick();
    weights.tick();
    AveragedWeights average = weights.average();
    assertThat(average.size()).isEqualTo(1);
    assertThat(average.type(0)).isEqualTo(2);
    assertThat(average.weight(0)).isEqualTo(0.5f);
  }

  /** Rows of few classes are laid out otherwise than rows of many. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 250})
  void scoresAsBeforeAfterWritingAndReading(int classes) throws IOException {
    LinearModel model = LinearModel.of(trained(1, classes).average(), 0, 4);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    ByteArrayOutputStream bytesAgain = new ByteArrayOutputStream();
    read.write(new DataOutputStream(bytesAgain));
    assertThat(bytesAgain.toByteArray()).isEqualTo(bytes.toByteArray());
    assertThat(read.features()).isEqualTo(model.features());
    assertThat(read.weights()).isEqualTo(model.weights());
    int[] scores = new int[classes];
    int[] again = new int[classes];
    for (int i = 0; i < 2100; i++) {
      model.score(vector(i, i % 50), scores);
      read.score(vector(i, i % 50), again);
      assertThat(again).isEqualTo(scores);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void sumsTheWeightsOfAllFeatures(int classes) {
    AveragedWeights average = trained(1, classes).average();
    FeatureVector features = vector(3, 7, 1999, 123456);
    int[] expected = new int[classes];
    for (int f = 0; f < features.size(); f++) {
      for (int i = 0; i < average.size(); i++) {
        if (average.name(i) == features.name(f)) {
          expected[average.type(i)] += Math.round(average.weight(i) * 4);
        }
      }
    }
    int[] scores = new int[classes];
    LinearModel.of(average, 0, 4).score(features, scores);
    assertThat(scores).isEqualTo(expected);
  }

  @Test
  void takesTheMeanOfTrainings() {
    AveragedWeights one = trained(1).average();
    AveragedWeights other = trained(2).average();
    AveragedWeights mean = AveragedWeights.mean(List.of(one, other));
    int[] scores = new int[CLASSES];
    LinearModel.of(mean, 0, 4).score(vector(3), scores);
    float[] expected = new float[CLASSES];
    for (AveragedWeights part : List.of(one, other)) {
      for (int i = 0; i < part.size(); i++) {
        if (part.name(i) == vector(3).name(0)) {
          expected[part.type(i)] += part.weight(i) / 2;
        }
      }
    }
    for (int c = 0; c < CLASSES; c++) {
      assertThat(scores[c] / 4f).isBetween(expected[c] - 0.13f, expected[c] + 0.13f);
    }
  }

  @Test
  void leavesOutSmallWeights() {
    LinearModel all = LinearModel.of(trained(1).average(), 0, 4);
    LinearModel some = LinearModel.of(trained(1).average(), 1, 4);
    assertThat(some.weights()).isLessThan(all.weights()).isPositive();
  }
}
