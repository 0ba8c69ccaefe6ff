package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.ontology.Hs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Tdb2StoreTest {

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  static ArticleGraph article(String url, String text) {
    Told told = Told.article(text).published("2017-09-18");
    if (!url.isEmpty()) {
      told.url(url);
    }
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait").target("North Korea");
    return told.graph();
  }

  private static ArticleGraph kuwait(String url) {
    return article(url, "Kuwait recalled its ambassador from North Korea.");
  }

  static Set<String> lines(QueryStore store) {
    Set<String> lines = new TreeSet<>();
    store.select(
        store.parse("SELECT * { GRAPH ?g { ?s ?p ?o } FILTER (?g != <ledger>) }"),
        row ->
            lines.add(
                NQuads.line(Triple.create(row.get("s"), row.get("p"), row.get("o")))
                    + row.get("g")));
    return lines;
  }

  private static Set<Node> graphs(QueryStore store) {
    Set<Node> names = new java.util.HashSet<>();
    store.select(
        store.parse("SELECT DISTINCT ?g { GRAPH ?g { ?s a <https://schema.org/NewsArticle> } }"),
        row -> names.add(row.get("g")));
    return names;
  }

  @Test
  void holdsWhatWasWrittenWhenItIsOpenedAgain() {
    ArticleGraph graph = kuwait("https://news.example/1");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, BaseIri.DEFAULT)) {
      store.add(graph);
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(graphs(store)).containsExactly(graph.name());
      assertThat(lines(store)).hasSize(graph.triples().size());
    }
  }

  @Test
  void changesNothingWhenAnArticleIsReadAgain() {
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(kuwait("https://news.example/1"));
      Set<String> once = lines(store);
      store.add(kuwait("https://news.example/1"));
      assertThat(lines(store)).isEqualTo(once);
    }
  }

  @Test
  void replacesAnArticleOfTheSameAddress() {
    ArticleGraph corrected =
        article("https://news.example/1", "Kuwait recalled a diplomat from North Korea.");
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(kuwait("https://news.example/1"));
      store.add(kuwait("https://news.example/2"));
      store.flush();
      store.add(corrected);
      assertThat(graphs(store))
          .containsExactlyInAnyOrder(corrected.name(), kuwait("https://news.example/2").name());
    }
  }

  @Test
  void replacesAnArticleOfTheSameIdWhereItHasNoAddress() {
    Told one = Told.article("Kuwait recalled an envoy.").id("7");
    Told two = Told.article("Kuwait recalled its envoy.").id("7");
    Told other = Told.article("Kuwait recalled envoys.");
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(one.graph());
      store.add(other.graph());
      store.add(two.graph());
      assertThat(graphs(store)).containsExactlyInAnyOrder(two.graph().name(), other.graph().name());
    }
  }

  @Test
  void keepsAVersionThatAnotherIdStillNames() {
    ArticleGraph shared = Told.article("Kuwait recalled an envoy.").id("a").graph();
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(shared);
      store.flush();
      store.add(Told.article("Kuwait recalled an envoy.").id("b").graph());
      store.flush();
      store.add(Told.article("Kuwait recalled two envoys.").id("a").graph());
      assertThat(graphs(store)).hasSize(2).contains(shared.name());
    }
  }

  @Test
  void isTheSameWhateverTheOrder() {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      articles.add(kuwait("https://news.example/" + i));
    }
    Set<String> forward;
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      articles.forEach(store::add);
      forward = lines(store);
    }
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      articles.reversed().forEach(store::add);
      assertThat(lines(store)).isEqualTo(forward);
    }
  }

  @Test
  void retractsByAddressIriAndVersion() {
    ArticleGraph one = kuwait("https://news.example/1");
    ArticleGraph two = kuwait("https://news.example/2");
    ArticleGraph three = kuwait("https://news.example/3");
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      List.of(one, two, three).forEach(store::add);
      assertThat(store.retract("https://news.example/1")).containsExactly(one.name());
      assertThat(store.retract(two.name().getURI())).containsExactly(two.name());
      String version = three.name().getURI().replaceFirst(".*/", "");
      assertThat(store.retract(version)).containsExactly(three.name());
      assertThat(store.retract("https://news.example/1")).isEmpty();
      assertThat(graphs(store)).isEmpty();
      assertThat(lines(store)).isEmpty();
    }
  }

  @Test
  void takesNoHostileNameForAnArticle() {
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(kuwait("https://news.example/1"));
      for (String name : List.of("", "> } DROP ALL", "../ledger", "\u0000", "*")) {
        assertThat(store.retract(name)).as(name).isEmpty();
      }
      assertThat(graphs(store)).hasSize(1);
    }
  }

  @Test
  void keepsItsBase() {
    BaseIri other = new BaseIri("https://graph.example/");
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, other)) {
      assertThatThrownBy(() -> store.add(kuwait("")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("https://graph.example/");
    }
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      assertThat(store.base()).isEqualTo(other);
    }
    assertThatThrownBy(() -> Tdb2Store.openOrCreate(folder, BaseIri.DEFAULT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("https://graph.example/")
        .hasMessageContaining("--base");
  }

  @Test
  void refusesAFolderWithoutAStore() {
    assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("none")
        .hasMessageContaining("hearsay build");
    assertThat(Files.exists(folder.resolve("none"))).isFalse();
  }

  @Test
  void leavesNoArticleInHalfWhenItIsKilled() throws Exception {
    List<String> command = WriterProcess.command(folder.toString());
    Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> committed = new ArrayList<>();
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        output.append(line).append('\n');
        if (line.startsWith("committed ")) {
          committed.add(line.substring("committed ".length()));
        }
        if (committed.size() >= 200) {
          if (writer.isAlive()) {
            assertThatThrownBy(() -> Tdb2Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use by process " + writer.pid())
                .hasMessageContaining("--store http");
          }
          break;
        }
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    assertThat(committed).as(output.toString()).hasSize(200);
    try (Tdb2Store store = Tdb2Store.open(folder)) {
      Set<Node> stored = graphs(store);
      assertThat(stored).extracting(Node::getURI).containsAll(committed);
      int whole = WriterProcess.graph(0).triples().size();
      for (Node name : stored) {
        List<Triple> triples =
            store.construct(
                store.parse("CONSTRUCT { ?s ?p ?o } { GRAPH <" + name + "> { ?s ?p ?o } }"));
        assertThat(triples).hasSize(whole);
        assertThat(triples).anyMatch(t -> t.getObject().equals(Hs.CLAIM));
      }
    }
  }

  @Test
  void compacts() {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, BaseIri.DEFAULT)) {
      store.add(kuwait("https://news.example/1"));
      Set<String> before = lines(store);
      store.compact();
      assertThat(lines(store)).isEqualTo(before);
    }
  }

  @Test
  void knowsWhenMostOfItsFilesIsOld() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, BaseIri.DEFAULT)) {
      store.add(kuwait("https://news.example/1"));
      store.flush();
      assertThat(store.isBloated()).isFalse();
      try (RandomAccessFile pages =
          new RandomAccessFile(folder.resolve("Data-0001/OLD.dat").toFile(), "rw")) {
        // Sparse, so that it takes no room.
        pages.setLength(5_000_000_000L);
      }
      assertThat(store.isBloated()).isTrue();
    }
  }
}
