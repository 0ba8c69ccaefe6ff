package org.hearsay.nlp.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.nlp.learn.AveragedWeights;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;
import org.hearsay.nlp.learn.PerceptronWeights;
import org.hearsay.nlp.word.WordForm;

/** Trains a {@link Tagger} on tagged sentences. */
public final class TaggerTraining {
  private static final float THRESHOLD = 0.2f;
  private static final float SCALE = 4;

  private TaggerTraining() {}

  /**
   * A tagged sentence.
   *
   * @param forms its words
   * @param words the same as {@link WordForm}s
   * @param tags the right tags
   */
  public record Example(List<String> forms, List<WordForm> words, List<Tag> tags) {}

  /**
   * Trains a tagger.
   *
   * @param epochs how often each training goes through the examples
   * @param runs how many trainings in different order the weights are averaged over
   * @param seed the order of the examples follows from it
   */
  public static Tagger run(List<Example> examples, int epochs, int runs, long seed) {
    List<Tag> tags =
        List.copyOf(new TreeSet<>(examples.stream().flatMap(e -> e.tags().stream()).toList()));
    List<int[]> gold = new ArrayList<>();
    for (Example example : examples) {
      gold.add(example.tags().stream().mapToInt(t -> Collections.binarySearch(tags, t)).toArray());
    }
    TagLexicon lexicon = TagLexicon.train(examples.stream().map(Example::forms).toList(), gold);
    List<AveragedWeights> weights = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      weights.add(once(examples, gold, tags.size(), lexicon, epochs, new Random(seed + r)));
    }
    return new Tagger(
        tags, lexicon, LinearModel.of(AveragedWeights.mean(weights), THRESHOLD, SCALE));
  }

  private static AveragedWeights once(
      List<Example> examples,
      List<int[]> gold,
      int tags,
      TagLexicon lexicon,
      int epochs,
      Random random) {
    PerceptronWeights weights = new PerceptronWeights();
    float[] scores = new float[tags];
    FeatureVector vector = new FeatureVector();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        learn(examples.get(index), gold.get(index), lexicon, weights, scores, vector);
      }
    }
    return weights.average();
  }

  private static void learn(
      Example example,
      int[] gold,
      TagLexicon lexicon,
      PerceptronWeights weights,
      float[] scores,
      FeatureVector vector) {
    TagLexicon.Entry[] entries = Tagger.entries(lexicon, example.forms());
    TagFeatures features = new TagFeatures(example.words(), entries);
    int tag1 = -1;
    int tag2 = -1;
    for (int i = 0; i < gold.length; i++) {
      int tag = entries[i].certain();
      if (tag < 0) {
        features.extract(i, tag1, tag2, vector);
        weights.score(vector, scores);
        tag = 0;
        for (int k = 1; k < scores.length; k++) {
          if (scores[k] > scores[tag]) {
            tag = k;
          }
        }
        if (tag != gold[i]) {
          weights.update(vector, gold[i], 1);
          weights.update(vector, tag, -1);
        }
        weights.tick();
      }
      tag2 = tag1;
      tag1 = tag;
    }
  }
}
