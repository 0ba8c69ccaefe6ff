package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListsTest {
  @TempDir private Path data;
  private Path clusters;

  @BeforeEach
  void folder() throws IOException {
    clusters = Files.createDirectories(data.resolve("words")).resolve("clusters.tsv");
  }

  @Test
  void readsPaths() throws IOException {
    Files.writeString(clusters, "peru\t0110\nrecalled\t1011\n");
    assertThat(WordLists.paths(data)).containsEntry("peru", "0110").hasSize(2);
  }

  @Test
  void namesTheLineWithoutATab() throws IOException {
    Files.writeString(clusters, "peru\t0110\nrecalled 1011\n");
    assertThatThrownBy(() -> WordLists.read(data))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("clusters.tsv, line 2", "wanted a word, a tab");
  }

  @Test
  void noListIsNoFault() throws IOException {
    assertThat(WordLists.paths(data)).isEmpty();
  }
}
