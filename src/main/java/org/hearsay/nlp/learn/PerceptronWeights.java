package org.hearsay.nlp.learn;

import java.util.Arrays;

/**
 * The growing weights of an averaged perceptron over binary features and up to 256 classes (Collins
 * 2002; averages by the two-vector method of Daumé 2006, figure 2.3).
 *
 * <p>Each feature has a row of the classes that it was ever updated for; the rows lie in shared
 * arrays and move to their end when they outgrow their room.
 */
public final class PerceptronWeights {
  private int[] names = new int[1 << 16];
  private int[] rowOf = new int[1 << 16];
  private int rows;
  private int[] start = new int[1 << 15];
  private short[] length = new short[1 << 15];
  private short[] room = new short[1 << 15];
  private byte[] classes = new byte[1 << 17];
  private float[] weights = new float[1 << 17];
  private float[] weighted = new float[1 << 17];
  private int used;
  private int step = 1;

  /** Adds the weights of the features to {@code scores}, which has one place a class. */
  public void score(FeatureVector features, float[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < features.size(); i++) {
      int row = find(features.name(i));
      if (row >= 0) {
        int end = start[row] + length[row];
        for (int j = start[row]; j < end; j++) {
          scores[classes[j] & 0xff] += weights[j];
        }
      }
    }
  }

  /** Rewards a class for all features of a situation, or punishes it with a negative amount. */
  public void update(FeatureVector features, int type, float amount) {
    for (int i = 0; i < features.size(); i++) {
      int row = findOrAdd(features.name(i));
      int cell = cell(row, (byte) type);
      weights[cell] += amount;
      weighted[cell] += step * amount;
    }
  }

  /** Counts one more decision; the average is over decisions. */
  public void tick() {
    step++;
  }

  /** The average of the weights over all decisions so far. */
  public AveragedWeights average() {
    int[] sorted = new int[rows];
    int count = 0;
    for (int name : names) {
      if (name != 0) {
        sorted[count++] = name;
      }
    }
    Arrays.sort(sorted);
    AveragedWeights.Builder builder = new AveragedWeights.Builder();
    for (int name : sorted) {
      int row = find(name);
      for (int j = start[row]; j < start[row] + length[row]; j++) {
        builder.add(name, classes[j] & 0xff, weights[j] - weighted[j] / step);
      }
    }
    return builder.build();
  }

  private int find(int name) {
    int mask = names.length - 1;
    int place = place(name, mask);
    while (names[place] != 0) {
      if (names[place] == name) {
        return rowOf[place];
      }
      place = (place + 1) & mask;
    }
    return -1;
  }

  private int findOrAdd(int name) {
    int row = find(name);
    if (row >= 0) {
      return row;
    }
    if (rows * 2 >= names.length) {
      growTable();
    }
    if (rows == start.length) {
      start = Arrays.copyOf(start, rows * 2);
      length = Arrays.copyOf(length, rows * 2);
      room = Arrays.copyOf(room, rows * 2);
    }
    insert(name, rows);
    return rows++;
  }

  private void insert(int name, int row) {
    int mask = names.length - 1;
    int place = place(name, mask);
    while (names[place] != 0) {
      place = (place + 1) & mask;
    }
    names[place] = name;
    rowOf[place] = row;
  }

  private void growTable() {
    int[] oldNames = names;
    int[] oldRows = rowOf;
    names = new int[oldNames.length * 2];
    rowOf = new int[oldNames.length * 2];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldNames[i] != 0) {
        insert(oldNames[i], oldRows[i]);
      }
    }
  }

  private int cell(int row, byte type) {
    int begin = start[row];
    int size = length[row];
    for (int j = begin; j < begin + size; j++) {
      if (classes[j] == type) {
        return j;
      }
    }
    if (size == room[row]) {
      begin = move(row);
    }
    length[row]++;
    classes[begin + size] = type;
    return begin + size;
  }

  private int move(int row) {
    int size = length[row];
    int newRoom = Math.max(2, size * 2);
    while (used + newRoom > classes.length) {
      int larger = classes.length + classes.length / 2;
      classes = Arrays.copyOf(classes, larger);
      weights = Arrays.copyOf(weights, larger);
      weighted = Arrays.copyOf(weighted, larger);
    }
    int from = start[row];
    System.arraycopy(classes, from, classes, used, size);
    System.arraycopy(weights, from, weights, used, size);
    System.arraycopy(weighted, from, weighted, used, size);
    start[row] = used;
    room[row] = (short) newRoom;
    used += newRoom;
    return start[row];
  }

  private static int place(int name, int mask) {
    return (name * 0x9E3779B1 >>> 7) & mask;
  }
}
