package org.hearsay.nlp.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
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
   * @param epochs how often to go through the examples
   * @param seed the order of the examples follows from it
   */
  public static Tagger run(List<Example> examples, int epochs, long seed) {
    List<Tag> tags =
        new ArrayList<>(new TreeSet<>(examples.stream().flatMap(e -> e.tags().stream()).toList()));
    List<int[]> gold = new ArrayList<>();
    for (Example example : examples) {
      gold.add(example.tags().stream().mapToInt(t -> Collections.binarySearch(tags, t)).toArray());
    }
    TagLexicon lexicon = TagLexicon.train(examples.stream().map(Example::forms).toList(), gold);
    PerceptronWeights weights = new PerceptronWeights();
    float[] scores = new float[tags.size()];
    FeatureVector vector = new FeatureVector();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        learn(examples.get(index), gold.get(index), lexicon, weights, scores, vector);
      }
    }
    return new Tagger(tags, lexicon, LinearModel.of(weights.average(), THRESHOLD, SCALE));
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
