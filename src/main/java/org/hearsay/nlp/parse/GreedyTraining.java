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
  private final boolean guided;
  private final Counts counts;
  private final PerceptronWeights quickTransitionWeights = new PerceptronWeights();
  private final PerceptronWeights transitionWeights = new PerceptronWeights();
  private final PerceptronWeights quickLabelWeights = new PerceptronWeights();
  private final PerceptronWeights labelWeights = new PerceptronWeights();
  private final FeatureVector vector = new FeatureVector();
  private final FeatureVector core = new FeatureVector();
  private final float[] transitionScores = new float[Configuration.TRANSITIONS];
  private final float[] labelScores;
  private final boolean[] right = new boolean[Configuration.TRANSITIONS];
  private int bestRight;
  private int bestWrong;

  /**
   * A sentence with its tree.
   *
   * @param guide another parser's tree of it
   */
  record Example(ParserInput input, Guide guide, DependencyTree tree) {}

  /** How often features were seen on the way to the right trees. */
  record Counts(FeatureCounts transitions, FeatureCounts labels) {}

  /** What training finds, each for the core of the features and for all. */
  record Weights(
      AveragedWeights quickTransitions,
      AveragedWeights transitions,
      AveragedWeights quickLabels,
      AveragedWeights labels) {

    /** The mean of several trainings. */
    static Weights mean(List<Weights> parts) {
      return new Weights(
          AveragedWeights.mean(parts.stream().map(Weights::quickTransitions).toList()),
          AveragedWeights.mean(parts.stream().map(Weights::transitions).toList()),
          AveragedWeights.mean(parts.stream().map(Weights::quickLabels).toList()),
          AveragedWeights.mean(parts.stream().map(Weights::labels).toList()));
    }
  }

  private GreedyTraining(List<Example> examples, int labels, boolean guided, Counts counts) {
    this.examples = examples;
    this.guided = guided;
    this.counts = counts;
    labelScores = new float[labels];
  }

  /** Counts the features on the way to the right trees. */
  static Counts count(List<Example> examples, int labels, boolean guided, int least) {
    Counts counts = new Counts(new FeatureCounts(least), new FeatureCounts(least));
    GreedyTraining training = new GreedyTraining(examples, labels, guided, counts);
    for (Example example : examples) {
      training.count(example);
    }
    return counts;
  }

  /** Trains once. */
  static Weights run(
      List<Example> examples, int labels, boolean guided, Counts counts, int epochs, long seed) {
    GreedyTraining training = new GreedyTraining(examples, labels, guided, counts);
    Random random = new Random(seed);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        training.learn(example, epoch == 0, random);
      }
    }
    return new Weights(
        training.quickTransitionWeights.average(),
        training.transitionWeights.average(),
        training.quickLabelWeights.average(),
        training.labelWeights.average());
  }

  private void count(Example example) {
    Configuration state = new Configuration(example.input().size);
    TransitionFeatures transitions = transitionFeatures(example, state);
    LabelFeatures labels = labelFeatures(example, state);
    DynamicOracle oracle = new DynamicOracle(example.tree().heads(), example.tree().labels());
    while (!state.isFinal()) {
      transitions.core(vector);
      transitions.rest();
      counts.transitions().add(vector);
      oracle.mark(state, right);
      int transition =
          right[Configuration.LEFT]
              ? Configuration.LEFT
              : right[Configuration.RIGHT] ? Configuration.RIGHT : Configuration.SHIFT;
      if (transition == Configuration.SHIFT) {
        state.shift();
      } else {
        labels.core(transition, vector);
        labels.rest();
        counts.labels().add(vector);
        state.attach(
            transition, Math.max(0, oracle.label(state.stack(0), state.governor(transition))));
      }
    }
  }

  private TransitionFeatures transitionFeatures(Example example, Configuration state) {
    return TransitionFeatures.of(example.input(), state, example.guide(), guided);
  }

  private LabelFeatures labelFeatures(Example example, Configuration state) {
    return LabelFeatures.of(example.input(), state, example.guide(), guided);
  }

  private void learn(Example example, boolean follow, Random random) {
    Configuration state = new Configuration(example.input().size);
    TransitionFeatures transitions = transitionFeatures(example, state);
    LabelFeatures labels = labelFeatures(example, state);
    DynamicOracle oracle = new DynamicOracle(example.tree().heads(), example.tree().labels());
    while (!state.isFinal()) {
      if (state.depth() == 0) {
        state.shift();
        continue;
      }
      transitions.core(vector);
      core.set(vector);
      transitions.rest();
      int transition = learnTransition(state, oracle, follow, random);
      if (transition == Configuration.SHIFT) {
        state.shift();
      } else {
        labels.core(transition, vector);
        core.set(vector);
        labels.rest();
        int label = oracle.label(state.stack(0), state.governor(transition));
        int predicted = learnLabel(label);
        boolean explore = !follow && random.nextDouble() < EXPLORATION;
        state.attach(transition, label < 0 || explore ? predicted : label);
      }
    }
  }

  /** Learns from the vectors what to do; returns what to do next. */
  private int learnTransition(
      Configuration state, DynamicOracle oracle, boolean follow, Random random) {
    oracle.mark(state, right);
    learnTransition(state, quickTransitionWeights, core);
    learnTransition(state, transitionWeights, vector);
    boolean mistaken = bestWrong >= 0 && transitionScores[bestWrong] >= transitionScores[bestRight];
    boolean explore = mistaken && !follow && random.nextDouble() < EXPLORATION;
    return explore ? bestWrong : bestRight;
  }

  /** Finds the best right and the best wrong transition, -1 where all are right, and learns. */
  private void learnTransition(
      Configuration state, PerceptronWeights weights, FeatureVector features) {
    weights.score(features, transitionScores);
    bestRight = -1;
    bestWrong = -1;
    for (int t = 0; t < transitionScores.length; t++) {
      if (right[t]) {
        if (bestRight < 0 || transitionScores[t] > transitionScores[bestRight]) {
          bestRight = t;
        }
      } else if ((bestWrong < 0 || transitionScores[t] > transitionScores[bestWrong])
          && state.isLegal(t)) {
        bestWrong = t;
      }
    }
    if (bestWrong >= 0 && transitionScores[bestWrong] + MARGIN > transitionScores[bestRight]) {
      // Rare features never get a weight, so that they need no look at the counts before.
      features.retain(counts.transitions());
      weights.update(features, bestRight, 1);
      weights.update(features, bestWrong, -1);
    }
    weights.tick();
  }

  /** Learns from the vectors which label is right, if one is; returns the one found. */
  private int learnLabel(int correct) {
    if (correct >= 0) {
      learnLabel(correct, quickLabelWeights, core);
    }
    return learnLabel(correct, labelWeights, vector);
  }

  private int learnLabel(int correct, PerceptronWeights weights, FeatureVector features) {
    weights.score(features, labelScores);
    int best = 0;
    int wrong = -1;
    for (int k = 0; k < labelScores.length; k++) {
      if (labelScores[k] > labelScores[best]) {
        best = k;
      }
      if (k != correct && (wrong < 0 || labelScores[k] > labelScores[wrong])) {
        wrong = k;
      }
    }
    if (correct >= 0) {
      if (labelScores[wrong] + MARGIN > labelScores[correct]) {
        features.retain(counts.labels());
        weights.update(features, correct, 1);
        weights.update(features, wrong, -1);
      }
      weights.tick();
    }
    return best;
  }
}
