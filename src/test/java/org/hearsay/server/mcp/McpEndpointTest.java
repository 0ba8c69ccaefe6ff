package org.hearsay.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.hearsay.server.search.SearchIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class McpEndpointTest {

  private static final String BASE = "http://news.example/";
  private static final String DATA =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX schema: <https://schema.org/>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      BASE <http://news.example/>
      GRAPH <article/a1> {
        <article/a1> a schema:NewsArticle ; schema:headline "Envoys" ; schema:datePublished "2016-03-04" .
        <claim/c1> a hs:Claim ; hs:content <proposition/p1> ; hs:reportedIn <article/a1> ;
          hs:voice hs:Named ; hs:source <entity/kari-holm> ; hs:stance hs:Denies ; hs:polarity hs:Positive ;
          hs:modality hs:Actual ; hs:evidence <claim/c1/e> ; hs:participation <claim/c1/actor/1> .
        <claim/c1/e> oa:hasSelector <claim/c1/e/q> . <claim/c1/e/q> oa:exact "recalled its envoys" .
        <claim/c1/actor/1> hs:role hs:actor ; hs:filler <entity/norway> .
        <proposition/p1> a hs:Proposition ; hs:eventType hs:AmbassadorWithdrawal ; hs:actor <entity/norway> .
        <entity/norway> a hs:Country ; skos:prefLabel "Norway" .
        <entity/kari-holm> a hs:Person ; skos:prefLabel "Kari Holm" .
      }
      """;

  private static DatasetGraph data;

  @BeforeAll
  static void fill() {
    JenaSystem.init();
    data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    Txn.executeWrite(data, () -> RDFParser.fromString(DATA, Lang.TRIG).parse(data));
  }

  /** The answers to tool calls, by their number from 1. */
  private static Map<Integer, JsonObject> answers(String... calls) throws InterruptedException {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n");
    lines.append("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
    for (int i = 0; i < calls.length; i++) {
      lines.append(
          "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":%s}\n"
              .formatted(i + 1, calls[i]));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SearchIndex index = SearchIndex.inMemory(data, BASE)) {
      index.refresh();
      new McpEndpoint(data, BASE, index)
          .serve(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out);
    }
    Map<Integer, JsonObject> answers = new TreeMap<>();
    out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(answer -> answer.has("id"))
        .forEach(answer -> answers.put(answer.get("id").getAsInt(), answer));
    return answers;
  }

  private static String call(String tool, String arguments) {
    return "{\"name\":\"%s\",\"arguments\":%s}".formatted(tool, arguments);
  }

  private static JsonObject result(Map<Integer, JsonObject> answers, int number) {
    return answers.getOrDefault(number, new JsonObject()).getAsJsonObject("result");
  }

  @Test
  void answersWithEvidenceAndTellsWhatIsWrong() throws InterruptedException {
    Map<Integer, JsonObject> answers =
        answers(
            call("claims", "{\"actor\":\"norway\",\"size\":5}"),
            call("search", "{\"q\":\"envoys\"}"),
            call("describe", "{\"id\":\"Norway\"}"),
            call("describe", "{\"id\":\"http://news.example/claim/c1\"}"),
            call(
                "sparql",
                "{\"query\":\"SELECT ?a { ?c <https://w3id.org/hearsay/ontology#source> ?a }\"}"),
            call("sparql", "{\"query\":\"INSERT DATA { <a> <b> <c> }\"}"),
            call(
                "sparql",
                "{\"query\":\"SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }\"}"),
            call("claims", "{\"from\":\"yesterday\"}"),
            call("describe", "{\"id\":\"Atlantis\"}"));
    assertThat(result(answers, 0).get("instructions").getAsString()).contains("somebody says");
    assertThat(result(answers, 1).toString())
        .contains("recalled its envoys", "Kari Holm", "Denies", BASE + "claim/c1");
    assertThat(result(answers, 2).toString()).contains("claims", "recalled its envoys");
    assertThat(result(answers, 3).toString()).contains("entity/norway", "recalled its envoys");
    assertThat(result(answers, 4).toString()).contains("recalled its envoys", "Kari Holm");
    assertThat(result(answers, 5).toString()).contains("entity/kari-holm");
    for (int wrong = 6; wrong <= 9; wrong++) {
      assertThat(result(answers, wrong).get("isError").getAsBoolean()).as("call " + wrong).isTrue();
    }
    assertThat(result(answers, 8).toString()).contains("from=yesterday is no day");
    assertThat(result(answers, 9).toString()).contains("use the tool search first");
  }
}
