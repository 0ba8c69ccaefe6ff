package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model over hashed binary features with weights of eight bits, immutable and shared by
 * all threads. Scores are sums of integers, so they are the same on every machine.
 *
 * <p>A table of longs holds each feature with its name in the high half. Where there are no more
 * than four classes, the low half holds the weights of all of them, one a byte, so that a feature
 * costs one look into memory. Else it holds the place of the feature's row in {@code rows}: the
 * number of its weights, then pairs of class and weight.
 *
 * <p>File layout, all in columns because they compress better so: number of features, number of
 * weights; the gaps between the sorted names; the length of each row; the classes; the weights.
 */
public final class LinearModel {
  private static final int LIMIT = 127;
  private static final int MOST_PACKED = 4;

  private final int features;
  private final int weights;
  private final boolean packed;
  private final long[] table;

  /** 32 less the bits of an index of the table. */
  private final int shift;

  private final byte[] rows;

  /**
   * @param names in ascending order
   * @param lengths the number of weights of each
   * @param classes of the weights, row by row
   * @param values the weights likewise
   */
  private LinearModel(int[] names, byte[] lengths, byte[] classes, byte[] values) {
    features = names.length;
    weights = values.length;
    int most = 0;
    for (byte type : classes) {
      most = Math.max(most, type & 0xff);
    }
    packed = most < MOST_PACKED;
    rows = new byte[packed ? 0 : names.length + 2 * weights];
    table = new long[Integer.highestOneBit(Math.max(8, names.length + names.length / 3)) * 2];
    shift = Integer.numberOfLeadingZeros(table.length - 1);
    int from = 0;
    int to = 0;
    for (int i = 0; i < names.length; i++) {
      int length = lengths[i] & 0xff;
      int low = packed ? 0 : to;
      if (!packed) {
        rows[to++] = lengths[i];
      }
      for (int j = 0; j < length; j++, from++) {
        if (packed) {
          low |= (values[from] & 0xff) << 8 * classes[from];
        } else {
          rows[to++] = classes[from];
          rows[to++] = values[from];
        }
      }
      put(names[i], low);
    }
  }

  private void put(int name, int low) {
    int mask = table.length - 1;
    int place = Hashing.place(name, shift);
    while (table[place] != 0) {
      place = (place + 1) & mask;
    }
    table[place] = (long) name << 32 | low & 0xffffffffL;
  }

  /**
   * Rounds weights and drops small ones.
   *
   * @param threshold weights nearer to 0 than this are left out
   * @param scale how many stored units make 1; scores come out in the same units
   */
  public static LinearModel of(AveragedWeights weights, float threshold, float scale) {
    int[] names = new int[weights.size()];
    byte[] lengths = new byte[weights.size()];
    byte[] classes = new byte[weights.size()];
    byte[] values = new byte[weights.size()];
    int count = 0;
    int used = 0;
    for (int i = 0; i < weights.size(); ) {
      int name = weights.name(i);
      int begin = used;
      for (; i < weights.size() && weights.name(i) == name; i++) {
        int rounded = Math.round(weights.weight(i) * scale);
        if (rounded != 0 && Math.abs(weights.weight(i)) >= threshold) {
          classes[used] = (byte) weights.type(i);
          values[used++] = (byte) Math.max(-LIMIT, Math.min(LIMIT, rounded));
        }
      }
      if (used > begin) {
        names[count] = name;
        lengths[count++] = (byte) (used - begin);
      }
    }
    return new LinearModel(
        Arrays.copyOf(names, count),
        Arrays.copyOf(lengths, count),
        Arrays.copyOf(classes, used),
        Arrays.copyOf(values, used));
  }

  /** Sets {@code scores}, one place a class, to the sums of the weights of the features. */
  public void score(FeatureVector vector, int[] scores) {
    Arrays.fill(scores, 0);
    int[] found = vector.places();
    int count = find(vector, found);
    if (packed) {
      sumPacked(found, count, scores);
    } else {
      sumRows(found, count, scores);
    }
  }

  /** Fills {@code found} with the low halves of the features that the model has. */
  private int find(FeatureVector vector, int[] found) {
    long[] cells = table;
    long[] entries = vector.entries();
    int mask = cells.length - 1;
    int bits = shift;
    int size = vector.size();
    // A loop without decisions first, so that the processor can wait for many cells at once.
    for (int i = 0; i < size; i++) {
      entries[i] = cells[Hashing.place(vector.name(i), bits)];
    }
    int count = 0;
    for (int i = 0; i < size; i++) {
      int name = vector.name(i);
      long entry = entries[i];
      for (int place = Hashing.place(name, bits); entry != 0; entry = cells[place]) {
        if ((int) (entry >>> 32) == name) {
          found[count++] = (int) entry;
          break;
        }
        place = (place + 1) & mask;
      }
    }
    return count;
  }

  private static void sumPacked(int[] found, int count, int[] scores) {
    int first = 0;
    int second = 0;
    int third = 0;
    int fourth = 0;
    for (int i = 0; i < count; i++) {
      int row = found[i];
      first += (byte) row;
      second += (byte) (row >> 8);
      third += (byte) (row >> 16);
      fourth += row >> 24;
    }
    int[] sums = {first, second, third, fourth};
    System.arraycopy(sums, 0, scores, 0, Math.min(scores.length, MOST_PACKED));
  }

  private void sumRows(int[] found, int count, int[] scores) {
    byte[] cells = rows;
    for (int i = 0; i < count; i++) {
      int row = found[i];
      int end = row + 1 + 2 * (cells[row] & 0xff);
      for (int j = row + 1; j < end; j += 2) {
        scores[cells[j] & 0xff] += cells[j + 1];
      }
    }
  }

  /** The number of features. */
  public int features() {
    return features;
  }

  /** The number of weights. */
  public int weights() {
    return weights;
  }

  /** Writes the model in the layout that {@link #read} understands. */
  public void write(DataOutputStream out) throws IOException {
    int[] names =
        Arrays.stream(table)
            .filter(entry -> entry != 0)
            .mapToInt(entry -> (int) (entry >>> 32))
            .sorted()
            .toArray();
    out.writeInt(features);
    out.writeInt(weights);
    int last = Integer.MIN_VALUE;
    for (int name : names) {
      Gaps.write(out, name - last);
      last = name;
    }
    for (int name : names) {
      out.writeByte(row(name).length / 2);
    }
    for (int offset = 0; offset <= 1; offset++) {
      for (int name : names) {
        byte[] row = row(name);
        for (int j = offset; j < row.length; j += 2) {
          out.writeByte(row[j]);
        }
      }
    }
  }

  /** A feature's pairs of class and weight. */
  private byte[] row(int name) {
    int mask = table.length - 1;
    int place = Hashing.place(name, shift);
    while ((int) (table[place] >>> 32) != name) {
      place = (place + 1) & mask;
    }
    int low = (int) table[place];
    if (!packed) {
      return Arrays.copyOfRange(rows, low + 1, low + 1 + 2 * (rows[low] & 0xff));
    }
    byte[] row = new byte[2 * MOST_PACKED];
    int used = 0;
    for (int type = 0; type < MOST_PACKED; type++) {
      byte weight = (byte) (low >> 8 * type);
      if (weight != 0) {
        row[used++] = (byte) type;
        row[used++] = weight;
      }
    }
    return Arrays.copyOf(row, used);
  }

  /** Reads what {@link #write} has written. */
  public static LinearModel read(DataInputStream in) throws IOException {
    int[] names = new int[in.readInt()];
    int weights = in.readInt();
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < names.length; i++) {
      last += Gaps.read(in);
      names[i] = last;
    }
    byte[] lengths = new byte[names.length];
    byte[] classes = new byte[weights];
    byte[] values = new byte[weights];
    in.readFully(lengths);
    in.readFully(classes);
    in.readFully(values);
    return new LinearModel(names, lengths, classes, values);
  }
}
