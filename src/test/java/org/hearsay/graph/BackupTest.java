package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final BaseIri BASE = BaseIri.DEFAULT;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  private Path backupOfTwo() {
    Path file = folder.resolve("b.nq.gz");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("old"), BASE)) {
      for (String url : List.of("https://news.example/1", "https://news.example/2")) {
        store.add(Tdb2StoreTest.article(url, "Kuwait recalled its ambassador from North Korea."));
      }
      assertThat(Backup.write(store, file)).isPositive();
    }
    return file;
  }

  private Set<String> lines(String store) {
    try (Tdb2Store opened = Tdb2Store.open(folder.resolve(store))) {
      return Tdb2StoreTest.lines(opened);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void restoresArticlesLedgerAndBase() throws IOException {
    Path file = backupOfTwo();
    assertThat(Backup.restore(file, folder.resolve("new"))).isPositive();
    assertThat(lines("new")).isEqualTo(lines("old")).isNotEmpty();
    try (Tdb2Store store = Tdb2Store.open(folder.resolve("new"))) {
      assertThat(store.base()).isEqualTo(BASE);
      assertThat(store.find("https://news.example/1")).hasSize(1);
    }
    assertThat(names()).containsExactly("b.nq.gz", "new", "old");
  }

  @Test
  void leavesAStoreThatIsThereAlone() {
    Path file = backupOfTwo();
    assertThatThrownBy(() -> Backup.restore(file, folder.resolve("old")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("old' is there already");
  }

  @Test
  void refusesHalfAFileAndLeavesNothing() throws IOException {
    byte[] bytes = Files.readAllBytes(backupOfTwo());
    Path half = Files.write(folder.resolve("half.nq.gz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Backup.restore(half, folder.resolve("new")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("half.nq.gz");
    assertThat(names()).containsExactly("b.nq.gz", "half.nq.gz", "old");
  }

  @Test
  void refusesQuadsThatAreNoStore() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
      zipped.write("<urn:a> <urn:b> <urn:c> <urn:d> .\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("other.nq.gz"), bytes.toByteArray());
    assertThatThrownBy(() -> Backup.restore(file, folder.resolve("new")))
        .hasMessageContaining("no backup of a store");
    assertThat(names()).containsExactly("other.nq.gz");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> Backup.restore(folder.resolve("none.nq.gz"), folder.resolve("new")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("none.nq.gz");
  }
}
