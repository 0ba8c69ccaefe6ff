package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.SyntaxAnalyzer;
import org.hearsay.nlp.SyntaxModels;
import org.hearsay.nlp.word.WordClusters;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserTrainingTest {
  private static final List<String> FILES =
      List.of("clusters.gz", "tagger.gz", "lemmas.gz", "parser.gz");

  @TempDir private Path folder;

  private static SyntaxModels train(long seed) {
    WordClusters clusters = new WordClusters(Map.of("Peru", 3, "Chile", 3, "envoy", 4));
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

  @Test
  void namesTheMissingModel() {
    assertThatThrownBy(() -> SyntaxModels.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("clusters.gz");
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
