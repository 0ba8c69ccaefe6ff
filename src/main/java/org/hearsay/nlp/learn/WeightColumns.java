package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights as a file holds them, in columns because they compress better so: number of features,
 * number of weights; the gaps between the sorted names; the number of weights of each; the classes;
 * the weights.
 *
 * @param names of the features, ascending
 * @param lengths the number of weights of each, 1 to 255
 * @param classes of the weights, feature by feature, 0 to 254
 * @param values the weights likewise, none of them 0
 */
record WeightColumns(int[] names, byte[] lengths, byte[] classes, byte[] values) {
  private static final int LIMIT = 127;

  /**
   * Rounds weights and drops small ones.
   *
   * @param threshold weights nearer to 0 than this are left out
   * @param scale how many stored units make 1
   */
  static WeightColumns of(AveragedWeights weights, float threshold, float scale) {
    Builder builder = new Builder(weights.size(), weights.size());
    for (int i = 0; i < weights.size(); i++) {
      if (Math.abs(weights.weight(i)) >= threshold) {
        int rounded = Math.round(weights.weight(i) * scale);
        builder.add(weights.name(i), weights.type(i), Math.clamp(rounded, -LIMIT, LIMIT));
      }
    }
    return builder.build();
  }

  /** The number of classes up to the highest that has a weight. */
  int countClasses() {
    int highest = 0;
    for (byte type : classes) {
      highest = Math.max(highest, type & 0xff);
    }
    return highest + 1;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(names.length);
    out.writeInt(values.length);
    int last = Integer.MIN_VALUE;
    for (int name : names) {
      Gaps.write(out, name - last);
      last = name;
    }
    out.write(lengths);
    out.write(classes);
    out.write(values);
  }

  static WeightColumns read(DataInputStream in) throws IOException {
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
    return new WeightColumns(names, lengths, classes, values);
  }

  /** Collects weights, feature by feature. */
  static final class Builder {
    private final int[] names;
    private final byte[] lengths;
    private final byte[] classes;
    private final byte[] values;
    private int features;
    private int weights;

    /** For so many of both at most. */
    Builder(int features, int weights) {
      names = new int[features];
      lengths = new byte[features];
      classes = new byte[weights];
      values = new byte[weights];
    }

    /** Adds a weight unless it is 0; names must come in ascending order. */
    void add(int name, int type, int weight) {
      if (weight == 0) {
        return;
      }
      if (features == 0 || names[features - 1] != name) {
        names[features++] = name;
      }
      lengths[features - 1]++;
      classes[weights] = (byte) type;
      values[weights++] = (byte) weight;
    }

    WeightColumns build() {
      return new WeightColumns(
          Arrays.copyOf(names, features),
          Arrays.copyOf(lengths, features),
          Arrays.copyOf(classes, weights),
          Arrays.copyOf(values, weights));
    }
  }
}
