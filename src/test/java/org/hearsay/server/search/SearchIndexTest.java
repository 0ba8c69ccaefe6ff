package org.hearsay.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.ClaimPage.Hit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final String BASE = "http://news.example/";
  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX plover: <https://w3id.org/hearsay/codes/plover-0.5#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <http://news.example/>
      """;

  private final DatasetGraph data = DatabaseMgr.createDatasetGraph();

  @BeforeEach
  void fill() {
    JenaSystem.init();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    article("a1", "Fjord Post", "2017-05-02", "Attack", "FIGHT", "Actual", "norway", "sweden");
    article("a2", "Belt Times", "2018-06-03", "Threat", "THREATEN", "Planned", "sweden", "norway");
  }

  /** An article with one claim, which Kari Holm makes for Norway. */
  private void article(
      String id,
      String publisher,
      String day,
      String type,
      String plover,
      String modality,
      String actor,
      String target) {
    String text =
        PREFIXES
            + """
              GRAPH <article/%1$s> {
                <article/%1$s> a schema:NewsArticle ; schema:headline "Troops at the café of %1$s" ;
                  schema:publisher "%2$s" ; schema:datePublished "%3$s"^^xsd:date .
                <claim/%1$s> a hs:Claim ; hs:content <proposition/%1$s> ; hs:reportedIn <article/%1$s> ;
                  hs:voice hs:Named ; hs:source <entity/kari-holm> ; hs:speaksFor <entity/norway> ;
                  hs:stance hs:Affirms ; hs:polarity hs:Positive ; hs:modality hs:%6$s ;
                  hs:plover plover:%5$s ; hs:evidence <claim/%1$s/e> ;
                  hs:participation <claim/%1$s/actor/1> , <claim/%1$s/target/1> .
                <claim/%1$s/e> oa:hasSelector <claim/%1$s/e/q> . <claim/%1$s/e/q> oa:exact "soldiers crossing rivers in %1$s" .
                <claim/%1$s/actor/1> hs:role hs:actor ; hs:filler <entity/%7$s> .
                <claim/%1$s/target/1> hs:role hs:target ; hs:filler <entity/%8$s> .
                <proposition/%1$s> a hs:Proposition ; hs:eventType hs:%4$s .
                <entity/norway> a hs:Country ; skos:prefLabel "Norway" ; hs:code "NOR" ; skos:altLabel "Oslo" .
                <entity/sweden> a hs:Country ; skos:prefLabel "Sweden" ; hs:code "SWE" .
                <entity/kari-holm> a hs:Person ; skos:prefLabel "Kari Holm" .
                <statement/%1$s> a hs:Statement ; hs:speaker <entity/kari-holm> ; hs:reportedIn <article/%1$s> ;
                  schema:mentions <entity/sweden> ; hs:evidence <claim/%1$s/e> .
              }
              GRAPH <clusters> {
                <cluster/%1$s> a hs:Cluster ; hs:eventType hs:%4$s ; hs:member <proposition/%1$s> ;
                  hs:independentSources 1 ; hs:denyingSources 0 .
              }
              """
                .formatted(id, publisher, day, type, plover, modality, actor, target);
    Txn.executeWrite(data, () -> RDFParser.fromString(text, Lang.TRIG).parse(data));
  }

  private static List<String> paths(SearchIndex index, ClaimFilter filter) {
    return index.search(filter).hits().stream().map(Hit::path).toList();
  }

  private static ClaimFilter claims() {
    return ClaimFilter.all(Kind.CLAIM);
  }

  @Test
  void findsEveryKindByItsWords() {
    try (SearchIndex index = SearchIndex.inMemory(data, BASE)) {
      index.refresh();
      assertThat(paths(index, claims().withWords("soldier crossed"))).hasSize(2);
      assertThat(paths(index, claims().withWords("\"rivers in a1\""))).containsExactly("claim/a1");
      assertThat(paths(index, claims().withWords("sold* -a1"))).containsExactly("claim/a2");
      assertThat(paths(index, ClaimFilter.all(Kind.ARTICLE).withWords("cafe a2")))
          .containsExactly("article/a2");
      assertThat(paths(index, ClaimFilter.all(Kind.ENTITY).withWords("oslo")))
          .containsExactly("entity/norway");
      assertThat(paths(index, ClaimFilter.all(Kind.QUOTATION).withWords("river"))).hasSize(2);
      assertThat(paths(index, ClaimFilter.all(Kind.EVENT).withWords("attack Norway")))
          .containsExactly("cluster/a1");
    }
  }

  @Test
  void anyWordsAreAQuery() {
    try (SearchIndex index = SearchIndex.inMemory(data, BASE)) {
      index.refresh();
      for (String words : List.of("\"", "(((", "-", "* *", "a AND OR", "\\", "+-|\"*()~", "<a>")) {
        assertThat(index.search(claims().withWords(words)).total()).as(words).isNotNegative();
        assertThat(index.suggest(words, 3)).as(words).isNotNull();
      }
    }
  }

  @Test
  void narrowsByEachFacetAndCountsTheOthers() {
    try (SearchIndex index = SearchIndex.inMemory(data, BASE)) {
      index.refresh();
      assertThat(paths(index, claims().with(Facet.TYPE, "Attack"))).containsExactly("claim/a1");
      assertThat(paths(index, claims().with(Facet.ACTOR, "norway"))).containsExactly("claim/a1");
      assertThat(paths(index, claims().with(Facet.TARGET, "norway"))).containsExactly("claim/a2");
      assertThat(paths(index, claims().with(Facet.SPEAKER, "norway"))).hasSize(2);
      assertThat(paths(index, claims().with(Facet.COUNTRY, "SWE"))).hasSize(2);
      assertThat(paths(index, claims().with(Facet.PUBLISHER, "Belt Times")))
          .containsExactly("claim/a2");
      assertThat(paths(index, claims().with(Facet.MODALITY, "Planned")))
          .containsExactly("claim/a2");
      assertThat(paths(index, claims().with(Facet.PAIR, "norway sweden"))).hasSize(2);
      assertThat(
              paths(index, claims().between(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31))))
          .containsExactly("claim/a1");
      assertThat(paths(index, claims())).containsExactly("claim/a2", "claim/a1");
      assertThat(paths(index, claims().sorted(ClaimFilter.Order.OLDEST)))
          .containsExactly("claim/a1", "claim/a2");
      ClaimPage page =
          index.search(claims().with(Facet.TYPE, "Attack"), List.of(Facet.TYPE, Facet.PUBLISHER));
      assertThat(page.facets().get(Facet.TYPE))
          .as("of the chosen facet the others can be chosen too")
          .containsExactly(new Bucket("Attack", 1), new Bucket("Threat", 1));
      assertThat(page.facets().get(Facet.PUBLISHER)).containsExactly(new Bucket("Fjord Post", 1));
    }
  }

  @Test
  void countsWhatTheGraphHolds() {
    try (SearchIndex index = SearchIndex.inMemory(data, BASE)) {
      index.refresh();
      Statistics statistics = index.statistics();
      assertThat(statistics.total(Kind.CLAIM)).isEqualTo(2);
      assertThat(statistics.total(Kind.ENTITY)).isEqualTo(3);
      assertThat(statistics.speakers()).isEqualTo(2);
      assertThat(statistics.pairs()).containsExactly(new Bucket("norway sweden", 2));
      assertThat(statistics.months().count("2017-05", "material conflict")).isEqualTo(1);
      assertThat(index.suggest("nor", 5)).extracting(Hit::path).containsExactly("entity/norway");
      assertThat(index.suggest("kari ho", 5))
          .extracting(Hit::path)
          .containsExactly("entity/kari-holm");
    }
  }

  @Test
  void followsTheStoreWhoeverChangesIt(@TempDir Path folder) throws InterruptedException {
    SearchIndex index = SearchIndex.open(data, BASE, folder);
    try (IndexFollower follower = new IndexFollower(index)) {
      DatasetGraph followed = new FollowedDataset(data, follower::changed);
      follower.changed();
      follower.await();
      Txn.executeWrite(
          followed, () -> followed.removeGraph(NodeFactory.createURI(BASE + "article/a1")));
      follower.await();
      assertThat(paths(index, claims())).containsExactly("claim/a2");
      assertThat(index.statistics().total(Kind.QUOTATION)).isEqualTo(1);
    }
    article("a3", "Fjord Post", "2019-01-01", "Aid", "AID", "Actual", "norway", "sweden");
    try (SearchIndex again = SearchIndex.open(data, BASE, folder)) {
      assertThat(paths(again, claims())).as("as it was left").containsExactly("claim/a2");
      again.refresh();
      assertThat(paths(again, claims())).containsExactly("claim/a3", "claim/a2");
    }
  }
}
