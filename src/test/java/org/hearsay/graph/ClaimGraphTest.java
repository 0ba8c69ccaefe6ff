package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hearsay.extract.Modality;
import org.hearsay.ontology.Hs;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimGraphTest {

  private static final String SENTENCE =
      "Kuwait recalled its ambassador from North Korea, Tillerson said.";

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  private static Told.Telling recall(String text) {
    return Told.article(text)
        .url("https://news.example/1")
        .published("2017-09-18")
        .tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea");
  }

  private static List<Node> objects(ArticleGraph graph, Node predicate) {
    return graph.triples().stream()
        .filter(t -> t.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .toList();
  }

  private static Node only(ArticleGraph graph, Node predicate) {
    List<Node> found = objects(graph, predicate);
    assertThat(found).as("objects of %s", predicate).hasSize(1);
    return found.getFirst();
  }

  private static Node proposition(ArticleGraph graph) {
    return only(graph, Hs.CONTENT);
  }

  @Test
  void writesAClaimAsTheDesignSays() {
    ArticleGraph graph = recall(SENTENCE).on("2017-09-17").by("Tillerson").graph();
    assertThat(only(graph, Hs.VOICE)).isEqualTo(Hs.NAMED);
    assertThat(only(graph, Hs.SOURCE)).isEqualTo(BaseIri.DEFAULT.entity("tillerson"));
    assertThat(only(graph, Hs.STANCE)).isEqualTo(Hs.AFFIRMS);
    assertThat(only(graph, Hs.POLARITY)).isEqualTo(Hs.POSITIVE);
    assertThat(only(graph, Hs.MODALITY)).isEqualTo(Hs.ACTUAL);
    assertThat(only(graph, Hs.EVENT_TYPE)).isEqualTo(Hs.term("AmbassadorWithdrawal"));
    assertThat(only(graph, Hs.ACTOR)).isEqualTo(BaseIri.DEFAULT.entity("kuwait"));
    assertThat(only(graph, Hs.TARGET)).isEqualTo(BaseIri.DEFAULT.entity("north-korea"));
    assertThat(only(graph, Hs.FOUND_BY)).isEqualTo(Hs.term("AmbassadorWithdrawal/test"));
    assertThat(only(graph, Hs.EARLIEST).getLiteralLexicalForm()).isEqualTo("2017-09-17");
    assertThat(only(graph, Hs.TIMEX).getLiteralLexicalForm()).isEqualTo("2017-09-17");
    assertThat(only(graph, Hs.PLOVER2).getURI()).endsWith("plover-2.0#SANCTION-withdraw");
    assertThat(only(graph, Terms.DATE_PUBLISHED).getLiteralLexicalForm()).isEqualTo("2017-09-18");
    assertThat(only(graph, Terms.WAS_GENERATED_BY).getURI()).contains("/run/");
    assertThat(objects(graph, Hs.CONFIDENCE))
        .extracting(Node::getLiteralLexicalForm)
        .contains("0.80", "0.90");
  }

  @Test
  void pointsEveryEvidenceIntoTheText() {
    String text = "\uD83D\uDE80 Kuwait recalled its ambassador from North Korea.";
    ArticleGraph graph = recall(text).graph();
    for (Triple selector : graph.triples()) {
      if (selector.getPredicate().equals(Terms.START)) {
        int start = Integer.parseInt(selector.getObject().getLiteralLexicalForm());
        String position = selector.getSubject().getURI();
        Node quote = Nodes.iri(position.replace(";position", ";quote"));
        int end = number(graph, selector.getSubject(), Terms.END);
        String exact = value(graph, quote, Terms.EXACT);
        assertThat(text.codePoints().skip(start).limit(end - start).toArray())
            .containsExactly(exact.codePoints().toArray());
      }
    }
    assertThat(objects(graph, Terms.EXACT))
        .extracting(Node::getLiteralLexicalForm)
        .contains(text, "recalled", "Kuwait", "North Korea");
  }

  private static int number(ArticleGraph graph, Node subject, Node predicate) {
    return Integer.parseInt(value(graph, subject, predicate));
  }

  private static String value(ArticleGraph graph, Node subject, Node predicate) {
    return graph.triples().stream()
        .filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(predicate))
        .map(t -> t.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void neverMakesAnEvent() {
    ArticleGraph graph = recall(SENTENCE).graph();
    assertThat(objects(graph, Terms.TYPE))
        .doesNotContain(Terms.SEM_EVENT, Hs.EVENT, Hs.term("AmbassadorWithdrawal"));
  }

  @Test
  void inventsNoTime() {
    ArticleGraph graph = recall(SENTENCE).timex("XXXX-11-29").graph();
    assertThat(objects(graph, Hs.EARLIEST)).isEmpty();
    assertThat(only(graph, Hs.TIMEX).getLiteralLexicalForm()).isEqualTo("XXXX-11-29");
    assertThat(objects(recall(SENTENCE).graph(), Hs.TIMEX)).isEmpty();
  }

  @Test
  void namesOnePropositionForTheSameContentInTwoArticles() {
    Node one = proposition(recall(SENTENCE).on("2017-09-17").graph());
    Node other =
        proposition(
            recall("Kuwait has recalled an envoy from North Korea.").on("2017-09-17").graph());
    Node denied = proposition(recall(SENTENCE).on("2017-09-17").denied().by("Tillerson").graph());
    Node planned = proposition(recall(SENTENCE).on("2017-09-17").as(Modality.PLANNED).graph());
    assertThat(List.of(other, denied, planned)).containsOnly(one);
    assertThat(proposition(recall(SENTENCE).on("2017-09-18").graph())).isNotEqualTo(one);
  }

  @Test
  void keepsAnUncertainPropositionToItsArticle() {
    String other = "Kuwait recalled its men from North Korea.";
    assertThat(proposition(recall(SENTENCE).graph()))
        .as("no time")
        .isNotEqualTo(proposition(recall(other).graph()));
    assertThat(proposition(inferring(SENTENCE)))
        .as("an inferred target")
        .isNotEqualTo(proposition(inferring(other)));
    assertThat(proposition(recall(SENTENCE).on("2017-09-17").generic().graph()))
        .as("a habit")
        .isNotEqualTo(proposition(recall(other).on("2017-09-17").generic().graph()));
  }

  private static ArticleGraph inferring(String text) {
    return Told.article(text)
        .tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .inferred("target", "North Korea")
        .on("2017-09-17")
        .graph();
  }

  @Test
  void marksWhatTheDiscourseSupplies() {
    ArticleGraph graph = inferring(SENTENCE);
    Node inferred =
        graph.triples().stream()
            .filter(t -> t.getPredicate().equals(Hs.INFERRED))
            .map(Triple::getSubject)
            .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    assertThat(value(graph, inferred, Hs.CONFIDENCE)).isEqualTo("0.60");
    assertThat(inferred.getURI()).endsWith("/target/1");
  }

  @Test
  void tellsOuterSourcesOutermostFirst() {
    ArticleGraph graph =
        recall("Kuwait recalled its man from North Korea, Tillerson said, NBC said.")
            .by("Tillerson", "NBC")
            .graph();
    Node via = only(graph, Hs.VIA);
    assertThat(via.getURI()).endsWith("/via/1");
    assertThat(
            graph.triples().stream()
                .anyMatch(
                    t ->
                        t.getSubject().equals(via)
                            && t.getPredicate().equals(Hs.SOURCE)
                            && t.getObject().equals(BaseIri.DEFAULT.entity("nbc"))))
        .isTrue();
  }

  @Test
  void countsWhatIsCounted() {
    ArticleGraph graph =
        Told.article("North Korea launched 23 missiles in 16 tests.")
            .tell("MissileLaunch", "launched")
            .actor("North Korea")
            .count("objectCount", "23")
            .count("eventCount", "16")
            .graph();
    assertThat(only(graph, Hs.EVENT_COUNT).getLiteralLexicalForm()).isEqualTo("16");
    assertThat(only(graph, Hs.OBJECT_COUNT).getLiteralLexicalForm()).isEqualTo("23");
  }

  @Test
  void givesTheSameBytesWhateverTheThread() throws Exception {
    String one = recall(SENTENCE).on("2017-09-17").graph().digest();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<String>> digests =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> threads.submit(() -> recall(SENTENCE).on("2017-09-17").graph().digest()))
              .toList();
      for (Future<String> digest : digests) {
        assertThat(digest.get()).isEqualTo(one);
      }
    }
  }

  @Test
  void keepsOneOfTwoFindingsOfAClaim() {
    Told told = Told.article(SENTENCE);
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait").confidence(0.4);
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait").confidence(0.7);
    ArticleGraph graph = told.graph();
    assertThat(objects(graph, Terms.TYPE).stream().filter(Hs.CLAIM::equals)).hasSize(1);
    assertThat(objects(graph, Hs.CONFIDENCE))
        .extracting(Node::getLiteralLexicalForm)
        .contains("0.70")
        .doesNotContain("0.40");
  }

  @Test
  void survivesHostileNamesAndTexts() {
    String hostile =
        "<script>\"'\\ \u0000\u001F\uD800 } GRAPH <x> { ?s ?p \uD83D\uDE80 ../../.. \u202E\n"
            + "\"\"\" . ";
    Told told =
        Told.article(hostile)
            .url("https://news.example/a b<>\"{}|\\^`?q=\u0007&\uD83D\uDE80")
            .title(hostile)
            .publisher(hostile)
            .entity(Entity.of(hostile, hostile, EntityType.PERSON, Entity.Scope.FULL_NAME));
    told.tell("MissileLaunch", "script").actor("GRAPH").by("script");
    ArticleGraph graph = told.graph();
    Dataset parsed = DatasetFactory.create();
    RDFParser.fromString(String.join("", graph.lines()), Lang.NQUADS).parse(parsed);
    Set<Triple> back =
        parsed.asDatasetGraph().getGraph(graph.name()).find().toList().stream()
            .collect(Collectors.toSet());
    assertThat(back).isEqualTo(Set.copyOf(graph.triples()));
    String text = only(graph, Hs.TEXT).getLiteralLexicalForm();
    assertThat(text.codePointCount(0, text.length()))
        .isEqualTo(hostile.strip().codePointCount(0, hostile.strip().length()) + 1);
  }

  @Test
  void encodesWhatMayNotStandInAPath() {
    assertThat(BaseIri.path("../a b/é<>\"%?#\uD800/.."))
        .isEqualTo("___/a%20b/é%3C%3E%22%25%3F%23%EF%BF%BD/___");
    assertThat(BaseIri.path("rex-tillerson")).isEqualTo("rex-tillerson");
  }

  @Test
  void leavesTheTextOutButKeepsTheQuotations() {
    Told told = Told.article(SENTENCE);
    told.tell("AmbassadorWithdrawal", "recalled").actor("Kuwait");
    ArticleGraph graph =
        ClaimGraph.of(told.extracted(), BaseIri.DEFAULT, Told.RUN, DescribeOptions.NO_TEXT);
    assertThat(objects(graph, Hs.TEXT)).isEmpty();
    assertThat(objects(graph, Terms.EXACT)).isNotEmpty();
  }

  @Test
  void refusesABaseThatIsNone() {
    assertThatThrownBy(() -> new BaseIri("http://localhost:3030"))
        .hasMessageContaining("http://localhost:3030");
    assertThatThrownBy(() -> new BaseIri("http://a b/"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
