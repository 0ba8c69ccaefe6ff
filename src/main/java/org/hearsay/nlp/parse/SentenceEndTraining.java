package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.nlp.learn.AveragedWeights;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;
import org.hearsay.nlp.learn.PerceptronWeights;

/** Trains {@link SentenceEnds} on stretches of several sentences. */
final class SentenceEndTraining {
  private static final int EPOCHS = 8;
  private static final int RUNS = 3;

  /** How sure the model must be of an end: surer than of none, for ends are few. */
  private static final float END_MARGIN = 2;

  private static final float MARGIN = 1;
  private static final float THRESHOLD = 0.1f;
  private static final float SCALE = 8;

  private SentenceEndTraining() {}

  /**
   * A stretch of text.
   *
   * @param features with a tree by a parser that has not seen the stretch
   * @param ends whether a sentence ends before each word
   */
  record Example(SentenceEndFeatures features, boolean[] ends) {

    /** Takes the ends from the right tree of the stretch. */
    static Example of(SentenceEndFeatures features, DependencyTree right, int next) {
      int size = right.heads().length;
      boolean[] ends = new boolean[size];
      for (int i = 1; i < size; i++) {
        ends[i] = root(right, i, next) != root(right, i - 1, next);
      }
      return new Example(features, ends);
    }

    private static int root(DependencyTree tree, int word, int next) {
      int root = word;
      while (tree.heads()[root] >= 0 && tree.labels()[root] != next) {
        root = tree.heads()[root];
      }
      return root;
    }
  }

  static SentenceEnds run(List<Example> examples, long seed) {
    List<AveragedWeights> weights = new ArrayList<>();
    for (int r = 0; r < RUNS; r++) {
      weights.add(once(examples, new Random(seed + r)));
    }
    return new SentenceEnds(LinearModel.of(AveragedWeights.mean(weights), THRESHOLD, SCALE));
  }

  private static AveragedWeights once(List<Example> examples, Random random) {
    PerceptronWeights weights = new PerceptronWeights();
    FeatureVector vector = new FeatureVector();
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, weights, vector);
      }
    }
    return weights.average();
  }

  private static void learn(Example example, PerceptronWeights weights, FeatureVector vector) {
    float[] scores = new float[SentenceEnds.END + 1];
    for (int i = 1; i < example.ends().length; i++) {
      if (example.features().isCandidate(i)) {
        example.features().extract(i, vector);
        weights.score(vector, scores);
        boolean end = example.ends()[i];
        int right = end ? SentenceEnds.END : SentenceEnds.WITHIN;
        int wrong = end ? SentenceEnds.WITHIN : SentenceEnds.END;
        if (scores[right] - scores[wrong] < (end ? END_MARGIN : MARGIN)) {
          weights.update(vector, right, 1);
          weights.update(vector, wrong, -1);
        }
        weights.tick();
      }
    }
  }
}
