package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.RemoteStore;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.sparql.Questions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HearsayServerTest {

  private static final String BASE = "http://news.example/";
  private static final String DATA =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      BASE <http://news.example/>
      GRAPH <article/a1> {
        <article/a1> a schema:NewsArticle ; schema:headline "Oslo <script>alert(1)</script>" ;
          schema:datePublished "2016-03-04" ; schema:url <javascript:alert(2)> ; hs:text "The whole text." .
        <claim/c1> a hs:Claim ; hs:content <proposition/p1> ; hs:reportedIn <article/a1> ;
          hs:voice hs:Named ; hs:source <entity/kari-holm> ; hs:stance hs:Denies ;
          hs:polarity hs:Positive ; hs:modality hs:Actual ; hs:timex "2016-03-04" ;
          hs:evidence <claim/c1/evidence> ; hs:participation <claim/c1/actor/1> .
        <claim/c1/evidence> oa:hasSelector <claim/c1/evidence/q> .
        <claim/c1/evidence/q> oa:exact "Norway & \\"others\\" recalled <b>envoys</b>" ; oa:start 4 .
        <claim/c1/actor/1> hs:role hs:actor ; hs:filler <entity/norway> ; hs:inferred true .
        <proposition/p1> a hs:Proposition ; hs:eventType hs:AmbassadorWithdrawal ; hs:actor <entity/norway> .
        <entity/norway> skos:prefLabel "Norway" , "Nor\u202eway<i>" .
        <entity/kari-holm> skos:prefLabel "Kari Holm" .
      }
      GRAPH <ledger> {
        <article/old> dcterms:isReplacedBy <article/a1> ; hs:replacedAt "2020-02-03T04:05:06Z" .
        <article/taken> hs:retractedAt "2021-02-03T04:05:06Z" .
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
            new ServerOptions(
                0, true, List.of(new ServerOptions.Credentials("builder", "pässword")), 5_000),
            new Questions(Map.of("a.rq", "# Who?\nSELECT * {}")),
            new OntologyPages(GraphFactory.createDefaultGraph()));
    server.awaitSearch();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return send(request(path).header("Accept", accept));
  }

  private static HttpResponse<String> query(String sparql)
      throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(sparql, StandardCharsets.UTF_8);
    return get("/sparql?query=" + encoded, "text/csv");
  }

  private static HttpRequest.Builder put(String path) {
    return request(path)
        .header("Content-Type", "text/turtle")
        .PUT(HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> ."));
  }

  private static String basic(String user, String password) {
    byte[] bytes = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void answersQueriesWithTheStoresBase() throws Exception {
    HttpResponse<String> answer =
        query(
            "PREFIX hs: <https://w3id.org/hearsay/ontology#> SELECT ?c { ?p hs:filler"
                + " <entity/norway> . ?c hs:participation ?p }");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(BASE + "claim/c1");
  }

  @Test
  void lineNumbersOfErrorsAreThoseOfTheQuery() throws Exception {
    assertThat(query("SELECT * {\n ?a ?b }").body()).contains("ine 2");
  }

  @Test
  void refusesEveryOtherWayToWrite() throws Exception {
    String update = "update=" + URLEncoder.encode("CLEAR ALL", StandardCharsets.UTF_8);
    for (String path : List.of("/sparql", "/", "/update", "/data", "/data/update")) {
      HttpResponse<String> answer =
          send(
              request(path)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(update)));
      assertThat(answer.statusCode()).as("POST " + path).isGreaterThanOrEqualTo(400);
    }
    for (String path :
        List.of("/data?graph=urn:g", "/data?default", "/sparql?graph=urn:g", "/entity/norway")) {
      assertThat(send(put(path)).statusCode()).as("PUT " + path).isGreaterThanOrEqualTo(400);
      assertThat(send(request(path).DELETE()).statusCode()).isGreaterThanOrEqualTo(400);
    }
    assertThat(query("ASK { <entity/norway> ?p ?o }").body()).contains("true");
    assertThat(query("ASK { GRAPH <urn:g> { ?s ?p ?o } }").body()).contains("false");
  }

  @Test
  void letsTheBuilderPutAndDeleteGraphs() throws Exception {
    String builder = basic("builder", "pässword");
    assertThat(send(put("/data?graph=urn:h").header("Authorization", builder)).statusCode())
        .isBetween(200, 204);
    assertThat(query("ASK { GRAPH <urn:h> { ?s ?p ?o } }").body()).contains("true");
    assertThat(
            send(request("/data?graph=urn:h").DELETE().header("Authorization", builder))
                .statusCode())
        .isBetween(200, 204);
    assertThat(query("ASK { GRAPH <urn:h> { ?s ?p ?o } }").body()).contains("false");
    for (String wrong : List.of(basic("builder", "x"), basic("", ""), "Basic ???", "Bearer x")) {
      assertThat(send(put("/data?graph=urn:h").header("Authorization", wrong)).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void callsNoOtherServer() throws Exception {
    HttpResponse<String> answer =
        query("SELECT * { SERVICE <http://localhost:" + server.port() + "/sparql> { ?s ?p ?o } }");
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(
            query("SELECT * FROM <http://localhost:" + server.port() + "/x.ttl> { ?s ?p ?o }")
                .body())
        .doesNotContain("norway");
  }

  @Test
  void showsAClaimWithSpeakerEvidenceAndReading() throws Exception {
    HttpResponse<String> page = get("/claim/c1", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("ambassador withdrawal", "Norway", "inferred", "denied", "According to")
        .contains("/entity/kari-holm", "Kari Holm", "2016-03-04", "/article/a1");
  }

  @Test
  void escapesHostileTextAndLinks() throws Exception {
    for (String path : List.of("/claim/c1", "/article/a1", "/entity/norway", "/proposition/p1")) {
      String body = get(path, "text/html").body();
      assertThat(body).as(path).doesNotContain("<script>alert", "<b>envoys", "href=\"javascript:");
      assertThat(body).contains("Norway &amp; ");
    }
    String search = get("/search?in=articles&q=%3Cscript%3Ealert(1)", "text/html").body();
    assertThat(search).doesNotContain("<script>alert").contains("/article/a1");
    assertThat(get("/claim/c1", "text/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
  }

  @Test
  void servesRdfOfTheSameAddress() throws Exception {
    HttpResponse<String> turtle = get("/claim/c1", "text/turtle, text/html;q=0.5");
    assertThat(turtle.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/turtle"));
    assertThat(turtle.body()).contains("hs:Denies", BASE + "claim/c1/actor/1", "hs:inferred");
    assertThat(get("/entity/norway.jsonld", "text/html").body()).contains("\"@id\"");
    assertThat(get("/entity/norway.nt", "*/*").body()).contains("<" + BASE + "entity/norway>");
    assertThat(get("/entity/norway", "text/html;q=0.1, application/rdf+xml").body())
        .contains("<rdf:RDF");
    assertThat(get("/entity/norway", "image/png").statusCode()).isEqualTo(406);
    assertThat(get("/article/a1/text.txt", "*/*").body()).isEqualTo("The whole text.");
  }

  @Test
  void helpsWhereThereIsNothing() throws Exception {
    HttpResponse<String> page = get("/entity/nobody", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Search for “nobody”");
    assertThat(get("/static/..%2f..%2fhearsay.css", "*/*").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(get("/static/none.css", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/entity/x%22%3E%3Cscript%3E", "text/html").body()).doesNotContain("<script>");
  }

  @Test
  void showsHomeQuestionsAndHealth() throws Exception {
    assertThat(get("/", "text/html").body()).contains("articles", "claims", "Norway");
    assertThat(get("/query", "text/html").body()).contains("Who?");
    assertThat(get("/queries/a.rq", "*/*").body()).startsWith("# Who?");
    assertThat(get("/queries/b.rq", "*/*").statusCode()).isEqualTo(404);
    assertThat(get("/health", "*/*").body()).isEqualTo("ok\n");
    assertThat(get("/static/hearsay.css", "*/*").body()).contains(":root");
    assertThat(get("/ontology", "text/html").statusCode()).isEqualTo(200);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void tellsWhichFormItIsAndWhereTheOthersAre() throws Exception {
    HttpResponse<String> turtle = get("/entity/norway", "text/html;q=0.2, text/turtle;q=0.9");
    assertThat(header(turtle, "Content-Location")).isEqualTo("/entity/norway.ttl");
    assertThat(header(turtle, "Vary")).contains("Accept");
    assertThat(header(turtle, "Link"))
        .contains("</entity/norway.html>; rel=\"alternate\"; type=\"text/html\"")
        .contains("<" + BASE + "entity/norway>; rel=\"describes\"")
        .doesNotContain("norway.ttl");
    assertThat(header(turtle, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(get("/entity/norway.html", "text/turtle").body()).contains("<!doctype html>");
    assertThat(get("/entity/norway", "image/png").body()).contains(".jsonld");
  }

  @Test
  void sendsAPageOnceAndItsHeadersAlone() throws Exception {
    HttpResponse<String> page = get("/claim/c1", "text/html");
    String tag = header(page, "ETag");
    assertThat(tag).matches("\"[\\w-]{22}\"");
    HttpResponse<String> again =
        send(
            request("/claim/c1").header("Accept", "text/html").header("If-None-Match", "W/" + tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/claim/c1", "text/turtle").headers().firstValue("ETag")).isNotEqualTo(tag);
    HttpResponse<String> head =
        send(
            request("/claim/c1")
                .header("Accept", "text/html")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(tag);
    assertThat(header(head, "Content-Length")).isNotEmpty();
  }

  @Test
  void letsThePagesOfOthersReadButNotWrite() throws Exception {
    HttpResponse<String> asked =
        send(
            request("/sparql")
                .header("Origin", "https://elsewhere.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(asked.statusCode()).isEqualTo(204);
    assertThat(header(asked, "Access-Control-Allow-Methods")).contains("GET");
    HttpResponse<String> data =
        send(request("/data").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(header(data, "Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void tellsSearchEnginesAClaimAndNoEvent() throws Exception {
    String claim = get("/claim/c1", "text/html").body();
    assertThat(claim).contains("\"@type\":\"Claim\"").doesNotContain("\"@type\":\"Event\"");
    assertThat(get("/proposition/p1", "text/html").body())
        .contains("Not accepted as a fact")
        .doesNotContain("\"@type\":\"Event\"");
  }

  @Test
  void searchesByAddressAndSaysWhatIsWrongWithOne() throws Exception {
    assertThat(get("/search?q=envoys&actor=norway&modality=Actual", "text/html").body())
        .contains("/claim/c1", "According to ");
    assertThat(get("/search?actor=nobody", "text/html").body()).contains("Nothing is found");
    HttpResponse<String> wrong = get("/search?from=yesterday", "text/html");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("from=yesterday is no day");
    assertThat(get("/search.csv?q=envoys", "*/*").body())
        .startsWith("claim,type,")
        .contains(BASE + "claim/c1");
    assertThat(get("/search.json?in=entities&q=norway", "*/*").body()).contains("\"total\": 1");
    assertThat(get("/search.ttl?q=envoys", "*/*").body()).contains("hs:Denies");
    assertThat(get("/suggest?q=nor", "*/*").body()).contains("/entity/norway");
    assertThat(get("/suggest?q=%22%3C%28", "*/*").body()).isEqualTo("[]");
  }

  @Test
  void showsPairsSpeakersAndTerms() throws Exception {
    assertThat(get("/pair?a=norway&b=kari-holm", "text/html").statusCode()).isEqualTo(200);
    assertThat(get("/pair?a=norway&b=%22%3E%3Cscript%3E", "text/html").body())
        .doesNotContain("<script>\"");
    assertThat(get("/pair?a=norway&b=nobody", "text/html").statusCode()).isEqualTo(404);
    assertThat(get("/speaker/kari-holm", "text/html").statusCode()).isEqualTo(200);
    assertThat(get("/ontology/NoSuchTerm", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void readsQuestions() throws Exception {
    String page = get("/search?q=What+does+Kari+Holm+deny%3F", "text/html").body();
    assertThat(page).contains("what Kari Holm denies (1)", "says=denies", "/claim/c1");
    assertThat(get("/search?q=withdrawn+ambassadors", "text/html").body())
        .contains("all of ambassador withdrawal (1)", "/claim/c1");
    assertThat(get("/search?q=envoys+and+elephants", "text/html").body())
        .contains("Nothing has all the words", "/claim/c1");
  }

  @Test
  void givesSearchResultsInTheFormThatIsLiked() throws Exception {
    for (String form :
        List.of(
            "text/html", "text/turtle", "application/ld+json", "application/json", "text/csv")) {
      HttpResponse<String> answer = get("/search?q=envoys", "image/png, " + form + ";q=0.5");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith(form);
      assertThat(header(answer, "Content-Location")).matches("/search\\.\\w+\\?q=envoys");
      assertThat(answer.body()).contains("claim/c1");
    }
    assertThat(get("/search?q=envoys", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void countsForPrometheus() throws Exception {
    get("/entity/norway", "text/html");
    assertThat(get("/metrics", "*/*").body())
        .contains("hearsay_graph{kind=\"claims\"} 1.0")
        .contains("hearsay_http_requests_seconds_count{path=\"/entity\",status=\"200\"}")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void namesTheDataSetApartFromItsDescription() throws Exception {
    HttpResponse<String> named = get("/dataset", "text/turtle");
    assertThat(named.statusCode()).isEqualTo(303);
    assertThat(header(named, "Location")).isEqualTo("/.well-known/void");
  }

  /** What a retracted article takes with it tells so, and the password goes with each request. */
  @Test
  void forgetsForAnAuthenticatedBuilderAndSaysSo() throws Exception {
    String graph =
        """
        @base <http://news.example/> . @prefix hs: <https://w3id.org/hearsay/ontology#> .
        <article/soon-gone> a <https://schema.org/NewsArticle> ; <https://schema.org/headline> "Soon gone" .
        <claim/soon-gone> a hs:Claim ; hs:reportedIn <article/soon-gone> .
        """;
    String token =
        Base64.getEncoder().encodeToString("builder:pässword".getBytes(StandardCharsets.UTF_8));
    assertThat(
            send(request("/data?graph=" + BASE + "article/soon-gone")
                    .header("Authorization", "Basic " + token)
                    .header("Content-Type", "text/turtle")
                    .PUT(HttpRequest.BodyPublishers.ofString(graph)))
                .statusCode())
        .isEqualTo(201);
    server.awaitSearch();
    assertThat(get("/claim/soon-gone", "text/html").statusCode()).isEqualTo(200);
    URI address = URI.create("http://localhost:" + server.port() + "/");
    try (RemoteStore store = RemoteStore.open(address, new BaseIri(BASE), "builder", "pässword")) {
      store.retractAll(List.of(NodeFactory.createURI(BASE + "article/soon-gone")));
    }
    server.awaitSearch();
    for (String path : List.of("/claim/soon-gone", "/claim/soon-gone.ttl", "/article/soon-gone")) {
      HttpResponse<String> gone = get(path, "text/turtle");
      assertThat(gone.statusCode()).as(path).isEqualTo(410);
      assertThat(gone.body()).contains("retracted");
    }
  }

  @Test
  void letsNoNameBreakOutOfAPage() throws Exception {
    for (String path :
        List.of("/entity/norway", "/claim/c1", "/article/a1", "/search?q=norway", "/")) {
      String page = get(path, "text/html").body();
      assertThat(page)
          .as(path)
          .doesNotContain("<i>", "<b>envoys", "<script>alert", "href=\"javascript:");
    }
    assertThat(get("/static/hearsay.css", "*/*").body()).contains("unicode-bidi: isolate");
    assertThat(get("/search?q=%22%3E%3Cimg+src%3Dx%3E", "text/html").body()).doesNotContain("<img");
  }

  @Test
  void saysOfWhatIsGoneThatItWasThere() throws Exception {
    HttpResponse<String> replaced = get("/article/old", "text/turtle");
    assertThat(replaced.statusCode()).isEqualTo(410);
    assertThat(replaced.body()).contains("2020-02-03", "href=\"/article/a1\"");
    HttpResponse<String> retracted = get("/article/taken.ttl", "*/*");
    assertThat(retracted.statusCode()).isEqualTo(410);
    assertThat(retracted.body()).contains("2021-02-03", "retracted");
    assertThat(get("/article/never", "text/html").statusCode()).isEqualTo(404);
  }
}
