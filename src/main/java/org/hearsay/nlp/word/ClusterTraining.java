package org.hearsay.nlp.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exchange clustering of words by their bigrams (Martin, Liermann and Ney, Algorithms for bigram
 * and trigram word clustering, Speech Communication 24, 1998): every word moves in turn to the
 * class where the likelihood of the text is highest, until few move.
 */
public final class ClusterTraining {
  private static final int BOUNDARY = 0;
  private static final int RARE = 1;
  private static final int MOST_ROUNDS = 20;

  private static final double[] ENTROPIES = new double[1 << 16];

  static {
    for (int i = 2; i < ENTROPIES.length; i++) {
      ENTROPIES[i] = i * Math.log(i);
    }
  }

  private final List<String> words = new ArrayList<>();
  private final int[] frequency;
  private final Neighbours left;
  private final Neighbours right;
  private final int classes;
  private final int[] classOf;
  private final double[][] pairs;
  private final double[] sizes;

  /**
   * The words beside each word with their counts: those of w lie in {@code [start[w], start[w+1])}.
   */
  private record Neighbours(int[] start, int[] word, int[] count) {
    static Neighbours of(TreeMap<Long, Integer> bigrams, int words, boolean second) {
      int[] start = new int[words + 1];
      for (long bigram : bigrams.keySet()) {
        start[(second ? (int) bigram : (int) (bigram >>> 32)) + 1]++;
      }
      for (int i = 0; i < words; i++) {
        start[i + 1] += start[i];
      }
      int[] next = start.clone();
      int[] word = new int[bigrams.size()];
      int[] count = new int[bigrams.size()];
      bigrams.forEach(
          (bigram, times) -> {
            int first = (int) (bigram >>> 32);
            int last = (int) (long) bigram;
            int place = next[second ? last : first]++;
            word[place] = second ? first : last;
            count[place] = times;
          });
      return new Neighbours(start, word, count);
    }
  }

  private ClusterTraining(List<List<String>> sentences, int classes, int least) {
    this.classes = classes;
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (String form : sentence) {
        counts.merge(WordClusters.key(form), 1, Integer::sum);
      }
    }
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> words.add(e.getKey()));
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      ids.put(words.get(i), i + 2);
    }
    int size = words.size() + 2;
    frequency = new int[size];
    TreeMap<Long, Integer> bigrams = new TreeMap<>();
    for (List<String> sentence : sentences) {
      int last = BOUNDARY;
      for (String form : sentence) {
        int id = ids.getOrDefault(WordClusters.key(form), RARE);
        frequency[id]++;
        bigrams.merge((long) last << 32 | id, 1, Integer::sum);
        last = id;
      }
      frequency[BOUNDARY]++;
      bigrams.merge((long) last << 32, 1, Integer::sum);
    }
    left = Neighbours.of(bigrams, size, true);
    right = Neighbours.of(bigrams, size, false);
    classOf = new int[size];
    classOf[RARE] = 1;
    pairs = new double[classes][classes];
    sizes = new double[classes];
    for (int w = 2; w < size; w++) {
      classOf[w] = 2 + (w - 2) % (classes - 2);
    }
    for (int w = 0; w < size; w++) {
      sizes[classOf[w]] += frequency[w];
      for (int j = right.start[w]; j < right.start[w + 1]; j++) {
        pairs[classOf[w]][classOf[right.word[j]]] += right.count[j];
      }
    }
  }

  /**
   * Clusters the words of some sentences.
   *
   * @param classes how many classes, two of them for sentence ends and rare words
   * @param least how often a word must occur to get a class
   */
  public static WordClusters run(List<List<String>> sentences, int classes, int least) {
    ClusterTraining training = new ClusterTraining(sentences, classes, least);
    int moved = Integer.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && moved > training.words.size() / 200; round++) {
      moved = training.exchange();
    }
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < training.words.size(); i++) {
      found.put(training.words.get(i), training.classOf[i + 2]);
    }
    return new WordClusters(found);
  }

  /** Offers every word all classes once; returns how many moved. */
  private int exchange() {
    int moved = 0;
    double[] before = new double[classes];
    double[] after = new double[classes];
    for (int w = 2; w < classOf.length; w++) {
      int[] beforeClasses = sum(left, w, before);
      int[] afterClasses = sum(right, w, after);
      int old = classOf[w];
      take(w, old, -1, before, after);
      int best = old;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int k = 2; k < classes; k++) {
        double gain = -2 * (entropy(sizes[k] + frequency[w]) - entropy(sizes[k]));
        for (int c : beforeClasses) {
          gain += entropy(pairs[c][k] + before[c]) - entropy(pairs[c][k]);
        }
        double[] row = pairs[k];
        for (int c : afterClasses) {
          gain += entropy(row[c] + after[c]) - entropy(row[c]);
        }
        if (gain > bestGain) {
          bestGain = gain;
          best = k;
        }
      }
      take(w, best, 1, before, after);
      for (int c : beforeClasses) {
        before[c] = 0;
      }
      for (int c : afterClasses) {
        after[c] = 0;
      }
      classOf[w] = best;
      moved += best == old ? 0 : 1;
    }
    return moved;
  }

  /** Adds up the neighbours of a word by class; returns the classes that occur. */
  private int[] sum(Neighbours side, int w, double[] sums) {
    int[] found = new int[Math.min(classes, side.start[w + 1] - side.start[w])];
    int count = 0;
    for (int j = side.start[w]; j < side.start[w + 1]; j++) {
      int c = classOf[side.word[j]];
      if (sums[c] == 0) {
        found[count++] = c;
      }
      sums[c] += side.count[j];
    }
    return Arrays.copyOf(found, count);
  }

  private void take(int w, int to, int sign, double[] before, double[] after) {
    for (int c = 0; c < classes; c++) {
      pairs[c][to] += sign * before[c];
      pairs[to][c] += sign * after[c];
    }
    sizes[to] += sign * (double) frequency[w];
  }

  private static double entropy(double count) {
    return count <= 1
        ? 0
        : count < ENTROPIES.length ? ENTROPIES[(int) count] : count * Math.log(count);
  }
}
