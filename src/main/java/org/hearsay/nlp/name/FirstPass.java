package org.hearsay.nlp.name;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.hearsay.text.EntityType;
import org.jspecify.annotations.Nullable;

/** OpenNLP's name finder, sentence by sentence. */
final class FirstPass {

  private FirstPass() {}

  /** The names in each sentence of an article, in its order. */
  static List<List<NameSpan>> find(TokenNameFinderModel model, List<Reading> article) {
    NameFinderME finder = new NameFinderME(model);
    List<List<NameSpan>> found = new ArrayList<>(article.size());
    for (Reading reading : article) {
      List<NameSpan> names = new ArrayList<>();
      for (Span span : finder.find(reading.words)) {
        EntityType type = EntityType.valueOf(span.getType().toUpperCase(Locale.ROOT));
        names.add(new NameSpan(span.getStart(), span.getEnd(), type));
      }
      found.add(names);
    }
    return found;
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
