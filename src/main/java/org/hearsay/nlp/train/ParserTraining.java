package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.nlp.SyntaxModels;
import org.hearsay.nlp.learn.TwoThreads;
import org.hearsay.nlp.lemma.LemmaTraining;
import org.hearsay.nlp.parse.DependencyParserTraining;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.tag.Tagger;
import org.hearsay.nlp.tag.TaggerTraining;
import org.hearsay.nlp.word.ClusterTraining;
import org.hearsay.nlp.word.WordClusters;
import org.hearsay.nlp.word.WordForm;

/**
 * Trains all models of {@link org.hearsay.nlp.SyntaxAnalyzer}. The same data and seed give the same
 * bytes.
 */
public final class ParserTraining {
  private static final int FOLDS = 4;
  private static final int BLOCK = 20;

  private ParserTraining() {}

  /**
   * Trains and writes {@code clusters.gz}, {@code tagger.gz}, {@code lemmas.gz} and {@code
   * parser.gz}.
   *
   * @param data a folder with the treebanks in {@code parse/*.conllu} and, for the clusters, plain
   *     articles in {@code ner/worldwide.articles.jsonl} and {@code quotes/input.jsonl} where they
   *     are there
   * @param out the folder to write to
   */
  public static void run(Path data, Path out, long seed) throws IOException {
    List<TreebankSentence> sentences = Treebank.readAll(data.resolve("parse"));
    List<List<String>> texts = new ArrayList<>(RawText.sentences(data));
    sentences.forEach(s -> texts.add(s.forms()));
    WordClusters clusters = ClusterTraining.run(texts, 200, 3);
    train(sentences, clusters, true, seed).save(out);
  }

  /**
   * Trains on sentences.
   *
   * @param thorough whether to train as for use, or in haste as for a test
   */
  public static SyntaxModels train(
      List<TreebankSentence> sentences, WordClusters clusters, boolean thorough, long seed) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    List<LemmaTraining.Example> words = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      List<WordForm> forms = sentence.forms().stream().map(f -> WordForm.of(f, clusters)).toList();
      examples.add(new TaggerTraining.Example(sentence.forms(), forms, sentence.tags()));
      for (int i = 0; i < sentence.size(); i++) {
        words.add(
            new LemmaTraining.Example(
                sentence.forms().get(i), sentence.tags().get(i).xpos(), sentence.lemmas().get(i)));
      }
    }
    List<Tagger> taggers =
        TwoThreads.run(
            IntStream.rangeClosed(0, FOLDS)
                .<java.util.function.Supplier<Tagger>>mapToObj(
                    k -> () -> TaggerTraining.run(without(examples, k), k < FOLDS ? 4 : 8, seed))
                .toList());
    List<DependencyParserTraining.Example> trees = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      TaggerTraining.Example example = examples.get(i);
      List<Tag> tags = taggers.get(i / BLOCK % FOLDS).tag(example.forms(), example.words());
      TreebankSentence sentence = sentences.get(i);
      trees.add(
          new DependencyParserTraining.Example(
              example.words(), tags, sentence.heads(), sentence.relations()));
    }
    return new SyntaxModels(
        clusters,
        taggers.get(FOLDS),
        LemmaTraining.run(words),
        DependencyParserTraining.run(trees, thorough, seed));
  }

  /** All examples but those of one fold; the fold after the last leaves none out. */
  private static List<TaggerTraining.Example> without(
      List<TaggerTraining.Example> examples, int fold) {
    return IntStream.range(0, examples.size())
        .filter(i -> i / BLOCK % FOLDS != fold)
        .mapToObj(examples::get)
        .toList();
  }
}
