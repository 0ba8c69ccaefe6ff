package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.extract.Modality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteStoreTest {

  private FusekiServer server;
  private URI address;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  @BeforeEach
  void serve() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    server = FusekiServer.create().port(0).loopback(true).add("/store", dataset).build().start();
    address = URI.create("http://localhost:" + server.getHttpPort() + "/store");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RemoteStore open() {
    return RemoteStore.open(address, BaseIri.DEFAULT, "", "");
  }

  private static ArticleGraph kuwait(int number, String text) {
    return Tdb2StoreTest.article("https://news.example/" + number, text + " from North Korea.");
  }

  @Test
  void holdsTheSameAsAnEmbeddedStore() {
    List<ArticleGraph> articles =
        List.of(
            kuwait(1, "Kuwait recalled an envoy"),
            kuwait(2, "Kuwait recalled an envoy"),
            kuwait(1, "Kuwait recalled two envoys"),
            kuwait(3, "Kuwait recalled its envoy"));
    Set<String> embedded;
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      articles.forEach(
          article -> {
            store.add(article);
            store.flush();
          });
      store.retract("https://news.example/3");
      embedded = Tdb2StoreTest.lines(store);
    }
    try (RemoteStore store = open()) {
      articles.forEach(
          article -> {
            store.add(article);
            store.flush();
          });
      assertThat(store.retract("https://news.example/3")).hasSize(1);
      assertThat(Tdb2StoreTest.lines(store)).isEqualTo(embedded);
    }
  }

  @Test
  void changesNothingWhenAnArticleIsReadAgain() {
    try (RemoteStore store = open()) {
      store.add(kuwait(1, "Kuwait recalled an envoy"));
      Set<String> once = ledger(store);
      store.add(kuwait(1, "Kuwait recalled an envoy"));
      assertThat(ledger(store)).isEqualTo(once);
    }
  }

  private static Set<String> ledger(QueryStore store) {
    Set<String> lines = new TreeSet<>();
    store.select(
        store.parse("SELECT * { GRAPH <ledger> { ?s ?p ?o } }"),
        row -> lines.add(row.get("s") + " " + row.get("p") + " " + row.get("o")));
    return lines;
  }

  @Test
  void derivesOverHttp() {
    Told one =
        Told.article("North Korea launched one.").url("https://a.example/").published("2017-09-16");
    one.tell("MissileLaunch", "launched").actor("North Korea").on("2017-09-15");
    Told two =
        Told.article("Another text: North Korea launched it, Abe said.").url("https://b.example/");
    two.tell("MissileLaunch", "launched").actor("North Korea").on("2017-09-15").by("Abe");
    two.tell("MissileLaunch", "launched").actor("North Korea").as(Modality.PLANNED);
    try (RemoteStore store = open()) {
      store.add(one.graph());
      store.add(two.graph());
      EventSchema schema =
          EventSchema.of(org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph());
      assertThat(Derivation.rebuild(store, schema).events()).isEqualTo(1);
      assertThat(Derivation.rebuild(store, schema).events()).isEqualTo(1);
      store.replaceGraphs(Map.of(BaseIri.DEFAULT.accepted(), List.of()));
      Set<Node> left = new java.util.HashSet<>();
      store.select(
          store.parse("SELECT ?e { GRAPH <accepted> { ?e ?p ?o } }"),
          row -> left.add(row.get("e")));
      assertThat(left).isEmpty();
    }
  }

  @Test
  void refusesAnotherBase() {
    try (RemoteStore store = open()) {
      store.add(kuwait(1, "Kuwait recalled an envoy"));
    }
    assertThatThrownBy(
            () -> RemoteStore.open(address, new BaseIri("https://graph.example/"), "", ""))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(BaseIri.DEFAULT.value());
    try (RemoteStore store = RemoteStore.open(address)) {
      assertThat(store.base()).isEqualTo(BaseIri.DEFAULT);
    }
  }

  @Test
  void saysWhatToDoWhereNobodyAnswers() {
    server.stop();
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(address.toString())
        .hasMessageContaining("does the server run?");
    assertThatThrownBy(() -> RemoteStore.open(URI.create("store"), BaseIri.DEFAULT))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("http");
  }

  @Test
  void completesWhatAKillHasCutShort() {
    ArticleGraph graph = kuwait(1, "Kuwait recalled an envoy");
    try (RemoteStore store = open()) {
      // Told in the ledger, but not yet written: as after a kill between the two requests.
      store.replaceGraphs(
          Map.of(
              BaseIri.DEFAULT.ledger(),
              new Ledger(BaseIri.DEFAULT)
                  .entry(graph, Set.of(), Literals.instant(java.time.Instant.EPOCH))));
      store.add(graph);
      assertThat(Tdb2StoreTest.lines(store)).hasSize(graph.triples().size());
    }
  }
}
