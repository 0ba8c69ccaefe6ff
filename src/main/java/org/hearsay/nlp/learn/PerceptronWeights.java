package org.hearsay.nlp.learn;

import java.util.Arrays;

/**
 * The growing weights of an averaged perceptron over binary features and up to 255 classes (Collins
 * 2002; averages by the two-vector method of Daumé 2006, figure 2.3).
 *
 * <p>A table of longs holds for each feature its name (high half) and where its row begins in
 * {@code cells} (low half): the number of classes that the feature was ever updated for, the room
 * for more, then pairs of class and weight. A row that outgrows its room moves to the end.
 */
public final class PerceptronWeights {
  private static final int HEADER = 2;

  private long[] table = new long[1 << 16];
  private int features;
  private int[] cells = new int[1 << 18];

  /** The weights times the step at which they were added, at half the index of their cells. */
  private float[] weighted = new float[1 << 17];

  private int used = HEADER;
  private int step = 1;

  /** Sets {@code scores}, one place a class, to the sums of the weights of the features. */
  public void score(FeatureVector vector, float[] scores) {
    Arrays.fill(scores, 0);
    int[] found = vector.places();
    // Two loops, so that the processor can wait for many rows at once.
    int count = 0;
    for (int i = 0; i < vector.size(); i++) {
      int row = find(vector.name(i));
      if (row > 0) {
        found[count++] = row;
      }
    }
    for (int i = 0; i < count; i++) {
      int row = found[i];
      int end = row + HEADER + 2 * cells[row];
      for (int j = row + HEADER; j < end; j += 2) {
        scores[cells[j]] += Float.intBitsToFloat(cells[j + 1]);
      }
    }
  }

  /** Rewards a class for all features of a situation, or punishes it with a negative amount. */
  public void update(FeatureVector vector, int type, float amount) {
    for (int i = 0; i < vector.size(); i++) {
      int cell = cell(vector.name(i), type);
      cells[cell + 1] = Float.floatToRawIntBits(Float.intBitsToFloat(cells[cell + 1]) + amount);
      weighted[cell >> 1] += step * amount;
    }
  }

  /** Counts one more decision; the average is over decisions. */
  public void tick() {
    step++;
  }

  /** The average of the weights over all decisions so far. */
  public AveragedWeights average() {
    long[] sorted = Arrays.stream(table).filter(entry -> entry != 0).sorted().toArray();
    AveragedWeights.Builder builder = new AveragedWeights.Builder();
    for (long entry : sorted) {
      int row = (int) entry;
      for (int j = row + HEADER; j < row + HEADER + 2 * cells[row]; j += 2) {
        float weight = Float.intBitsToFloat(cells[j + 1]);
        builder.add((int) (entry >> 32), cells[j], weight - weighted[j >> 1] / step);
      }
    }
    return builder.build();
  }

  /** Where the row of a feature begins, or 0. */
  private int find(int name) {
    int mask = table.length - 1;
    int place = place(name, mask);
    for (long entry = table[place]; entry != 0; entry = table[place]) {
      if ((int) (entry >>> 32) == name) {
        return (int) entry;
      }
      place = (place + 1) & mask;
    }
    return 0;
  }

  private int cell(int name, int type) {
    int row = find(name);
    int size = row == 0 ? 0 : cells[row];
    for (int j = row + HEADER; j < row + HEADER + 2 * size; j += 2) {
      if (cells[j] == type) {
        return j;
      }
    }
    if (row == 0 || size == cells[row + 1]) {
      row = move(name, row, size);
    }
    cells[row] = size + 1;
    int cell = row + HEADER + 2 * size;
    cells[cell] = type;
    return cell;
  }

  /** Gives a row twice its room at the end; returns where it begins now. */
  private int move(int name, int row, int size) {
    int room = Math.max(2, 2 * size);
    int needed = HEADER + 2 * room;
    if (used + needed > cells.length) {
      int larger = cells.length + (cells.length >> 2) * 2;
      cells = Arrays.copyOf(cells, larger);
      weighted = Arrays.copyOf(weighted, larger / 2);
    }
    int to = used;
    used += needed;
    if (row > 0) {
      System.arraycopy(cells, row, cells, to, HEADER + 2 * size);
      System.arraycopy(weighted, row / 2, weighted, to / 2, HEADER / 2 + size);
    }
    cells[to + 1] = room;
    put(name, to);
    return to;
  }

  private void put(int name, int row) {
    if (features * 2 >= table.length) {
      long[] old = table;
      table = new long[old.length * 2];
      for (long entry : old) {
        if (entry != 0) {
          table[free((int) (entry >>> 32))] = entry;
        }
      }
    }
    int place = free(name);
    features += table[place] == 0 ? 1 : 0;
    table[place] = (long) name << 32 | row;
  }

  /** The place of a feature in the table, or the one where it belongs. */
  private int free(int name) {
    int mask = table.length - 1;
    int place = place(name, mask);
    while (table[place] != 0 && (int) (table[place] >>> 32) != name) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static int place(int name, int mask) {
    return (name * 0x9E3779B1 >>> 7) & mask;
  }
}
