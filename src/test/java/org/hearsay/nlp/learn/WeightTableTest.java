package org.hearsay.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of both layouts, with rows of all lengths and weights of all sizes. */
class WeightTableTest {
  private static final int LARGEST = 127;

  static Stream<Integer> classes() {
    return Stream.of(1, 2, 3, 4, 5, 7, 8, 9, 16, 51, 108, 255);
  }

  private static WeightTable table(WeightColumns columns, int classes) {
    return classes <= PackedTable.CLASSES
        ? new PackedTable(columns)
        : new RowTable(columns, classes);
  }

  /** Three features for each possible number of weights. */
  private static WeightColumns random(int classes, Random random) {
    int features = 3 * classes;
    WeightColumns.Builder builder = new WeightColumns.Builder(features, features * classes);
    List<Integer> types = IntStream.range(0, classes).boxed().toList();
    for (int i = 0; i < features; i++) {
      List<Integer> some = new ArrayList<>(types);
      Collections.shuffle(some, random);
      for (int type : some.subList(0, 1 + i / 3).stream().sorted().toList()) {
        int weight = 1 + random.nextInt(LARGEST);
        builder.add(name(i), type, random.nextBoolean() ? weight : -weight);
      }
    }
    return builder.build();
  }

  private static int name(int index) {
    return (index - 100) * 1_000_003 + 1;
  }

  private static FeatureVector vector(int... names) {
    FeatureVector vector = new FeatureVector();
    for (int i = 0; i < names.length; i++) {
      vector.add(0, i);
      vector.names()[i] = names[i];
    }
    return vector;
  }

  private static int[] sums(WeightColumns columns, int[] names, int classes) {
    int[] sums = new int[classes];
    for (int name : names) {
      int from = 0;
      for (int i = 0; i < columns.names().length; i++) {
        int end = from + (columns.lengths()[i] & 0xff);
        for (; from < end; from++) {
          if (columns.names()[i] == name) {
            sums[columns.classes()[from] & 0xff] += columns.values()[from];
          }
        }
      }
    }
    return sums;
  }

  @ParameterizedTest
  @MethodSource("classes")
  void sumsTheWeightsOfTheFeatures(int classes) {
    Random random = new Random(classes);
    WeightColumns columns = random(classes, random);
    WeightTable table = table(columns, classes);
    int[] scores = new int[classes];
    for (int size = 0; size < 30; size++) {
      int[] names = random.ints(size, 0, 4 * classes).map(WeightTableTest::name).toArray();
      table.score(vector(names), scores);
      assertThat(scores).isEqualTo(sums(columns, names, classes));
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void givesBackTheWeightsThatItWasMadeOf(int classes) {
    WeightColumns columns = random(classes, new Random(classes));
    WeightColumns again = table(columns, classes).columns();
    assertThat(again.names()).isEqualTo(columns.names());
    assertThat(again.lengths()).isEqualTo(columns.lengths());
    assertThat(again.classes()).isEqualTo(columns.classes());
    assertThat(again.values()).isEqualTo(columns.values());
  }

  /** More dense rows than sixteen bits have room for. */
  @ParameterizedTest
  @ValueSource(ints = {-LARGEST, LARGEST})
  void noSumOverflows(int weight) {
    int classes = 11;
    int features = 1000;
    WeightColumns.Builder builder = new WeightColumns.Builder(1, classes);
    for (int type = 0; type < classes; type++) {
      builder.add(5, type, weight);
    }
    int[] names = new int[features];
    Arrays.fill(names, 5);
    int[] scores = new int[classes];
    table(builder.build(), classes).score(vector(names), scores);
    assertThat(scores).containsOnly(weight * features);
  }

  @Test
  void refusesMoreRowsThanACellCanName() {
    int classes = 255;
    int features = 530_000;
    int length = 5;
    WeightColumns.Builder builder = new WeightColumns.Builder(features, features * length);
    for (int i = 0; i < features; i++) {
      for (int type = classes - length; type < classes; type++) {
        builder.add(1 + i, type, 1);
      }
    }
    WeightColumns columns = builder.build();
    assertThatThrownBy(() -> new RowTable(columns, classes)).hasMessageContaining("threshold");
  }
}
