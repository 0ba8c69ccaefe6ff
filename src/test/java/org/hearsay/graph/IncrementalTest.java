package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a store remembers of what it has read, embedded and remote. */
class IncrementalTest {

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  /** Runs a test with each kind of store. */
  private static void withStores(Consumer<QueryStore> test) {
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      test.accept(store);
    }
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).add("/store", dataset).build().start();
    URI address = URI.create("http://localhost:" + server.getHttpPort() + "/store");
    try (RemoteStore store = RemoteStore.open(address, BaseIri.DEFAULT, "", "")) {
      test.accept(store);
    } finally {
      server.stop();
    }
  }

  private static Told told(String text) {
    return Told.article(text).url("https://news.example/1").published("2019-03-14");
  }

  private static Article article(String text) {
    return Article.of(text).url("https://news.example/1").published("2019-03-14").build();
  }

  private static List<String> rows(QueryStore store, String query) {
    Set<String> rows = new TreeSet<>();
    store.select(
        store.parse(
            "PREFIX hs: <https://w3id.org/hearsay/ontology#> PREFIX dcterms:"
                + " <http://purl.org/dc/terms/> "
                + query),
        row -> {
          List<String> cells = new ArrayList<>();
          row.forEach((name, node) -> cells.add(node.toString()));
          rows.add(String.join(" ", new TreeSet<>(cells)));
        });
    return List.copyOf(rows);
  }

  @Test
  void knowsWhatItHasReadTheSameWay() {
    withStores(
        store -> {
          store.add(told("Kuwait recalled its envoy.").graph());
          store.flush();
          KnownArticles known = KnownArticles.of(store, Told.RUN, true);
          assertThat(known.holds(article("Kuwait recalled its envoy."))).isTrue();
          assertThat(known.holds(article("Kuwait recalled two envoys."))).isFalse();
          Article elsewhere =
              Article.of("Kuwait recalled its envoy.")
                  .url("https://news.example/2")
                  .published("2019-03-14")
                  .build();
          assertThat(known.holds(elsewhere)).isFalse();
          Run other = new Run("hearsay test", "m", "another ontology");
          assertThat(KnownArticles.of(store, other, true).size()).isZero();
          assertThat(KnownArticles.of(store, Told.RUN, false).size())
              .as("its text was kept, as would not be now")
              .isZero();
        });
  }

  @Test
  void forgetsAVersionThatAnotherReplaced() {
    withStores(
        store -> {
          store.add(told("Kuwait recalled its envoy.").graph());
          store.flush();
          KnownArticles known = KnownArticles.of(store, Told.RUN, true);
          ArticleGraph second = told("Kuwait recalled two envoys.").graph();
          store.add(second);
          known.changed(second);
          store.flush();
          assertThat(known.isFresh(article("Kuwait recalled its envoy."))).isFalse();
          known = KnownArticles.of(store, Told.RUN, true);
          assertThat(known.holds(article("Kuwait recalled its envoy."))).isFalse();
          assertThat(known.holds(article("Kuwait recalled two envoys."))).isTrue();
        });
  }

  @Test
  void keepsTheHistoryOfAnArticle() {
    ArticleGraph first = told("Kuwait recalled its envoy.").graph();
    ArticleGraph second = told("Kuwait recalled two envoys.").graph();
    withStores(
        store -> {
          store.add(first);
          store.flush();
          store.add(second);
          store.flush();
          assertThat(rows(store, "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }"))
              .hasSize(1)
              .first()
              .asString()
              .contains(first.name().getURI(), second.name().getURI());
          assertThat(rows(store, "SELECT ?v { ?v dcterms:isVersionOf <https://news.example/1> }"))
              .hasSize(2);
          assertThat(rows(store, "SELECT ?t { <" + first.name() + "> hs:replacedAt ?t }"))
              .hasSize(1);
          assertThat(rows(store, "SELECT ?s { GRAPH <" + first.name() + "> { ?s ?p ?o } }"))
              .isEmpty();
          store.add(first);
          store.flush();
          assertThat(rows(store, "SELECT ?v { ?v dcterms:isReplacedBy ?w }"))
              .as("an article that went back to its first version")
              .containsExactly(second.name().getURI());
          store.retract("https://news.example/1");
          assertThat(rows(store, "SELECT ?s { GRAPH ?g { ?s hs:digest|hs:key ?o } }")).isEmpty();
        });
  }

  @Test
  void choosesArticlesByPublisherDateAndQuery() {
    withStores(
        store -> {
          Node one = add(store, 1, "Courier", "2019-03-14");
          Node two = add(store, 2, "Courier", "2019-04-01");
          Node three = add(store, 3, "Wire", "2019-04-02");
          StoredArticles stored = new StoredArticles(store);
          assertThat(stored.of(new StoredArticles.Choice("Courier", "", "")))
              .containsExactlyInAnyOrder(one, two);
          assertThat(stored.of(new StoredArticles.Choice("", "2019-04-01", "2019-04-30")))
              .containsExactlyInAnyOrder(two, three);
          assertThat(stored.of(new StoredArticles.Choice("Courier", "2019-03-15", "")))
              .containsExactly(two);
          assertThat(stored.of(new StoredArticles.Choice("x\" } DROP ALL #", "", ""))).isEmpty();
          assertThat(
                  stored.of(
                      "SELECT ?a ?text { ?a <https://w3id.org/hearsay/ontology#text> ?text FILTER"
                          + " (CONTAINS(?text, 'envoy 3')) }"))
              .containsExactly(three);
          assertThat(stored.of("SELECT ?s { GRAPH <ledger> { ?s a ?type } }")).isEmpty();
          assertThatThrownBy(() -> stored.of("ASK {}")).hasMessageContaining("SELECT");
          store.retractAll(List.of(one, three));
          assertThat(stored.of(new StoredArticles.Choice("", "2000-01-01", "")))
              .containsExactly(two);
        });
  }

  private static Node add(QueryStore store, int number, String publisher, String day) {
    ArticleGraph graph =
        Told.article("Kuwait recalled envoy " + number + ".")
            .url("https://news.example/" + number)
            .publisher(publisher)
            .published(day)
            .graph();
    store.add(graph);
    store.flush();
    return graph.name();
  }

  @Test
  void givesArticlesAsTheyWereRead() {
    for (String published :
        List.of(
            "2019-03-14",
            "2019-03-14T08:30Z",
            "2019-03-14T08:30:00+0100",
            "2019-03-14T08:30:21+01:00")) {
      Told told =
          Told.article("Kuwait “recalled”\r\nits envoy.\n")
              .url("https://news.example/a b?c=ä")
              .publisher("P")
              .title("T")
              .published(published);
      try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
        store.add(told.graph());
        StoredArticles stored = new StoredArticles(store);
        Article again = stored.article(told.graph().name()).orElseThrow();
        assertThat(again.text()).isEqualTo("Kuwait “recalled”\r\nits envoy.\n");
        assertThat(again.published()).contains(published);
        assertThat(again.url()).contains("https://news.example/a b?c=ä");
        Run newer = new Run("hearsay test", "m2", "o");
        assertThat(stored.readOtherwise(newer, true)).containsExactly(told.graph().name());
        assertThat(stored.readOtherwise(Told.RUN, true)).isEmpty();
      }
    }
  }

  @Test
  void tellsWhereItFoundWhatAndWhatWasCorrected() {
    String text = "Kuwait recalled its envoy.\n\nCorrection: an earlier version said two envoys.";
    Told told = Told.article(text).published("2019-03-14");
    told.origin(new Origin("published", "14 March 2019", "time element"));
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(told.graph());
      assertThat(
              rows(
                  store,
                  "SELECT ?written ?place { ?a hs:metadata [ hs:field 'published' ; hs:written"
                      + " ?written ; hs:foundAt ?place ] }"))
          .containsExactly("\"14 March 2019\" \"time element\"");
      assertThat(
              rows(
                  store,
                  "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?words { ?a"
                      + " <https://schema.org/correction> [ oa:hasSelector [ oa:exact ?words ] ] }"))
          .containsExactly("\"Correction: an earlier version said two envoys.\"");
      StoredArticles stored = new StoredArticles(store);
      assertThat(stored.article(told.graph().name()).orElseThrow().origins())
          .containsExactly(new Origin("published", "14 March 2019", "time element"));
    }
  }
}
