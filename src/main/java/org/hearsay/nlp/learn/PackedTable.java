package org.hearsay.nlp.learn;

import java.util.Arrays;

/** The weights of up to four classes: a feature's cell keeps all of them, one a byte. */
final class PackedTable implements WeightTable {
  /** The number of classes that it has room for. */
  static final int CLASSES = 4;

  private final Cells cells;
  private final int weights;

  PackedTable(WeightColumns columns) {
    weights = columns.values().length;
    int[] packed = new int[columns.names().length];
    int from = 0;
    for (int i = 0; i < packed.length; i++) {
      for (int end = from + columns.lengths()[i]; from < end; from++) {
        packed[i] |= (columns.values()[from] & 0xff) << 8 * columns.classes()[from];
      }
    }
    cells = new Cells(columns.names(), packed);
  }

  @Override
  public void score(FeatureVector vector, int[] scores) {
    int[] found = vector.places();
    int count = cells.find(vector, found);
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    for (int i = 0; i < count; i++) {
      int packed = found[i];
      first += (byte) packed;
      second += (byte) (packed >> 8);
      third += (byte) (packed >> 16);
      fourth += packed >> 24;
    }
    int[] sums = {first, second, third, fourth};
    Arrays.fill(scores, 0);
    System.arraycopy(sums, 0, scores, 0, Math.min(scores.length, CLASSES));
  }

  @Override
  public WeightColumns columns() {
    long[] taken = cells.taken();
    WeightColumns.Builder builder = new WeightColumns.Builder(taken.length, weights);
    for (long cell : taken) {
      for (int type = 0; type < CLASSES; type++) {
        builder.add((int) (cell >>> Integer.SIZE), type, (byte) (cell >>> 8 * type));
      }
    }
    return builder.build();
  }
}
