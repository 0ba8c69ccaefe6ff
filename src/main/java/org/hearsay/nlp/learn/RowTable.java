package org.hearsay.nlp.learn;

import java.util.Arrays;

/**
 * The weights of up to 255 classes. Most features have but a few, and those that are met most have
 * many; so there are three layouts.
 *
 * <ul>
 *   <li>One or two weights stand in the feature's cell, in a pair of bytes each: the weight, above
 *       it the class.
 *   <li>Three or four stand in a long of {@code rows}, in such pairs.
 *   <li>More make a dense row of {@code rows}, where each class has a byte, even if its weight is
 *       0. {@link #BIAS} is added, so that none is negative and eight can be summed up at once.
 * </ul>
 *
 * <p>A pair that is left over repeats a class with a weight of 0. The cell of a feature that has a
 * row begins with a byte of 0, which the first weight of a pair never is; above it stands the place
 * of the row.
 */
final class RowTable implements WeightTable {
  private static final int MOST_IN_CELL = 2;
  private static final int MOST_IN_PAIRS = 4;
  private static final int PLACE_SHIFT = 8;
  private static final int MOST_PLACES = 1 << (Integer.SIZE - PLACE_SHIFT);

  private static final int LANES = 8;
  private static final int BIAS = 0x80;
  private static final long BIASES = 0x8080808080808080L;

  /** Every other lane; what is between has room for the sums. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  /** How many lanes can be summed up in sixteen bits. */
  private static final int MOST_SUMMED = 256;

  private final int weights;

  /** The number of longs in a dense row. */
  private final int width;

  /** First the rows of pairs, then the dense ones. */
  private final long[] rows;

  /** Where the dense rows begin. */
  private final int dense;

  private final Cells cells;

  /**
   * @param classes more than the highest class that has a weight
   */
  RowTable(WeightColumns columns, int classes) {
    weights = columns.values().length;
    width = (classes + LANES - 1) / LANES;
    int inPairs = 0;
    int inDense = 0;
    for (byte length : columns.lengths()) {
      int count = length & 0xff;
      if (count > MOST_IN_PAIRS) {
        inDense++;
      } else if (count > MOST_IN_CELL) {
        inPairs++;
      }
    }
    dense = inPairs;
    long size = dense + (long) inDense * width;
    if (size > MOST_PLACES) {
      throw new IllegalArgumentException(
          "too many weights for a model: " + weights + "; raise the threshold of training");
    }
    rows = new long[(int) size];
    Arrays.fill(rows, dense, rows.length, BIASES);
    int[] kept = new int[columns.names().length];
    int nextPairs = 0;
    int nextDense = dense;
    int from = 0;
    for (int i = 0; i < kept.length; i++) {
      int end = from + (columns.lengths()[i] & 0xff);
      if (end - from <= MOST_IN_CELL) {
        kept[i] = (int) pairs(columns, from, end);
      } else if (end - from <= MOST_IN_PAIRS) {
        kept[i] = nextPairs << PLACE_SHIFT;
        rows[nextPairs++] = pairs(columns, from, end);
      } else {
        kept[i] = nextDense << PLACE_SHIFT;
        fillDense(columns, from, end, rows, nextDense);
        nextDense += width;
      }
      from = end;
    }
    cells = new Cells(columns.names(), kept);
  }

  private static long pairs(WeightColumns columns, int from, int end) {
    long pairs = 0;
    for (int i = from + MOST_IN_PAIRS - 1; i >= from; i--) {
      int type = columns.classes()[Math.min(i, end - 1)] & 0xff;
      int weight = i < end ? columns.values()[i] & 0xff : 0;
      pairs = pairs << 16 | type << 8 | weight;
    }
    return pairs;
  }

  private static void fillDense(WeightColumns columns, int from, int end, long[] rows, int row) {
    for (int i = from; i < end; i++) {
      int type = columns.classes()[i] & 0xff;
      rows[row + type / LANES] ^= (columns.values()[i] & 0xffL) << 8 * (type % LANES);
    }
  }

  @Override
  public void score(FeatureVector vector, int[] scores) {
    Arrays.fill(scores, 0);
    int[] found = vector.places();
    int count = cells.find(vector, found);
    long[] table = rows;
    int firstDense = dense;
    int left = 0;
    for (int i = 0; i < count; i++) {
      int kept = found[i];
      if ((byte) kept != 0) {
        addTwo(kept, scores);
      } else {
        int row = kept >>> PLACE_SHIFT;
        if (row < firstDense) {
          long pairs = table[row];
          addTwo((int) pairs, scores);
          addTwo((int) (pairs >>> 32), scores);
        } else {
          found[left++] = row;
        }
      }
    }
    for (int begin = 0; begin < left; begin += MOST_SUMMED) {
      addDense(found, begin, Math.min(left, begin + MOST_SUMMED), scores);
    }
  }

  private static void addTwo(int pairs, int[] scores) {
    scores[pairs >>> 8 & 0xff] += (byte) pairs;
    scores[pairs >>> 24] += (byte) (pairs >> 16);
  }

  /** Adds dense rows, eight classes of all of them before the next eight. */
  private void addDense(int[] found, int begin, int end, int[] scores) {
    long[] table = rows;
    int biases = BIAS * (end - begin);
    for (int i = 0; i < width; i++) {
      long even = 0;
      long odd = 0;
      for (int j = begin; j < end; j++) {
        long lanes = table[found[j] + i];
        even += lanes & EVEN;
        odd += lanes >>> 8 & EVEN;
      }
      addFour(even, biases, LANES * i, scores);
      addFour(odd, biases, LANES * i + 1, scores);
    }
  }

  /** Adds the sums of every other class from {@code first} on. */
  private static void addFour(long sums, int biases, int first, int[] scores) {
    long rest = sums;
    for (int type = first; type < Math.min(scores.length, first + LANES); type += 2) {
      scores[type] += (int) (rest & 0xffff) - biases;
      rest >>>= 16;
    }
  }

  @Override
  public WeightColumns columns() {
    long[] taken = cells.taken();
    WeightColumns.Builder builder = new WeightColumns.Builder(taken.length, weights);
    for (long cell : taken) {
      int name = (int) (cell >>> Integer.SIZE);
      int row = (int) cell >>> PLACE_SHIFT;
      if ((byte) cell != 0) {
        unpack(name, cell & 0xffffffffL, builder);
      } else if (row < dense) {
        unpack(name, rows[row], builder);
      } else {
        for (int type = 0; type < LANES * width; type++) {
          long lanes = rows[row + type / LANES] ^ BIASES;
          builder.add(name, type, (byte) (lanes >>> 8 * (type % LANES)));
        }
      }
    }
    return builder.build();
  }

  private static void unpack(int name, long pairs, WeightColumns.Builder builder) {
    for (long rest = pairs; rest != 0; rest >>>= 16) {
      builder.add(name, (int) (rest >>> 8) & 0xff, (byte) rest);
    }
  }
}
