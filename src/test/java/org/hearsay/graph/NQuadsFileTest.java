package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NQuadsFileTest {

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  private static List<ArticleGraph> articles() {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(WriterProcess.graph(i));
    }
    return articles;
  }

  private byte[] written(String name, List<ArticleGraph> articles) throws IOException {
    Path file = folder.resolve(name);
    try (NQuadsFile store = NQuadsFile.create(file, BaseIri.DEFAULT)) {
      articles.forEach(store::add);
      assertThat(file).doesNotExist();
    }
    return Files.readAllBytes(file);
  }

  @Test
  void givesTheSameBytesWhateverTheOrder() throws IOException {
    byte[] forward = written("a.nq.gz", articles());
    assertThat(written("b.nq.gz", articles().reversed())).isEqualTo(forward);
    assertThat(new byte[] {forward[4], forward[5], forward[6], forward[7]}).containsOnly(0);
  }

  @Test
  void isSortedAndLeavesNothingBehind() throws IOException {
    written("a.nq.gz", articles());
    List<String> lines;
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("a.nq.gz")))) {
      lines = new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(lines.stream().map(l -> l.substring(l.lastIndexOf('<'))).distinct().toList())
        .isSorted()
        .hasSize(20);
    try (var files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString())).containsExactly("a.nq.gz");
    }
  }

  @Test
  void keepsTheLastVersionOfAnArticle() throws IOException {
    ArticleGraph former =
        Tdb2StoreTest.article("https://news.example/1", "Kuwait recalled one from North Korea.");
    ArticleGraph latter =
        Tdb2StoreTest.article("https://news.example/1", "Kuwait recalled two from North Korea.");
    assertThat(written("a.nq", List.of(former, latter)))
        .isEqualTo(written("b.nq", List.of(latter)))
        .isNotEqualTo(written("c.nq", List.of(latter, former)));
  }
}
