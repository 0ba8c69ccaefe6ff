package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hearsay.nlp.learn.Cascade;
import org.hearsay.nlp.learn.Folds;
import org.hearsay.nlp.learn.TwoThreads;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.word.WordForm;

/**
 * Trains a {@link DependencyParser}. The hints that the forward parser learns from come from
 * backward parsers that have not seen the sentence.
 */
public final class DependencyParserTraining {
  private static final float SCALE = 4;
  private static final int MOST_LABELS = 100;

  private final ParserSettings fold;
  private final ParserSettings backward;
  private final ParserSettings forward;
  private final long seed;

  private DependencyParserTraining(
      ParserSettings fold, ParserSettings backward, ParserSettings forward, long seed) {
    this.fold = fold;
    this.backward = backward;
    this.forward = forward;
    this.seed = seed;
  }

  /**
   * A sentence with its tree.
   *
   * @param forms its words
   * @param words the same as {@link WordForm}s
   * @param tags as a tagger gives them that has not seen the sentence
   * @param heads the index of each word's head, -1 for the root
   * @param relations the relation of each word
   */
  public record Example(
      List<String> forms,
      List<WordForm> words,
      List<Tag> tags,
      int[] heads,
      List<String> relations) {}

  private record Prepared(List<String> forms, ParserInput input, DependencyTree tree) {
    GreedyTraining.Example turned() {
      return new GreedyTraining.Example(input.reversed(), Guide.NONE, tree.reversed());
    }
  }

  /**
   * Trains a parser.
   *
   * @param thorough whether to train as for use, or in haste as for a test
   * @param seed the order of the examples follows from it
   */
  public static DependencyParser run(List<Example> examples, boolean thorough, long seed) {
    DependencyParserTraining training =
        thorough
            ? new DependencyParserTraining(
                new ParserSettings(3, 1, 3, 0.5f, 0.5f),
                new ParserSettings(5, 4, 3, 0.6f, 0.6f),
                new ParserSettings(5, 6, 3, 0.6f, 0.6f),
                seed)
            : new DependencyParserTraining(
                new ParserSettings(2, 1, 1, 0, 0),
                new ParserSettings(2, 1, 1, 0, 0),
                new ParserSettings(2, 1, 1, 0, 0),
                seed);
    return training.train(examples);
  }

  private DependencyParser train(List<Example> examples) {
    List<String> labels = labels(examples);
    List<Prepared> prepared = prepare(examples, labels);
    int count = labels.size();
    List<Supplier<GreedyParser>> tasks = new ArrayList<>();
    for (int k = 0; k <= Folds.COUNT; k++) {
      List<GreedyTraining.Example> turned =
          Folds.without(prepared, k).stream().map(Prepared::turned).toList();
      ParserSettings settings = k < Folds.COUNT ? fold : backward;
      tasks.add(() -> greedy(turned, count, false, settings, seed));
    }
    List<GreedyParser> parsers = TwoThreads.run(tasks);
    List<GreedyTraining.Example> hinted = new ArrayList<>();
    List<SentenceEndTraining.Example> stretches = new ArrayList<>();
    int next = labels.indexOf(DependencyParser.NEXT_SENTENCE);
    for (int i = 0; i < prepared.size(); i++) {
      Prepared sentence = prepared.get(i);
      GreedyParser stranger = parsers.get(Folds.of(i, prepared.size()));
      DependencyTree hint = DependencyParser.backward(stranger, sentence.input());
      hinted.add(new GreedyTraining.Example(sentence.input(), Guide.of(hint), sentence.tree()));
      stretches.add(
          SentenceEndTraining.Example.of(
              new SentenceEndFeatures(sentence.forms(), sentence.input(), hint, next),
              sentence.tree(),
              next));
    }
    GreedyParser last = greedy(hinted, count, true, forward, seed);
    SentenceEnds ends = SentenceEndTraining.run(stretches, seed);
    return new DependencyParser(labels, parsers.get(Folds.COUNT), last, ends);
  }

  private static GreedyParser greedy(
      List<GreedyTraining.Example> examples,
      int labels,
      boolean guided,
      ParserSettings settings,
      long seed) {
    GreedyTraining.Counts counts = GreedyTraining.count(examples, labels, guided, settings.least());
    List<Supplier<GreedyTraining.Weights>> runs = new ArrayList<>();
    for (int r = 0; r < settings.runs(); r++) {
      long order = seed + r;
      runs.add(
          () -> GreedyTraining.run(examples, labels, guided, counts, settings.epochs(), order));
    }
    GreedyTraining.Weights weights =
        GreedyTraining.Weights.mean(
            runs.size() == 1 ? List.of(runs.getFirst().get()) : TwoThreads.run(runs));
    return new GreedyParser(
        labels,
        guided,
        Cascade.of(
            weights.quickTransitions(),
            weights.transitions(),
            settings.transitionThreshold(),
            SCALE),
        Cascade.of(weights.quickLabels(), weights.labels(), settings.labelThreshold(), SCALE));
  }

  private static List<String> labels(List<Example> examples) {
    TreeSet<String> found = new TreeSet<>();
    examples.forEach(e -> found.addAll(e.relations()));
    if (found.size() > MOST_LABELS) {
      throw new IllegalArgumentException(
          "%d relations are more than %d: %s".formatted(found.size(), MOST_LABELS, found));
    }
    return List.copyOf(found);
  }

  private static List<Prepared> prepare(List<Example> examples, List<String> labels) {
    Map<String, Integer> numbers = new TreeMap<>();
    labels.forEach(label -> numbers.put(label, numbers.size()));
    return examples.stream()
        .map(
            e ->
                new Prepared(
                    e.forms(),
                    new ParserInput(e.words(), e.tags()),
                    new DependencyTree(
                        e.heads(), e.relations().stream().mapToInt(numbers::get).toArray())))
        .toList();
  }
}
