package org.hearsay.nlp.name;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a linear model of OpenNLP by the 64-bit hashes of its features: two among a
 * million features share a hash with a chance of one in ten million. Immutable.
 */
final class FirstPassWeights {

  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final String[] outcomes;

  /** Each key, and behind it where its row begins and how many weights it has. */
  private final long[] cells;

  private final byte[] rowOutcomes;
  private final double[] rowWeights;

  private FirstPassWeights(String[] outcomes, Map<String, Context> features) {
    this.outcomes = outcomes;
    int size = Integer.highestOneBit(Math.max(8, features.size() * 2 - 1)) * 2;
    cells = new long[2 * size];
    int weightsInAll = features.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    rowOutcomes = new byte[weightsInAll];
    rowWeights = new double[weightsInAll];
    int used = 0;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      long key = finish(extend(SEED, feature.getKey()));
      int place = place(key);
      int[] active = feature.getValue().getOutcomes();
      double[] weights = feature.getValue().getParameters();
      cells[place] = key;
      cells[place + 1] = (long) used << Byte.SIZE | active.length;
      for (int i = 0; i < active.length; i++) {
        rowOutcomes[used] = (byte) active[i];
        rowWeights[used++] = weights[i];
      }
    }
  }

  /** The weights of a trained model. */
  @SuppressWarnings("unchecked") // OpenNLP documents what stands at each place
  static FirstPassWeights of(AbstractModel model) {
    Object[] parts = model.getDataStructures();
    return new FirstPassWeights((String[]) parts[2], (Map<String, Context>) parts[1]);
  }

  /** The names of the outcomes, by their number. */
  String[] outcomes() {
    return outcomes.clone();
  }

  /** A sum of 0 for each outcome. */
  Sum sum() {
    return new Sum();
  }

  /** The place of a key, or the free one where it would stand. */
  private int place(long key) {
    int place = 2 * (int) key & (cells.length - 1);
    while (cells[place] != 0 && cells[place] != key) {
      place = (place + 2) & (cells.length - 1);
    }
    return place;
  }

  private static long extend(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Spreads the hash; 0 marks free places. */
  private static long finish(long hash) {
    long spread = hash ^ (hash >>> 31);
    return spread == 0 ? 1 : spread;
  }

  /** Sums the weights of features, in the order in which they come. */
  final class Sum implements FeatureSink {
    private final double[] sums = new double[outcomes.length];

    private Sum() {}

    void clear() {
      Arrays.fill(sums, 0);
    }

    void set(Sum other) {
      System.arraycopy(other.sums, 0, sums, 0, sums.length);
    }

    /** The probabilities of the outcomes, as OpenNLP's perceptron makes them of the sums. */
    void probabilities(double[] into) {
      double greatest = 1;
      for (double sum : sums) {
        greatest = Math.max(greatest, Math.abs(sum));
      }
      double total = 0;
      for (int o = 0; o < sums.length; o++) {
        into[o] = StrictMath.exp(sums[o] / greatest);
        total += into[o];
      }
      for (int o = 0; o < sums.length; o++) {
        into[o] /= total;
      }
    }

    @Override
    public void add(String name, String value) {
      add(extend(extend(SEED, name), value));
    }

    @Override
    public void add(String name, String first, char between, String second) {
      long hash = extend(extend(SEED, name), first);
      add(extend((hash ^ between) * PRIME, second));
    }

    private void add(long hash) {
      int place = place(finish(hash));
      if (cells[place] != 0) {
        long row = cells[place + 1];
        int begin = (int) (row >> Byte.SIZE);
        int end = begin + ((int) row & 0xff);
        for (int i = begin; i < end; i++) {
          sums[rowOutcomes[i]] += rowWeights[i];
        }
      }
    }
  }
}
