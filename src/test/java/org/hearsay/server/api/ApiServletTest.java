package org.hearsay.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.graph.PloverExport;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServerOptions;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.search.Facet;
import org.hearsay.server.sparql.Questions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiServletTest {

  private static final String BASE = "http://news.example/";
  private static final String DATA =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      BASE <http://news.example/>
      GRAPH <article/a1> {
        <article/a1> a schema:NewsArticle ; schema:headline "Envoys & <others>" ; schema:publisher "=Fjord Post" ;
          schema:datePublished "2016-03-04"^^xsd:date .
        <claim/c1> a hs:Claim ; hs:content <proposition/p1> ; hs:reportedIn <article/a1> ;
          hs:voice hs:Named ; hs:source <entity/kari-holm> ; hs:stance hs:Denies ;
          hs:polarity hs:Positive ; hs:modality hs:Actual ; hs:confidence 0.8 ;
          hs:foundBy <https://w3id.org/hearsay/ontology#AmbassadorWithdrawal/withdraw> ;
          hs:plover <https://w3id.org/hearsay/codes/plover-0.5#SANCTION> ;
          hs:plover2 <https://w3id.org/hearsay/codes/plover-2.0#SANCTION-withdraw> ;
          hs:cameo <https://w3id.org/hearsay/codes/cameo-1.1#161> ;
          hs:evidence <claim/c1/evidence> ; hs:participation <claim/c1/actor/1> .
        <claim/c1/evidence> oa:hasSelector <claim/c1/evidence/q> .
        <claim/c1/evidence/q> oa:exact "recalled \\u0001 its, \\"envoys\\"" ; oa:start 4 ; oa:end 9 .
        <claim/c1/actor/1> hs:role hs:actor ; hs:filler <entity/norway> ; hs:evidence <claim/c1/evidence> .
        <proposition/p1> a hs:Proposition ; hs:eventType hs:AmbassadorWithdrawal ; hs:actor <entity/norway> .
        <entity/norway> a hs:Country ; skos:prefLabel "Norway" ; hs:code "NOR" ; hs:sector "GOV" .
        <entity/kari-holm> a hs:Person ; skos:prefLabel "Kari Holm" .
      }
      """;

  private static HearsayServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws InterruptedException {
    JenaSystem.init();
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(data, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(data));
    server =
        HearsayServer.start(
            data,
            BASE,
            new ServerOptions(0, true, List.of(), 5_000),
            new Questions(Map.of()),
            OntologyPages.packaged());
    server.awaitSearch();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(String path) throws IOException, InterruptedException {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  @Test
  void tellsClaimsWithSourceAndEvidence() throws Exception {
    JsonObject page = JsonParser.parseString(text("/api/claims?actor=norway")).getAsJsonObject();
    assertThat(page.get("total").getAsInt()).isEqualTo(1);
    JsonObject claim = page.getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(claim.get("id").getAsString()).isEqualTo(BASE + "claim/c1");
    assertThat(claim.get("stance").getAsString()).isEqualTo("Denies");
    assertThat(claim.getAsJsonObject("according").toString()).contains("Named", "Kari Holm");
    assertThat(claim.getAsJsonObject("evidence").get("start").getAsInt()).isEqualTo(4);
    assertThat(claim.getAsJsonObject("eventType").get("id").getAsString())
        .isEqualTo("https://w3id.org/hearsay/ontology#AmbassadorWithdrawal");
  }

  @Test
  void itsJsonIsRdf() throws Exception {
    String json =
        text("/api/claims")
            .replace(
                "\"" + BASE + "context.jsonld\"",
                JsonParser.parseString(text("/context.jsonld"))
                    .getAsJsonObject()
                    .get("@context")
                    .toString());
    DatasetGraph graph = DatasetGraphFactory.create();
    RDFParser.fromString(json, Lang.JSONLD).parse(graph);
    assertThat(graph.find().hasNext()).isTrue();
    StringBuilder quads = new StringBuilder();
    graph.find().forEachRemaining(quad -> quads.append(quad).append('\n'));
    assertThat(quads)
        .contains(
            "https://w3id.org/hearsay/ontology#stance https://w3id.org/hearsay/ontology#Denies",
            BASE + "proposition/p1");
  }

  @Test
  void pagesAndSaysWhatIsWrong() throws Exception {
    HttpResponse<byte[]> entities = get("/api/entities?size=1");
    assertThat(entities.headers().firstValue("Link").orElse(""))
        .isEqualTo("<" + BASE + "api/entities?size=1&page=2>; rel=\"next\"");
    HttpResponse<byte[]> wrong = get("/api/claims?size=0");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    assertThat(new String(wrong.body(), StandardCharsets.UTF_8)).contains("size=0");
    assertThat(get("/api/things").statusCode()).isEqualTo(404);
  }

  @Test
  void describesAllItsPaths() throws Exception {
    JsonObject description = JsonParser.parseString(text("/api/openapi.json")).getAsJsonObject();
    assertThat(description.get("openapi").getAsString()).startsWith("3.1");
    for (String path : description.getAsJsonObject("paths").keySet()) {
      String asked = path.equals("/sparql") ? path + "?query=ASK%7B%7D" : path;
      assertThat(get(asked).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(text("/api")).contains("/api/claims", "quad class");
  }

  @Test
  void answersAsItsDescriptionSays() throws Exception {
    JsonObject description = JsonParser.parseString(text("/api/openapi.json")).getAsJsonObject();
    for (String kind : List.of("claims", "events", "entities", "quotations", "articles")) {
      JsonObject schema =
          description
              .getAsJsonObject("paths")
              .getAsJsonObject("/api/" + kind)
              .getAsJsonObject("get")
              .getAsJsonObject("responses")
              .getAsJsonObject("200")
              .getAsJsonObject("content")
              .getAsJsonObject("application/json")
              .getAsJsonObject("schema");
      JsonElement answer = JsonParser.parseString(text("/api/" + kind));
      assertThat(DescribedJson.faults(answer, schema, description, kind)).isEmpty();
    }
    JsonObject parameters = description.getAsJsonObject("components").getAsJsonObject("parameters");
    for (Facet facet : Facet.values()) {
      assertThat(parameters.has(facet.parameter())).as(facet.parameter()).isTrue();
    }
  }

  @Test
  void hasPloverColumnsThatNoSpreadsheetRuns() throws Exception {
    String[] lines = text("/api/claims.csv").split("\r\n");
    assertThat(lines[0]).isEqualTo(String.join(",", PloverExport.COLUMNS));
    assertThat(lines[1])
        .startsWith("c1,,,,,SANCTION,withdraw,4,SANCTION,161,AmbassadorWithdrawal,Norway,")
        .contains(",NOR,GOV,", "'=Fjord Post", "Kari Holm", "Denies", "\"\"envoys\"\"");
    assertThat(text("/api/claims.csv?q=nothing+has+this").split("\r\n")).hasSize(1);
  }

  @Test
  void feedsWellFormedXml() throws Exception {
    for (String path :
        List.of(
            "/feed.atom?q=envoys", "/sitemap.xml", "/sitemap/claims-1.xml", "/opensearch.xml")) {
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(get(path).body()))
                  .getDocumentElement()
                  .getTagName())
          .as(path)
          .isNotEmpty();
    }
    assertThat(text("/feed.atom?q=envoys"))
        .contains(
            "denied ambassador withdrawal: Norway",
            "According to Kari Holm",
            "2016-03-04T00:00:00Z");
    SyndFeed feed =
        new SyndFeedInput()
            .build(new XmlReader(new ByteArrayInputStream(get("/feed.atom?q=envoys").body())));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSize(1);
    assertThat(feed.getEntries().getFirst().getUri()).isEqualTo(BASE + "claim/c1");
    assertThat(feed.getEntries().getFirst().getUpdatedDate()).isNotNull();
    assertThat(feed.getEntries().getFirst().getAuthors()).isNotEmpty();
    assertThat(text("/sitemap/claims-1.xml")).contains("<loc>" + BASE + "claim/c1</loc>");
    assertThat(get("/sitemap/claims-900.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void describesTheDataSetWithCountsAndDump() throws Exception {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text("/.well-known/void"), Lang.TURTLE).parse(graph);
    assertThat(text("/.well-known/void"))
        .contains("void:triples", "dcat:Distribution", "void:classPartition");
    DatasetGraph dump = DatasetGraphFactory.create();
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(get("/dump.nq.gz").body()))) {
      RDFParser.source(in).lang(Lang.NQUADS).parse(dump);
    }
    assertThat(dump.find().hasNext()).isTrue();
    assertThat(graph.isEmpty()).isFalse();
  }

  @Test
  void servesAssistantsOverHttp() throws Exception {
    try (McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder("http://localhost:" + server.port())
                    .endpoint("/mcp")
                    .build())
            .build()) {
      assertThat(client.initialize().serverInfo().name()).isEqualTo("hearsay");
      assertThat(client.listTools().tools().stream().map(McpSchema.Tool::name))
          .containsExactlyInAnyOrder("search", "claims", "describe", "sparql");
      McpSchema.CallToolResult result =
          client.callTool(
              McpSchema.CallToolRequest.builder("claims")
                  .arguments(Map.of("actor", "norway"))
                  .build());
      assertThat(result.isError()).isFalse();
      assertThat(result.content().toString()).contains("Kari Holm", BASE + "claim/c1");
    }
  }

  private static Node graph(List<Node> graphs, String name) {
    return graphs.stream().filter(g -> g.getURI().endsWith("/" + name)).findFirst().orElseThrow();
  }

  @Test
  void exportsNanopublicationsAndTripleTerms() throws Exception {
    DatasetGraph publications = DatasetGraphFactory.create();
    RDFParser.fromString(text("/search.trig"), Lang.TRIG).parse(publications);
    List<Node> graphs = Iter.toList(publications.listGraphNodes());
    assertThat(graphs).hasSize(4);
    // The guidelines of nanopub.net: a head of four triples, and three graphs that it names.
    Node head = graph(graphs, "head");
    Node assertion = graph(graphs, "assertion");
    assertThat(Iter.count(publications.find(head, Node.ANY, Node.ANY, Node.ANY))).isEqualTo(4);
    Node publication = NodeFactory.createURI(BASE + "claim/c1/nanopub");
    for (String part : List.of("Assertion", "Provenance", "PublicationInfo")) {
      Node named =
          publications
              .find(
                  head,
                  publication,
                  NodeFactory.createURI("http://www.nanopub.org/nschema#has" + part),
                  Node.ANY)
              .next()
              .getObject();
      assertThat(graphs).contains(named);
    }
    assertThat(publications.contains(graph(graphs, "provenance"), assertion, Node.ANY, Node.ANY))
        .as("the provenance tells of the assertion")
        .isTrue();
    assertThat(publications.contains(graph(graphs, "pubinfo"), publication, Node.ANY, Node.ANY))
        .as("the publication info tells of the publication")
        .isTrue();
    String terms = text("/search.rdf12");
    assertThat(terms).contains("<<(", "rdf-syntax-ns#reifies");
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(terms, Lang.NTRIPLES).parse(graph);
    assertThat(graph.isEmpty()).isFalse();
  }
}
