package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query file is a question: its words first, then SPARQL with relative IRIs. */
class QueryFilesTest {

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      return files.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void asksInPlainEnglishAndInSparql(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(text.lines().findFirst().orElse("")).matches("# [A-Z].*[?.]");
    assertThat(text).doesNotContain("localhost").doesNotContain("SERVICE");
    try (Tdb2Store store = Tdb2Store.inMemory(new BaseIri("https://graph.example/"))) {
      Query query = store.parse(text);
      boolean policy = file.toString().contains("policies");
      assertThat(policy ? query.isConstructType() : query.isSelectType()).isTrue();
      if (query.isSelectType()) {
        assertThat(query.hasOrderBy()).as("rows in an order").isTrue();
        store.select(query, row -> assertThat(row.isEmpty()).isTrue());
      }
    }
  }
}
