package org.hearsay.nlp.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's name finder, sentence by sentence. OpenNLP trains the model; its beam search is done
 * here anew for speed: features are hashed instead of made into strings, and what does not depend
 * on the outcomes before is summed once a token. It finds the same names, but for those that {@link
 * Reading#isPlain} excludes. Immutable.
 */
final class FirstPass {

  /** Stands for the outcome of what is no token. */
  private static final int NONE = -1;

  /** How many sequences of outcomes are kept. */
  private static final int WIDTH = NameFinderME.DEFAULT_BEAM_SIZE;

  private final FirstPassWeights weights;
  private final String[] outcomes;

  /** What each outcome begins or goes on with; null outside of names. */
  private final @Nullable EntityType[] types;

  private final boolean[] goesOn;

  /** The number of the outcome of what is in no name. */
  private final int outside;

  FirstPass(TokenNameFinderModel model) {
    AbstractModel trained = model.getArtifact("nameFinder.model");
    weights = FirstPassWeights.of(trained);
    outcomes = weights.outcomes();
    types = new EntityType[outcomes.length];
    goesOn = new boolean[outcomes.length];
    outside = Arrays.asList(outcomes).indexOf(BioCodec.OTHER);
    for (int o = 0; o < outcomes.length; o++) {
      int dash = outcomes[o].lastIndexOf('-');
      if (dash > 0) {
        types[o] = EntityType.valueOf(outcomes[o].substring(0, dash).toUpperCase(Locale.ROOT));
        goesOn[o] = outcomes[o].endsWith(BioCodec.CONTINUE);
      }
    }
  }

  /** The names in each sentence of an article, in its order. */
  List<List<NameSpan>> find(List<Reading> article) {
    Beam beam = new Beam();
    return article.stream().map(reading -> names(beam.outcomes(reading))).toList();
  }

  /**
   * A sequence of outcomes.
   *
   * @param last the number of the last outcome, or {@link #NONE} for the empty sequence
   * @param score the sum of the logarithms of their probabilities
   */
  private record Path(@Nullable Path before, int last, double score) implements Comparable<Path> {
    @Override
    public int compareTo(Path other) {
      return Double.compare(other.score, score);
    }
  }

  /** The search of OpenNLP's {@code BeamSearch}, step by step, so that it finds the same. */
  private final class Beam {
    private final FirstPassWeights.Sum own = weights.sum();
    private final FirstPassWeights.Sum all = weights.sum();
    private final double[] probabilities = new double[outcomes.length];
    private final double[] sorted = new double[outcomes.length];
    private PriorityQueue<Path> paths = new PriorityQueue<>(WIDTH);
    private PriorityQueue<Path> next = new PriorityQueue<>(WIDTH);

    /** The outcomes of the tokens of a sentence. */
    int[] outcomes(Reading reading) {
      paths.clear();
      paths.add(new Path(null, NONE, 0));
      for (int i = 0; i < reading.size(); i++) {
        if (reading.isPlain(i)) {
          paths.forEach(path -> next.add(new Path(path, outside, path.score())));
        } else {
          advance(reading, i);
        }
        paths.clear();
        PriorityQueue<Path> spare = paths;
        paths = next;
        next = spare;
      }
      int[] best = new int[reading.size()];
      Path path = paths.remove();
      for (int i = best.length - 1; i >= 0 && path != null; i--) {
        best[i] = path.last();
        path = path.before();
      }
      return best;
    }

    private void advance(Reading reading, int i) {
      own.clear();
      FirstPassFeatures.addOwn(own, reading, i);
      String kind = FeatureGeneratorUtil.tokenFeature(reading.words[i]);
      for (int left = Math.min(WIDTH, paths.size()); left > 0; left--) {
        advance(paths.remove(), reading, i, kind);
      }
    }

    private void advance(Path path, Reading reading, int i, String kind) {
      int last = path.last();
      Path before = path.before();
      int earlier = before == null ? NONE : before.last();
      all.set(own);
      FirstPassFeatures.addOutcomes(
          all,
          reading,
          i,
          name(last, FirstPassFeatures.EDGE),
          name(earlier, FirstPassFeatures.EDGE));
      addContext(all, reading, i, kind, name(last, BioCodec.OTHER), name(earlier, BioCodec.OTHER));
      all.probabilities(probabilities);
      System.arraycopy(probabilities, 0, sorted, 0, sorted.length);
      Arrays.sort(sorted);
      double least = sorted[Math.max(0, sorted.length - WIDTH)];
      extend(path, least);
      if (next.isEmpty()) {
        extend(path, 0);
      }
    }

    private void extend(Path path, double least) {
      for (int o = 0; o < outcomes.length; o++) {
        if (probabilities[o] >= least && mayFollow(path.last(), o)) {
          next.add(new Path(path, o, path.score() + StrictMath.log(probabilities[o])));
        }
      }
    }
  }

  private String name(int outcome, String none) {
    return outcome == NONE ? none : outcomes[outcome];
  }

  /** What OpenNLP's context generator adds to the features of every generator. */
  private static void addContext(
      FeatureSink features, Reading r, int i, String kind, String last, String earlier) {
    features.add("po=", last);
    features.add("pow=", last, ',', r.words[i]);
    features.add("powf=", last, ',', kind);
    features.add("ppo=", earlier);
  }

  /** A name goes on only behind its own type. */
  private boolean mayFollow(int last, int outcome) {
    return !goesOn[outcome] || (last != NONE && types[last] == types[outcome]);
  }

  private List<NameSpan> names(int[] labels) {
    List<NameSpan> names = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      EntityType type = types[labels[i]];
      if (type != null) {
        int begin = i;
        while (i + 1 < labels.length && goesOn[labels[i + 1]]) {
          i++;
        }
        names.add(new NameSpan(begin, i + 1, type));
      }
    }
    return names;
  }

  /**
   * Trains on sentences in the given order. OpenNLP's perceptron does not shuffle: the order should
   * be a random one of articles.
   *
   * @param cutoff features that occur less often are left out
   */
  static TokenNameFinderModel train(
      List<LabelledSentence> sentences, Lexicon lexicon, int iterations, int cutoff)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    Map<String, Object> resources = new HashMap<>();
    resources.put(FirstPassFactory.LEXICON, lexicon);
    return NameFinderME.train(
        "eng", null, new Samples(sentences), parameters, new FirstPassFactory(resources));
  }

  /** The sentences as OpenNLP wants them. */
  private static final class Samples implements ObjectStream<NameSample> {
    private final List<LabelledSentence> sentences;
    private Iterator<LabelledSentence> rest;

    Samples(List<LabelledSentence> sentences) {
      this.sentences = sentences;
      rest = sentences.iterator();
    }

    @Override
    public @Nullable NameSample read() {
      return rest.hasNext() ? sample(rest.next()) : null;
    }

    private static NameSample sample(LabelledSentence sentence) {
      String[] words = sentence.words().stream().map(Reading::normalize).toArray(String[]::new);
      Span[] spans =
          sentence.names().stream()
              .map(n -> new Span(n.begin(), n.end(), n.type().name().toLowerCase(Locale.ROOT)))
              .toArray(Span[]::new);
      return new NameSample(words, spans, false);
    }

    @Override
    public void reset() {
      rest = sentences.iterator();
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
