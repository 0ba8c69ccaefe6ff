package org.hearsay.nlp.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.hearsay.nlp.learn.TwoThreads;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.hearsay.nlp.token.Tokenizer;
import org.hearsay.nlp.train.Treebank;
import org.hearsay.text.EntityType;

/** Trains the model of {@link NameFinder}. The same data and seed give the same bytes. */
public final class NameTraining {

  /**
   * How to train.
   *
   * @param folds into how many parts the articles are cut, so that the second pass learns from what
   *     the first says of articles that it has not seen
   * @param iterations of the first pass
   * @param cutoff of the first pass
   */
  record Settings(int folds, int iterations, int cutoff, ChainTraining.Settings chain) {
    static final Settings THOROUGH = new Settings(2, 15, 8, ChainTraining.Settings.THOROUGH);
  }

  /** Longer documents are cut here, since some files know no documents. */
  private static final int LONGEST_DOCUMENT = 60;

  private NameTraining() {}

  /**
   * Trains and writes {@link NameFinder#FILE}.
   *
   * @param data a folder with {@code ner/worldwide.articles.jsonl}, and where they are there {@code
   *     ner/wikigold.iob2}, {@code ner/uner-ewt-dev.bio}, the lists of {@link LexiconTraining}, and
   *     {@code quotes/input.jsonl} and {@code parse/*.conllu} as running text
   * @param out the folder to write to
   */
  public static void run(Path data, Path out, long seed) throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    NameCorpus corpus = new NameCorpus(SentenceSplitter.english(), tokenizer::tokenize);
    List<List<LabelledSentence>> articles =
        new ArrayList<>(corpus.articles(data.resolve("ner/worldwide.articles.jsonl")));
    Set<String> groups = groups(articles);
    for (String name : List.of("ner/wikigold.iob2", "ner/uner-ewt-dev.bio")) {
      Path file = data.resolve(name);
      if (Files.exists(file)) {
        NameCorpus.columns(file, groups).forEach(d -> articles.addAll(cut(d)));
      }
    }
    List<List<String>> texts = new ArrayList<>();
    articles.forEach(a -> a.forEach(s -> texts.add(s.words())));
    if (Files.exists(data.resolve("quotes/input.jsonl"))) {
      texts.addAll(corpus.plain(data.resolve("quotes/input.jsonl")));
    }
    if (Files.exists(data.resolve("parse"))) {
      Treebank.readAll(data.resolve("parse")).forEach(s -> texts.add(s.forms()));
    }
    texts.replaceAll(s -> s.stream().map(Reading::normalize).toList());
    Lexicon lexicon = LexiconTraining.run(data, texts);
    ModelFile.write(
        train(articles, lexicon, Settings.THOROUGH, seed), out.resolve(NameFinder.FILE));
  }

  /** Words that nearly always name a group where they occur, such as "Kenyan". */
  static Set<String> groups(List<List<LabelledSentence>> articles) {
    Map<String, Integer> occurrences = new HashMap<>();
    Map<String, Integer> asGroup = new TreeMap<>();
    for (List<LabelledSentence> article : articles) {
      for (LabelledSentence sentence : article) {
        sentence.words().forEach(word -> occurrences.merge(word, 1, Integer::sum));
        for (NameSpan name : sentence.names()) {
          if (name.type() == EntityType.GROUP && name.end() == name.begin() + 1) {
            asGroup.merge(sentence.words().get(name.begin()), 1, Integer::sum);
          }
        }
      }
    }
    Set<String> groups = new TreeSet<>();
    asGroup.forEach(
        (word, count) -> {
          boolean mostly = count >= 0.8 * occurrences.getOrDefault(word, 0);
          if (Character.isUpperCase(word.charAt(0)) && count >= 2 && mostly) {
            groups.add(word);
          }
        });
    return groups;
  }

  private static List<List<LabelledSentence>> cut(List<LabelledSentence> document) {
    List<List<LabelledSentence>> parts = new ArrayList<>();
    for (int i = 0; i < document.size(); i += LONGEST_DOCUMENT) {
      parts.add(document.subList(i, Math.min(document.size(), i + LONGEST_DOCUMENT)));
    }
    return parts;
  }

  /** Trains both passes; OpenNLP's model carries the lexicon and the second pass. */
  static TokenNameFinderModel train(
      List<List<LabelledSentence>> all, Lexicon lexicon, Settings settings, long seed)
      throws IOException {
    FirstPassFactory.allow();
    List<List<LabelledSentence>> articles =
        new ArrayList<>(
            all.stream()
                .map(a -> a.stream().filter(s -> !s.words().isEmpty()).toList())
                .filter(a -> !a.isEmpty())
                .toList());
    Random random = new Random(seed);
    Collections.shuffle(articles, random);
    articles.replaceAll(a -> HeadlineCase.some(a, random));
    List<List<Reading>> readings =
        articles.stream()
            .map(a -> a.stream().map(s -> Reading.of(s.words(), lexicon)).toList())
            .toList();
    List<TokenNameFinderModel> firstPasses =
        TwoThreads.run(
            IntStream.rangeClosed(0, settings.folds())
                .<Supplier<TokenNameFinderModel>>mapToObj(
                    fold -> () -> firstPass(articles, lexicon, settings, fold))
                .toList());
    List<FirstPass> strangers =
        firstPasses.stream().limit(settings.folds()).map(FirstPass::new).toList();
    List<ArticleEvidence> evidence = new ArrayList<>();
    List<List<int[]>> labels = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      List<Reading> article = readings.get(a);
      FirstPass stranger = strangers.get(a % settings.folds());
      evidence.add(new ArticleEvidence(article, stranger.find(article)));
      labels.add(
          articles.get(a).stream().map(s -> Labels.of(s.words().size(), s.names())).toList());
    }
    Chain chain =
        ChainTraining.run(
            ChainTraining.examples(readings, evidence, labels, settings.chain().least()),
            settings.chain(),
            seed);
    return assemble(firstPasses.get(settings.folds()), lexicon, chain);
  }

  /** The first pass without the articles of one fold; the fold after the last leaves none out. */
  private static TokenNameFinderModel firstPass(
      List<List<LabelledSentence>> articles, Lexicon lexicon, Settings settings, int fold) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      if (a % settings.folds() != fold) {
        sentences.addAll(articles.get(a));
      }
    }
    try {
      return FirstPass.train(sentences, lexicon, settings.iterations(), settings.cutoff());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot train the first pass", e);
    }
  }

  private static TokenNameFinderModel assemble(
      TokenNameFinderModel firstPass, Lexicon lexicon, Chain chain) {
    Map<String, Object> resources = new HashMap<>();
    resources.put(FirstPassFactory.LEXICON, lexicon);
    resources.put(FirstPassFactory.SECOND_PASS, chain);
    MaxentModel model = firstPass.getArtifact("nameFinder.model");
    return new TokenNameFinderModel(
        "eng",
        model,
        NameFinderME.DEFAULT_BEAM_SIZE,
        null,
        resources,
        Map.of(),
        new BioCodec(),
        new FirstPassFactory(resources));
  }
}
