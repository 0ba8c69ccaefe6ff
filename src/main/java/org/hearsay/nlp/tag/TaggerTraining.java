package org.hearsay.nlp.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.hearsay.nlp.learn.AveragedWeights;
import org.hearsay.nlp.learn.Cascade;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.PerceptronWeights;
import org.hearsay.nlp.word.WordForm;

/** Trains a {@link Tagger} on tagged sentences. */
public final class TaggerTraining {
  private static final float THRESHOLD = 0.2f;
  private static final float SCALE = 4;

  private final TagLexicon lexicon;
  private final PerceptronWeights quickWeights = new PerceptronWeights();
  private final PerceptronWeights weights = new PerceptronWeights();
  private final FeatureVector vector = new FeatureVector();
  private final float[] scores;

  private TaggerTraining(int tags, TagLexicon lexicon) {
    this.lexicon = lexicon;
    scores = new float[tags];
  }

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
    List<AveragedWeights> quick = new ArrayList<>();
    List<AveragedWeights> thorough = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      TaggerTraining training = new TaggerTraining(tags.size(), lexicon);
      training.learn(examples, gold, epochs, new Random(seed + r));
      quick.add(training.quickWeights.average());
      thorough.add(training.weights.average());
    }
    return new Tagger(
        tags,
        lexicon,
        Cascade.of(AveragedWeights.mean(quick), AveragedWeights.mean(thorough), THRESHOLD, SCALE));
  }

  private void learn(List<Example> examples, List<int[]> gold, int epochs, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        learn(examples.get(index), gold.get(index));
      }
    }
  }

  private void learn(Example example, int[] gold) {
    TagFeatures features = new TagFeatures(example.words());
    int tag1 = -1;
    int tag2 = -1;
    for (int i = 0; i < gold.length; i++) {
      int tag = lexicon.certain(example.forms().get(i));
      if (tag < 0) {
        features.core(i, tag1, tag2, vector);
        learn(gold[i], quickWeights);
        features.rest(i, tag1, tag2);
        tag = learn(gold[i], weights);
      }
      tag2 = tag1;
      tag1 = tag;
    }
  }

  /** Learns the right tag from the vector; returns the one found. */
  private int learn(int gold, PerceptronWeights weights) {
    weights.score(vector, scores);
    int tag = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[tag]) {
        tag = k;
      }
    }
    if (tag != gold) {
      weights.update(vector, gold, 1);
      weights.update(vector, tag, -1);
    }
    weights.tick();
    return tag;
  }
}
