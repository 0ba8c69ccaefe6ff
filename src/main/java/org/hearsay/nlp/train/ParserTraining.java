package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hearsay.nlp.SyntaxModels;
import org.hearsay.nlp.learn.Folds;
import org.hearsay.nlp.learn.TwoThreads;
import org.hearsay.nlp.lemma.LemmaTraining;
import org.hearsay.nlp.parse.DependencyParserTraining;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.tag.Tagger;
import org.hearsay.nlp.tag.TaggerTraining;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.nlp.word.WordForm;

/**
 * Trains all models of {@link org.hearsay.nlp.SyntaxAnalyzer}. The same data and seed give the same
 * bytes.
 */
public final class ParserTraining {
  private static final int FOLD_EPOCHS = 4;
  private static final int EPOCHS = 8;
  private static final int RUNS = 4;

  private ParserTraining() {}

  /**
   * Trains and writes {@code words.gz}, {@code tagger.gz}, {@code lemmas.gz} and {@code parser.gz}.
   *
   * @param data a folder with the treebanks in {@code parse/*.conllu} and lists of words in {@code
   *     words}; see {@link WordLists}
   * @param out the folder to write to
   */
  public static void run(Path data, Path out, long seed) throws IOException {
    List<TreebankSentence> sentences =
        new SentenceMerging(SentenceSplitter.english())
            .merge(Treebank.readAll(data.resolve("parse")));
    train(sentences, WordLists.read(data), true, seed).save(out);
  }

  /**
   * Trains on sentences.
   *
   * @param thorough whether to train as for use, or in haste as for a test
   */
  public static SyntaxModels train(
      List<TreebankSentence> sentences, WordClasses classes, boolean thorough, long seed) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    List<LemmaTraining.Example> words = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      List<WordForm> forms = sentence.forms().stream().map(f -> WordForm.of(f, classes)).toList();
      examples.add(new TaggerTraining.Example(sentence.forms(), forms, sentence.tags()));
      for (int i = 0; i < sentence.size(); i++) {
        words.add(
            new LemmaTraining.Example(
                sentence.forms().get(i), sentence.tags().get(i).xpos(), sentence.lemmas().get(i)));
      }
    }
    List<Supplier<Tagger>> tasks = new ArrayList<>();
    for (int k = 0; k < Folds.COUNT; k++) {
      List<TaggerTraining.Example> others = Folds.without(examples, k);
      tasks.add(() -> TaggerTraining.run(others, FOLD_EPOCHS, 1, seed));
    }
    tasks.add(() -> TaggerTraining.run(examples, EPOCHS, RUNS, seed));
    List<Tagger> taggers = TwoThreads.run(tasks);
    List<DependencyParserTraining.Example> trees = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      TaggerTraining.Example example = examples.get(i);
      List<Tag> tags =
          taggers.get(Folds.of(i, examples.size())).tag(example.forms(), example.words());
      TreebankSentence sentence = sentences.get(i);
      trees.add(
          new DependencyParserTraining.Example(
              example.forms(), example.words(), tags, sentence.heads(), sentence.relations()));
    }
    return new SyntaxModels(
        classes,
        taggers.get(Folds.COUNT),
        LemmaTraining.run(words),
        DependencyParserTraining.run(trees, thorough, seed));
  }
}
