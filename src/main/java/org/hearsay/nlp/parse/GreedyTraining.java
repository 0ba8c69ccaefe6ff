package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.nlp.learn.AveragedWeights;
import org.hearsay.nlp.learn.FeatureCounts;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.PerceptronWeights;

/**
 * Trains the weights of a {@link GreedyParser} with a dynamic oracle and exploration (Goldberg and
 * Nivre 2013): after the first round the parser mostly follows its own choices, wrong ones too.
 */
final class GreedyTraining {
  private static final float MARGIN = 1;
  private static final double EXPLORATION = 0.9;

  private final List<Example> examples;
  private final int labels;
  private final boolean guided;
  private final FeatureCounts counts;
  private final PerceptronWeights weights = new PerceptronWeights();
  private final FeatureVector vector = new FeatureVector();
  private final float[] scores;
  private final boolean[] right;

  /**
   * A sentence with its tree.
   *
   * @param guide another parser's tree of it
   */
  record Example(ParserInput input, Guide guide, DependencyTree tree) {}

  private GreedyTraining(List<Example> examples, int labels, boolean guided, FeatureCounts counts) {
    this.examples = examples;
    this.labels = labels;
    this.guided = guided;
    this.counts = counts;
    scores = new float[Configuration.transitions(labels)];
    right = new boolean[scores.length];
  }

  /** Counts the features on the way to the right trees. */
  static FeatureCounts count(List<Example> examples, int labels, boolean guided, int least) {
    FeatureCounts counts = new FeatureCounts(least);
    GreedyTraining training = new GreedyTraining(examples, labels, guided, counts);
    for (Example example : examples) {
      training.count(example);
    }
    return counts;
  }

  /** Trains once. */
  static AveragedWeights run(
      List<Example> examples,
      int labels,
      boolean guided,
      FeatureCounts counts,
      int epochs,
      long seed) {
    GreedyTraining training = new GreedyTraining(examples, labels, guided, counts);
    Random random = new Random(seed);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        training.learn(example, epoch == 0, random);
      }
    }
    return training.weights.average();
  }

  private void count(Example example) {
    Configuration state = new Configuration(example.input().size, labels);
    ParserFeatures features = new ParserFeatures(example.input(), example.guide(), guided);
    DynamicOracle oracle = new DynamicOracle(example.tree().heads(), example.tree().labels());
    while (!state.isFinal()) {
      features.extract(state, vector);
      counts.add(vector);
      oracle.mark(state, right);
      state.apply(firstArc());
    }
  }

  /** An arc as soon as one is right, else a shift. */
  private int firstArc() {
    for (int t = 1; t < right.length; t++) {
      if (right[t]) {
        return t;
      }
    }
    return Configuration.SHIFT;
  }

  private void learn(Example example, boolean follow, Random random) {
    Configuration state = new Configuration(example.input().size, labels);
    ParserFeatures features = new ParserFeatures(example.input(), example.guide(), guided);
    DynamicOracle oracle = new DynamicOracle(example.tree().heads(), example.tree().labels());
    while (!state.isFinal()) {
      features.extract(state, vector);
      weights.score(vector, scores);
      oracle.mark(state, right);
      int bestRight = -1;
      int bestWrong = -1;
      for (int t = 0; t < scores.length; t++) {
        if (right[t]) {
          if (bestRight < 0 || scores[t] > scores[bestRight]) {
            bestRight = t;
          }
        } else if ((bestWrong < 0 || scores[t] > scores[bestWrong]) && state.isLegal(t)) {
          bestWrong = t;
        }
      }
      if (bestWrong >= 0 && scores[bestWrong] + MARGIN > scores[bestRight]) {
        // Rare features never get a weight, so that they need no look at the counts before.
        vector.retain(counts);
        weights.update(vector, bestRight, 1);
        weights.update(vector, bestWrong, -1);
      }
      weights.tick();
      boolean mistaken = bestWrong >= 0 && scores[bestWrong] >= scores[bestRight];
      boolean explore = mistaken && !follow && random.nextDouble() < EXPLORATION;
      state.apply(explore ? bestWrong : bestRight);
    }
  }
}
