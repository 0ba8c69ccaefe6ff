package org.hearsay.nlp.learn;

import java.util.Arrays;
import java.util.List;

/**
 * Finished weights as floats, sorted by feature name and class: what training hands to {@link
 * LinearModel}.
 */
public final class AveragedWeights {
  private final int[] names;
  private final byte[] classes;
  private final float[] weights;

  private AveragedWeights(int[] names, byte[] classes, float[] weights) {
    this.names = names;
    this.classes = classes;
    this.weights = weights;
  }

  /** The number of weights. */
  public int size() {
    return names.length;
  }

  int name(int index) {
    return names[index];
  }

  int type(int index) {
    return classes[index] & 0xff;
  }

  float weight(int index) {
    return weights[index];
  }

  /** The mean of several trainings; a weight that one of them lacks is 0 there. */
  public static AveragedWeights mean(List<AveragedWeights> parts) {
    AveragedWeights sum = parts.getFirst();
    for (AveragedWeights part : parts.subList(1, parts.size())) {
      sum = add(sum, part);
    }
    for (int i = 0; i < sum.weights.length; i++) {
      sum.weights[i] /= parts.size();
    }
    return sum;
  }

  private static AveragedWeights add(AveragedWeights left, AveragedWeights right) {
    Builder builder = new Builder();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      long a = i < left.size() ? left.key(i) : Long.MAX_VALUE;
      long b = j < right.size() ? right.key(j) : Long.MAX_VALUE;
      if (a < b) {
        builder.add(left.name(i), left.type(i), left.weight(i++));
      } else if (b < a) {
        builder.add(right.name(j), right.type(j), right.weight(j++));
      } else {
        builder.add(left.name(i), left.type(i), left.weight(i++) + right.weight(j++));
      }
    }
    return builder.build();
  }

  private long key(int index) {
    return ((long) names[index] << 8) + type(index);
  }

  /** Collects weights; names must come in ascending order. */
  public static final class Builder {
    private int[] names = new int[1 << 16];
    private byte[] classes = new byte[1 << 16];
    private float[] weights = new float[1 << 16];
    private int size;
    private int rowStart;

    /** Adds the weight of a feature for a class. */
    public void add(int name, int type, float weight) {
      if (size == names.length) {
        int larger = size + size / 2;
        names = Arrays.copyOf(names, larger);
        classes = Arrays.copyOf(classes, larger);
        weights = Arrays.copyOf(weights, larger);
      }
      if (size > 0 && names[size - 1] != name) {
        rowStart = size;
      }
      int place = size++;
      while (place > rowStart && (classes[place - 1] & 0xff) > type) {
        classes[place] = classes[place - 1];
        weights[place] = weights[place - 1];
        place--;
      }
      names[size - 1] = name;
      classes[place] = (byte) type;
      weights[place] = weight;
    }

    /** What was added, in the order of {@link LinearModel}. */
    public AveragedWeights build() {
      return new AveragedWeights(
          Arrays.copyOf(names, size), Arrays.copyOf(classes, size), Arrays.copyOf(weights, size));
    }
  }
}
