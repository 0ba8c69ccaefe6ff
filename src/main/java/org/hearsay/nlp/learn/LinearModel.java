package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model over hashed binary features with weights of eight bits, immutable and shared by
 * all threads. Scores are sums of integers, so they are the same on every machine.
 *
 * <p>A table of longs holds for each feature its name (high half) and the place of its row in
 * {@code rows} (low half). A row is the number of its weights, then pairs of class and weight.
 *
 * <p>File layout, all in columns because they compress better so: number of features, number of
 * weights; the gaps between the sorted names; the length of each row; the classes; the weights.
 */
public final class LinearModel {
  private static final int LIMIT = 127;

  private final int[] names;
  private final int[] starts;
  private final byte[] rows;
  private final long[] table;

  private LinearModel(int[] names, int[] starts, byte[] rows) {
    this.names = names;
    this.starts = starts;
    this.rows = rows;
    this.table = table(names, starts);
  }

  private static long[] table(int[] names, int[] starts) {
    int size = Integer.highestOneBit(Math.max(8, names.length * 2 - 1)) * 2;
    long[] table = new long[size];
    for (int i = 0; i < names.length; i++) {
      int place = place(names[i], size - 1);
      while (table[place] != 0) {
        place = (place + 1) & (size - 1);
      }
      table[place] = ((long) names[i] << 32) | starts[i];
    }
    return table;
  }

  /**
   * Rounds weights and drops small ones.
   *
   * @param threshold weights nearer to 0 than this are left out
   * @param scale how many stored units make 1; scores come out in the same units
   */
  public static LinearModel of(AveragedWeights weights, float threshold, float scale) {
    int[] names = new int[weights.size()];
    int[] starts = new int[weights.size()];
    byte[] rows = new byte[weights.size() * 3];
    int count = 0;
    int used = 0;
    for (int i = 0; i < weights.size(); ) {
      int name = weights.name(i);
      int begin = used++;
      for (; i < weights.size() && weights.name(i) == name; i++) {
        int rounded = Math.round(weights.weight(i) * scale);
        if (rounded != 0 && Math.abs(weights.weight(i)) >= threshold) {
          rows[used++] = (byte) weights.type(i);
          rows[used++] = (byte) Math.max(-LIMIT, Math.min(LIMIT, rounded));
        }
      }
      if (used == begin + 1) {
        used = begin;
      } else {
        rows[begin] = (byte) ((used - begin) / 2);
        names[count] = name;
        starts[count++] = begin;
      }
    }
    return new LinearModel(
        Arrays.copyOf(names, count), Arrays.copyOf(starts, count), Arrays.copyOf(rows, used));
  }

  /** Sets {@code scores}, one place a class, to the sums of the weights of the features. */
  public void score(FeatureVector vector, int[] scores) {
    Arrays.fill(scores, 0);
    int[] found = vector.places();
    // Two loops, so that the processor can wait for many rows at once.
    int count = 0;
    int mask = table.length - 1;
    for (int i = 0; i < vector.size(); i++) {
      int name = vector.name(i);
      int place = place(name, mask);
      for (long entry = table[place]; entry != 0; entry = table[place]) {
        if ((int) (entry >>> 32) == name) {
          found[count++] = (int) entry;
          break;
        }
        place = (place + 1) & mask;
      }
    }
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
    return names.length;
  }

  /** The number of weights. */
  public int weights() {
    return (rows.length - names.length) / 2;
  }

  /** Writes the model in the layout that {@link #read} understands. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(names.length);
    out.writeInt(weights());
    int last = Integer.MIN_VALUE;
    for (int name : names) {
      Gaps.write(out, name - last);
      last = name;
    }
    for (int start : starts) {
      out.writeByte(rows[start]);
    }
    for (int offset = 1; offset <= 2; offset++) {
      for (int start : starts) {
        for (int j = 0; j < (rows[start] & 0xff); j++) {
          out.writeByte(rows[start + 2 * j + offset]);
        }
      }
    }
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
    byte[] lengths = in.readNBytes(names.length);
    byte[] classes = in.readNBytes(weights);
    byte[] values = in.readNBytes(weights);
    int[] starts = new int[names.length];
    byte[] rows = new byte[names.length + 2 * weights];
    int from = 0;
    int to = 0;
    for (int i = 0; i < names.length; i++) {
      starts[i] = to;
      rows[to++] = lengths[i];
      for (int j = 0; j < (lengths[i] & 0xff); j++) {
        rows[to++] = classes[from];
        rows[to++] = values[from++];
      }
    }
    return new LinearModel(names, starts, rows);
  }

  private static int place(int name, int mask) {
    return (name * 0x9E3779B1 >>> 7) & mask;
  }
}
