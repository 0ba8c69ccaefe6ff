package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.nlp.SyntaxAnalyzer;
import org.hearsay.nlp.SyntaxModels;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.hearsay.nlp.word.WordClasses;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserTrainingTest {
  private static final List<String> FILES =
      List.of("words.gz", "tagger.gz", "lemmas.gz", "parser.gz");

  @TempDir private Path folder;

  private static SyntaxModels train(long seed) {
    WordClasses clusters =
        WordClasses.of(Map.of("peru", "0110", "chile", "0110", "envoy", "0111"), Map.of());
    return ParserTraining.train(TinyTreebank.sentences(), clusters, false, seed);
  }

  @Test
  void givesTheSameBytesForTheSameDataAndSeed() throws IOException {
    train(5).save(folder.resolve("a"));
    train(5).save(folder.resolve("b"));
    for (String name : FILES) {
      assertThat(Files.readAllBytes(folder.resolve("a").resolve(name)))
          .as(name)
          .isEqualTo(Files.readAllBytes(folder.resolve("b").resolve(name)));
    }
  }

  @Test
  void learnsWhatItHasSeen() throws IOException {
    train(5).save(folder);
    SyntaxAnalyzer analyzer = new SyntaxAnalyzer(SyntaxModels.load(folder));
    List<Token> tokens = analyzer.analyze("Envoys were quickly expelled from Chile.", 10);
    assertThat(tokens)
        .extracting(Token::dep)
        .containsExactly("nsubj:pass", "aux:pass", "advmod", "root", "case", "obl", "punct");
    assertThat(tokens).extracting(Token::head).containsExactly(3, 3, 3, -1, 5, 3, 3);
    assertThat(tokens)
        .extracting(Token::lemma)
        .containsExactly("envoy", "be", "quickly", "expel", "from", "Chile", ".");
    assertThat(tokens.getFirst().span().begin()).isEqualTo(10);
  }

  /** The pairs of sentences of the treebank without their full stops, as one stretch each. */
  private static List<TreebankSentence> withoutStops() {
    List<TreebankSentence> sentences = new ArrayList<>();
    for (TreebankSentence sentence : TinyTreebank.sentences()) {
      int size = sentence.size() - 1;
      sentences.add(
          new TreebankSentence(
              sentence.forms().subList(0, size),
              sentence.lemmas().subList(0, size),
              sentence.tags().subList(0, size),
              Arrays.copyOf(sentence.heads(), size),
              sentence.relations().subList(0, size),
              new TreebankSentence.Place(
                  String.join(" ", sentence.forms().subList(0, size)),
                  sentences.size() % 2 == 0,
                  true)));
    }
    return new SentenceMerging(SentenceSplitter.english()).merge(sentences);
  }

  @Test
  void endsSentencesThatNoStopEnds() {
    SyntaxAnalyzer analyzer =
        new SyntaxAnalyzer(
            ParserTraining.train(withoutStops(), WordClasses.of(Map.of(), Map.of()), false, 1));
    String text = "Malta recalled its envoy Envoys were quickly expelled from Malta !!";
    List<List<Token>> sentences = analyzer.analyzeAll(text, 3);
    assertThat(sentences)
        .extracting(s -> s.stream().map(Token::text).toList())
        .containsExactly(
            List.of("Malta", "recalled", "its", "envoy"),
            List.of("Envoys", "were", "quickly", "expelled", "from", "Malta", "!!"));
    assertThat(sentences.getLast().getFirst().span().begin()).isEqualTo(28);
    assertThat(sentences)
        .allSatisfy(s -> assertThat(s).filteredOn(t -> t.head() < 0).hasSize(1))
        .allSatisfy(s -> assertThat(s).filteredOn(t -> t.dep().equals("root")).hasSize(1));
    assertThat(analyzer.analyzeAll("Malta recalled its envoy", 0)).hasSize(1);
    assertThat(analyzer.analyzeAll(" ", 0)).isEmpty();
  }

  @Test
  void noSentenceIsTwoWhenReadAlone() {
    SyntaxAnalyzer analyzer =
        new SyntaxAnalyzer(
            ParserTraining.train(withoutStops(), WordClasses.of(Map.of(), Map.of()), false, 1));
    String[] words = "Malta recalled its envoy Envoys were quickly expelled from !!".split(" ");
    Random random = new Random(5);
    for (int t = 0; t < 200; t++) {
      StringBuilder mail = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        mail.append(words[random.nextInt(words.length)]).append(' ');
      }
      String text = mail.toString();
      for (List<Token> sentence : analyzer.analyzeAll(text, 0)) {
        TextSpan span = sentence.getFirst().span().cover(sentence.getLast().span());
        assertThat(analyzer.analyzeAll(span.of(text), 0)).as(text).hasSize(1);
      }
    }
  }

  @Test
  void namesTheMissingModel() {
    assertThatThrownBy(() -> SyntaxModels.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("words.gz");
  }

  @Test
  void namesTheBrokenTreebankLine() throws IOException {
    Path file = Files.writeString(folder.resolve("x.conllu"), "1\tHello\n");
    assertThatThrownBy(() -> Treebank.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1 has 2 columns");
    assertThatThrownBy(() -> Treebank.readAll(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void readsArticlesForTheClusters() throws IOException {
    Files.createDirectories(folder.resolve("quotes"));
    Files.writeString(
        folder.resolve("quotes/input.jsonl"),
        "{\"id\": \"1\", \"text\": \"Peru\\u2019s envoy left.\\n"
            + "He said \\\"no\\\". Then it rained.\"}\n");
    assertThat(RawText.sentences(folder))
        .containsExactly(
            List.of("Peru", "\u2019s", "envoy", "left", "."),
            List.of("He", "said", "\"", "no", "\"", "."),
            List.of("Then", "it", "rained", "."));
  }
}
