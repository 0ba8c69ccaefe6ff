package org.hearsay.nlp.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.nlp.learn.AveragedWeights;
import org.hearsay.nlp.learn.FeatureCounts;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;

/**
 * Trains a {@link Chain}: the likelihood of the labels, climbed sentence by sentence with steps
 * after AdaGrad (Duchi, Hazan and Singer, JMLR 2011). Features are left out at random, so that no
 * name is learnt by heart (Hinton et al., Improving neural networks by preventing co-adaptation of
 * feature detectors, 2012).
 *
 * <p>Only operations that Java defines to the bit are used, so equal input gives equal models.
 */
final class ChainTraining {

  /**
   * How to train.
   *
   * @param rounds over all sentences
   * @param rate of the first step
   * @param dropout the share of features left out
   * @param least how often a feature must occur to be used
   * @param averaged over how many of the last rounds the weights are averaged
   * @param threshold weights nearer to 0 are dropped in the end
   */
  record Settings(
      int rounds, double rate, double dropout, int least, int averaged, float threshold) {
    static final Settings THOROUGH = new Settings(4, 0.3, 0.5, 2, 2, 0.03f);
  }

  /**
   * A sentence: its features, a list a token, and its labels.
   *
   * @param features names of features
   */
  record Example(int[][] features, int[] labels) {}

  private static final int COUNT = Labels.COUNT;
  private static final double NEGLIGIBLE = 1e-4;

  /** Keeps the first steps of rare features small, so that what says little weighs little. */
  private static final double DAMPING = 1;

  private static final boolean[][] LEGAL = Chain.legal();

  private final Settings settings;
  private final int[] names;
  private final List<Example> examples;
  private final float[] weights;
  private final float[] weightSteps;
  private final float[] transitions = new float[COUNT * COUNT];
  private final float[] transitionSteps = new float[COUNT * COUNT];
  private final double[] transitionFactors = new double[COUNT * COUNT];
  private final float[] weightSums;
  private final float[] transitionSums = new float[COUNT * COUNT];
  private double[][] factors = new double[0][COUNT];
  private double[][] forward = new double[0][COUNT];
  private double[][] backward = new double[0][COUNT];

  private ChainTraining(List<Example> all, Settings settings) {
    this.settings = settings;
    TreeMap<Integer, Integer> ids = new TreeMap<>();
    for (Example example : all) {
      for (int[] features : example.features()) {
        for (int name : features) {
          ids.put(name, 0);
        }
      }
    }
    names = ids.keySet().stream().mapToInt(Integer::intValue).toArray();
    examples = all.stream().map(this::numbered).toList();
    weights = new float[names.length * COUNT];
    weightSteps = new float[weights.length];
    weightSums = new float[weights.length];
  }

  private Example numbered(Example example) {
    int[][] features = new int[example.features().length][];
    for (int i = 0; i < features.length; i++) {
      features[i] =
          Arrays.stream(example.features()[i]).map(n -> Arrays.binarySearch(names, n)).toArray();
    }
    return new Example(features, example.labels());
  }

  /**
   * Looks at all tokens of some articles; features that are rare among them are left out.
   *
   * @param evidence of each article
   */
  static List<Example> examples(
      List<List<Reading>> articles,
      List<ArticleEvidence> evidence,
      List<List<int[]>> labels,
      int least) {
    FeatureCounts counts = new FeatureCounts(least);
    FeatureVector vector = new FeatureVector();
    for (int a = 0; a < articles.size(); a++) {
      for (int s = 0; s < articles.get(a).size(); s++) {
        Reading reading = articles.get(a).get(s);
        for (int i = 0; i < reading.size(); i++) {
          ChainFeatures.fill(vector, reading, evidence.get(a), s, i);
          counts.add(vector);
        }
      }
    }
    List<Example> examples = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      for (int s = 0; s < articles.get(a).size(); s++) {
        Reading reading = articles.get(a).get(s);
        int[][] features = new int[reading.size()][];
        for (int i = 0; i < reading.size(); i++) {
          ChainFeatures.fill(vector, reading, evidence.get(a), s, i);
          vector.retain(counts);
          features[i] = new int[vector.size()];
          for (int k = 0; k < vector.size(); k++) {
            features[i][k] = vector.name(k);
          }
        }
        examples.add(new Example(features, labels.get(a).get(s)));
      }
    }
    return examples;
  }

  /** Trains on sentences that have a token at least. */
  static Chain run(List<Example> examples, Settings settings, long seed) {
    ChainTraining training = new ChainTraining(examples, settings);
    Random random = new Random(seed);
    List<Example> order = new ArrayList<>(training.examples);
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        training.learn(training.thinned(example, random), example.labels());
      }
      if (round >= settings.rounds() - settings.averaged()) {
        add(training.weights, training.weightSums);
        add(training.transitions, training.transitionSums);
      }
    }
    return training.chain();
  }

  private static void add(float[] values, float[] sums) {
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  private int[][] thinned(Example example, Random random) {
    int[][] kept = new int[example.features().length][];
    for (int i = 0; i < kept.length; i++) {
      int[] features = example.features()[i];
      int[] some = new int[features.length];
      int count = 0;
      for (int feature : features) {
        if (random.nextDouble() >= settings.dropout()) {
          some[count++] = feature;
        }
      }
      kept[i] = Arrays.copyOf(some, count);
    }
    return kept;
  }

  private void learn(int[][] features, int[] labels) {
    int n = labels.length;
    if (factors.length < n) {
      factors = new double[n * 2][COUNT];
      forward = new double[n * 2][COUNT];
      backward = new double[n * 2][COUNT];
    }
    for (int i = 0; i < transitions.length; i++) {
      boolean legal = LEGAL[i / COUNT][i % COUNT];
      transitionFactors[i] = legal ? StrictMath.exp(transitions[i]) : 0;
    }
    for (int i = 0; i < n; i++) {
      fillFactors(features[i], factors[i]);
    }
    runForward(n);
    runBackward(n);
    for (int i = 0; i < n; i++) {
      learnToken(features[i], labels[i], i);
      if (i > 0) {
        learnTransition(labels[i - 1], labels[i], i);
      }
    }
  }

  /** The exponentials of the scores of a token's labels, the greatest of them 1. */
  private void fillFactors(int[] features, double[] into) {
    Arrays.fill(into, 0);
    for (int feature : features) {
      int row = feature * COUNT;
      for (int label = 0; label < COUNT; label++) {
        into[label] += weights[row + label];
      }
    }
    double most = Arrays.stream(into).max().orElse(0);
    for (int label = 0; label < COUNT; label++) {
      into[label] = StrictMath.exp(into[label] - most);
    }
  }

  private void runForward(int n) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int b = 0; b < COUNT; b++) {
        double in = 0;
        if (i == 0) {
          in = LEGAL[COUNT][b] ? 1 : 0;
        } else {
          for (int a = 0; a < COUNT; a++) {
            in += forward[i - 1][a] * transitionFactors[a * COUNT + b];
          }
        }
        forward[i][b] = in * factors[i][b];
        sum += forward[i][b];
      }
      scale(forward[i], sum);
    }
  }

  private void runBackward(int n) {
    for (int i = n - 1; i >= 0; i--) {
      double sum = 0;
      for (int a = 0; a < COUNT; a++) {
        double out = 0;
        if (i == n - 1) {
          out = LEGAL[a][COUNT] ? 1 : 0;
        } else {
          for (int b = 0; b < COUNT; b++) {
            out += transitionFactors[a * COUNT + b] * factors[i + 1][b] * backward[i + 1][b];
          }
        }
        backward[i][a] = out;
        sum += out;
      }
      scale(backward[i], sum);
    }
  }

  private static void scale(double[] values, double sum) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private void learnToken(int[] features, int gold, int i) {
    double sum = 0;
    for (int label = 0; label < COUNT; label++) {
      sum += forward[i][label] * backward[i][label];
    }
    for (int label = 0; label < COUNT; label++) {
      double gradient = forward[i][label] * backward[i][label] / sum - (label == gold ? 1 : 0);
      if (Math.abs(gradient) > NEGLIGIBLE) {
        for (int feature : features) {
          descend(weights, weightSteps, feature * COUNT + label, (float) gradient);
        }
      }
    }
  }

  private void learnTransition(int goldBefore, int gold, int i) {
    double sum = 0;
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        sum += pair(a, b, i);
      }
    }
    for (int a = 0; a < COUNT; a++) {
      for (int b = 0; b < COUNT; b++) {
        double gradient = pair(a, b, i) / sum - (a == goldBefore && b == gold ? 1 : 0);
        if (Math.abs(gradient) > NEGLIGIBLE) {
          descend(transitions, transitionSteps, a * COUNT + b, (float) gradient);
        }
      }
    }
  }

  private double pair(int a, int b, int i) {
    return forward[i - 1][a] * transitionFactors[a * COUNT + b] * factors[i][b] * backward[i][b];
  }

  private void descend(float[] values, float[] steps, int at, float gradient) {
    steps[at] += gradient * gradient;
    values[at] -= (float) (settings.rate() * gradient / Math.sqrt(steps[at] + DAMPING));
  }

  private Chain chain() {
    AveragedWeights.Builder builder = new AveragedWeights.Builder();
    // what was left out in training is there at run time
    float present = (float) (1 - settings.dropout()) / settings.averaged();
    for (int f = 0; f < names.length; f++) {
      for (int label = 0; label < COUNT; label++) {
        float weight = weightSums[f * COUNT + label] * present;
        if (Math.abs(weight) >= settings.threshold()) {
          builder.add(names[f], label, weight);
        }
      }
    }
    LinearModel model = LinearModel.of(builder.build(), settings.threshold(), Chain.SCALE);
    int[] rounded = new int[transitions.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Math.round(transitionSums[i] / settings.averaged() * Chain.SCALE);
    }
    return new Chain(model, rounded);
  }
}
