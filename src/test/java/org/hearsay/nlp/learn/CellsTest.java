package org.hearsay.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static FeatureVector vector(int... names) {
    FeatureVector vector = new FeatureVector();
    for (int i = 0; i < names.length; i++) {
      vector.add(0, i);
      vector.names()[i] = names[i];
    }
    return vector;
  }

  /** What a table that keeps the negative of each name finds. */
  private static int[] find(Cells cells, int... names) {
    int[] found = new int[names.length];
    return Arrays.copyOf(found, cells.find(vector(names), found));
  }

  private static Cells cells(int... names) {
    return new Cells(names, Arrays.stream(names).map(name -> -name).toArray());
  }

  @Test
  void findsEveryNameAndNoOther() {
    int[] random = new Random(1).ints(5000).toArray();
    int[] names = Arrays.stream(random, 0, 4000).filter(n -> n != 0).sorted().distinct().toArray();
    Cells cells = cells(names);
    for (int name : random) {
      int[] expected = Arrays.binarySearch(names, name) < 0 ? new int[0] : new int[] {-name};
      assertThat(find(cells, name)).isEqualTo(expected);
    }
    int[] all = IntStream.of(random).filter(n -> Arrays.binarySearch(names, n) >= 0).toArray();
    assertThat(find(cells, random)).hasSize(all.length);
  }

  /** All of them have one home. */
  @Test
  void tellsNeighboursApart() {
    int[] even = IntStream.range(-100, 100).map(i -> 1_000_000 + 2 * i).toArray();
    Cells cells = cells(even);
    for (int name : even) {
      assertThat(find(cells, name - 1, name, name + 1)).containsExactly(-name);
    }
    int[] mixed = IntStream.range(999_700, 1_000_300).toArray();
    assertThat(find(cells, mixed))
        .containsExactlyInAnyOrder(Arrays.stream(even).map(n -> -n).toArray());
  }

  @Test
  void findsTheLeastAndTheLargestNames() {
    int[] names = {
      Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1, 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
    };
    assertThat(find(cells(names), names)).hasSize(6);
    assertThat(find(cells(names), -2, 2, Integer.MAX_VALUE - 2)).isEmpty();
    assertThat(find(cells(Integer.MAX_VALUE), 5, Integer.MAX_VALUE))
        .containsExactly(-Integer.MAX_VALUE);
  }

  @Test
  void findsANameAsOftenAsItIsSought() {
    assertThat(find(cells(7, 8), 8, 9, 8, 7, 8)).containsExactlyInAnyOrder(-8, -8, -8, -7);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(find(cells(), -5, 5)).isEmpty();
    assertThat(find(cells(5))).isEmpty();
  }

  @Test
  void listsItsCellsInTheOrderOfTheNames() {
    assertThat(cells(-9, 3, 4).taken())
        .containsExactly(-9L << 32 | 9, 3L << 32 | 0xfffffffdL, 4L << 32 | 0xfffffffcL);
  }
}
