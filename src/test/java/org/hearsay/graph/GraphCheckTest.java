package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hearsay.ontology.Hs;
import org.hearsay.ontology.OntologyFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCheckTest {

  private static final OntologyFiles ONTOLOGY = OntologyFiles.in(Path.of("ontology"));

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  private static ArticleGraph article() {
    Told told =
        Told.article("Kuwait recalled its envoy from North Korea, Tillerson said.")
            .url("https://news.example/1")
            .published("2017-09-18")
            .title("Kuwait acts");
    int statement =
        told.attributed("Tillerson", "said", "Kuwait recalled its envoy from North Korea");
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea")
        .on("2017-09-17")
        .count("objectCount", "its")
        .by(statement);
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait");
    return told.graph();
  }

  private static DatasetGraph dataset(ArticleGraph graph) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    graph
        .triples()
        .forEach(t -> dataset.add(graph.name(), t.getSubject(), t.getPredicate(), t.getObject()));
    return dataset;
  }

  private static List<String> faults(DatasetGraph dataset) {
    return GraphCheck.validate(dataset, BaseIri.DEFAULT, ONTOLOGY).stream()
        .map(GraphCheck.Fault::message)
        .toList();
  }

  private static Node claim(ArticleGraph graph) {
    return graph.triples().stream()
        .filter(t -> t.getPredicate().equals(Hs.STATEMENT))
        .map(Triple::getSubject)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsNoFaultInWhatIsDescribedAndDerived() {
    assertThat(faults(dataset(article()))).isEmpty();
    try (Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT)) {
      store.add(article());
      store.add(
          Tdb2StoreTest.article("https://news.example/2", "Kuwait recalled men from North Korea."));
      Policies.adopt(
          store,
          "# All\nPREFIX hs: <https://w3id.org/hearsay/ontology#>\n"
              + "CONSTRUCT { ?e a ?t ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?c } {\n"
              + " ?c hs:inCluster ?k ; hs:content/hs:eventType ?t\n"
              + " BIND (IRI(REPLACE(STR(?k), '/cluster/', '/event/')) AS ?e) }");
      assertThat(Derivation.rebuild(store, EventSchema.of(ONTOLOGY)).events()).isPositive();
      assertThat(GraphCheck.validate(store, ONTOLOGY)).isEmpty();
    }
  }

  @Test
  void refusesAnEventInAnArticleGraphAndAnywhereButInAccepted() {
    ArticleGraph graph = article();
    DatasetGraph dataset = dataset(graph);
    dataset.add(graph.name(), Nodes.iri("urn:e"), Terms.TYPE, Terms.SEM_EVENT);
    assertThat(faults(dataset)).anyMatch(m -> m.contains("outside the graph <accepted>"));
    for (Node name : List.of(graph.name(), BaseIri.DEFAULT.clusters(), Nodes.iri("urn:mine"))) {
      DatasetGraph other = dataset(graph);
      other.add(name, Nodes.iri("urn:e"), Terms.TYPE, Hs.term("AmbassadorWithdrawal"));
      assertThat(faults(other))
          .as("in %s", name)
          .anyMatch(m -> m.contains("outside the graph <accepted>"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence",
        "voice",
        "stance",
        "polarity",
        "modality",
        "content",
        "confidence",
        "foundBy",
        "reportedIn",
        "source"
      })
  void refusesAClaimWithout(String property) {
    ArticleGraph graph = article();
    DatasetGraph dataset = dataset(graph);
    dataset.deleteAny(graph.name(), claim(graph), Hs.term(property), Node.ANY);
    assertThat(faults(dataset)).isNotEmpty();
  }

  @Test
  void refusesAClaimOfItsOwnVoiceThatNamesASource() {
    ArticleGraph graph = article();
    DatasetGraph dataset = dataset(graph);
    dataset.deleteAny(graph.name(), claim(graph), Hs.VOICE, Node.ANY);
    dataset.add(graph.name(), claim(graph), Hs.VOICE, Hs.ARTICLE);
    assertThat(faults(dataset)).anyMatch(m -> m.contains("has a source, others have none"));
  }

  @Test
  void refusesBlankNodes() {
    ArticleGraph graph = article();
    DatasetGraph dataset = dataset(graph);
    dataset.add(graph.name(), NodeFactory.createBlankNode(), Hs.TEXT, Literals.text("x"));
    assertThat(faults(dataset)).anyMatch(m -> m.contains("blank node"));
  }

  @Test
  void refusesAQuotationThatTheTextDoesNotHold() {
    ArticleGraph graph = article();
    DatasetGraph dataset = DatasetGraphFactory.create();
    List<Triple> changed = new ArrayList<>(graph.triples());
    changed.removeIf(
        t ->
            t.getPredicate().equals(Terms.EXACT)
                && t.getObject().getLiteralLexicalForm().equals("recalled"));
    changed.forEach(
        t -> dataset.add(graph.name(), t.getSubject(), t.getPredicate(), t.getObject()));
    graph.triples().stream()
        .filter(t -> t.getPredicate().equals(Terms.EXACT))
        .filter(t -> t.getObject().getLiteralLexicalForm().equals("recalled"))
        .forEach(
            t -> dataset.add(graph.name(), t.getSubject(), Terms.EXACT, Literals.text("rekalled")));
    assertThat(faults(dataset)).anyMatch(m -> m.contains("'rekalled' is not 'recalled'"));
  }

  @Test
  void refusesAPropositionThatSaysWhetherItHappened() {
    ArticleGraph graph = article();
    DatasetGraph dataset = dataset(graph);
    Node proposition =
        graph.triples().stream()
            .filter(t -> t.getObject().equals(Hs.PROPOSITION))
            .map(Triple::getSubject)
            .findFirst()
            .orElseThrow();
    dataset.add(graph.name(), proposition, Hs.MODALITY, Hs.ACTUAL);
    assertThat(faults(dataset)).anyMatch(m -> m.contains("whether it happened"));
  }

  @Test
  void refusesAnEventThatNoPolicyAccepted() {
    DatasetGraph dataset = dataset(article());
    dataset.add(BaseIri.DEFAULT.accepted(), Nodes.iri("urn:e"), Terms.TYPE, Terms.SEM_EVENT);
    assertThat(faults(dataset)).anyMatch(m -> m.contains("accepted by a policy"));
  }
}
