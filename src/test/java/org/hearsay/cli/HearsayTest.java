package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole commands, with the models, as a user would. */
class HearsayTest {

  private static final String ARTICLE =
      """
      Chile recalls its ambassador from Bolivia

      By Ana Rojas
      March 4, 2016

      Chile recalled its ambassador from Bolivia on Thursday, its foreign minister said.

      Bolivia denied that it had expelled Chilean diplomats.
      """;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    StringWriter messages = new StringWriter();
    int code;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      code = Hearsay.run(arguments, new PrintWriter(messages, true));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return new Result(
        code,
        printed.toString(StandardCharsets.UTF_8),
        messages + told.toString(StandardCharsets.UTF_8));
  }

  private Path article() throws IOException {
    return Files.writeString(folder.resolve("chile.txt"), ARTICLE);
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  @Test
  void annotatesAnArticle() throws IOException {
    Result result = run("annotate", "--base", "http://news.example/", article().toString());
    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    JsonObject record = JsonParser.parseString(result.out()).getAsJsonObject();
    assertThat(record.get("text").getAsString()).isEqualTo(ARTICLE);
    assertThat(record.get("published").getAsString()).isEqualTo("2016-03-04");
    List<JsonObject> events = new ArrayList<>();
    record.getAsJsonArray("events").forEach(e -> events.add(e.getAsJsonObject()));
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.get("type").getAsString()).isEqualTo("AmbassadorWithdrawal");
              assertThat(event).matches(e -> e.has("time"), "has a time");
              assertThat(event.get("time").getAsString()).isEqualTo("2016-03-03");
              assertThat(event.get("roles").toString())
                  .contains("http://news.example/entity/chile", "CHL", "BOL");
            });
    assertThat(events)
        .as("what is denied is never told as a fact")
        .filteredOn(event -> event.get("type").getAsString().equals("DiplomatExpulsion"))
        .allMatch(event -> event.get("polarity").getAsString().equals("negative"));
  }

  @Test
  void buildsAsksAcceptsAndRetracts() throws IOException {
    String file = article().toString();
    assertThat(run("build", file, "--store", store()).code()).isEqualTo(ExitCode.DONE);
    String query = Path.of("queries", "ambassador-withdrawals.rq").toString();
    Result answer = run("query", query, "--store", store(), "--format", "csv");
    assertThat(answer.out()).contains("entity/chile", "entity/bolivia", "2016-03-03");
    assertThat(run("query", query, "--store", store()).out())
        .as("the headline's claim and the first sentence's")
        .contains("(2 rows)");

    Result again = run("build", file, "--store", store());
    assertThat(again.code()).isEqualTo(ExitCode.DONE);
    assertThat(run("query", query, "--store", store(), "--format", "csv").out())
        .as("reading an article again changes nothing")
        .isEqualTo(answer.out());

    assertThat(run("check", "--help").code()).isEqualTo(ExitCode.DONE);
    Path policy = Path.of("queries", "policies", "two-independent-sources.rq");
    assertThat(run("accept", policy.toString(), "--store", store()).code())
        .isEqualTo(ExitCode.DONE);
    Result refused = run("accept", "--store", store(), "--explain", "refused", "--format", "json");
    assertThat(refused.out())
        .contains("\"missing\":\"two independent sources say so\"", "AmbassadorWithdrawal");
    assertThat(run("accept", "--store", store()).out()).contains("accepts 0 of ", "that lack: ");
    assertThat(run("accept", "--store", store(), "--explain", "zzzz").err())
        .contains("no cluster is called 'zzzz'");
    assertThat(run("accept", "--store", store(), "--withdraw", policy.toString()).err())
        .contains("withdrew", "the default one stands");
    assertThat(run("derive", "--store", store()).err()).contains("accepted events");
    assertThat(run("export", "--store", store()).out())
        .contains("<http://localhost:3030/entity/chile>");
    assertThat(run("export", "--store", store(), "--format", "plover").out())
        .contains("Event ID,Cluster ID", "SANCTION,withdraw,4,SANCTION,161,AmbassadorWithdrawal");
    assertThat(run("export", "--store", store(), "--format", "nanopub").out())
        .contains("np:hasAssertion", "/nanopub/provenance>");
    assertThat(run("export", "--store", store(), "--format", "rdf12").out())
        .contains("#reifies> <<( ");

    Path ask = Files.writeString(folder.resolve("ask.rq"), "ASK { <entity/chile> ?p ?o }");
    assertThat(run("query", ask.toString(), "--store", store()).out()).isEqualTo("true\n");
    Result all = run("query", "--store", store(), versions().toString(), "--format", "csv");
    String version = all.out().lines().skip(1).findFirst().orElseThrow().strip();
    assertThat(run("retract", version, "--store", store()).code()).isEqualTo(ExitCode.DONE);
    assertThat(run("query", ask.toString(), "--store", store()).out()).isEqualTo("false\n");
    assertThat(run("retract", version, "--store", store()).code()).isEqualTo(ExitCode.NOTHING_DONE);
  }

  private Path versions() throws IOException {
    return Files.writeString(
        folder.resolve("articles.rq"),
        "SELECT ?article { ?article a <https://schema.org/NewsArticle> }");
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.nq.gz");
    Path two = folder.resolve("two.nq.gz");
    assertThat(run("build", "examples", "--out", one.toString(), "--threads", "1").code())
        .isEqualTo(ExitCode.DONE);
    assertThat(run("build", "examples", "--out", two.toString(), "--threads", "2").code())
        .isEqualTo(ExitCode.DONE);
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void whatTheReadmeShowsComesOut() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Result built = run("build", "examples", "--store", store());
    Result asked = run("query", "queries/contradictions.rq", "--store", store());
    assertThat(shown(readme, "./hearsay build examples"))
        .isEqualToIgnoringWhitespace(
            built.err().lines().map(this::told).collect(Collectors.joining("\n")));
    assertThat(shown(readme, "./hearsay query queries/contradictions.rq"))
        .isEqualToIgnoringWhitespace(asked.out());
  }

  private String told(String line) {
    return line.replace(store(), "hearsay-store");
  }

  /** What a text shows as the output of a command, up to the next one or the end of the block. */
  private static String shown(String text, String command) {
    String after = text.substring(text.indexOf("$ " + command) + command.length() + 2);
    return after.split("\n(\\$ |```)", 2)[0];
  }

  @Test
  void storesWhatItCanAndNamesWhatFailed() throws IOException {
    Result result = run("build", article().toString(), "nowhere.txt", "--store", store());
    assertThat(result.code()).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(result.err()).contains("nowhere.txt: failed, no such file", "1 articles read");
    assertThat(run("annotate", "nowhere.txt").code()).isEqualTo(ExitCode.NOTHING_DONE);
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() throws IOException {
    assertThat(run().code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run("annotate").code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run("build", "x", "--threads", "many").code()).isEqualTo(ExitCode.WRONG_USAGE);
    Result noStore = run("derive", "--store", folder.resolve("none").toString());
    assertThat(noStore.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(noStore.err()).contains("none", "hearsay build");
    Result badBase = run("annotate", "--base", "not a base", article().toString());
    assertThat(badBase.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run("annotate", "x", "--threads", "0").err()).contains("--threads must be 1");
    Result limit = run("annotate", article().toString(), "--max-nesting", "-1");
    assertThat(limit.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(limit.err()).contains("--max-nesting must be from 0 to 100");
    assertThat(badBase.err()).contains("not a base").doesNotContain("Exception");
    Path ontology = Files.createDirectory(folder.resolve("ontology"));
    Files.writeString(ontology.resolve("core.ttl"), "this is no turtle");
    Result broken = run("annotate", "--ontology", ontology.toString(), article().toString());
    assertThat(broken.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(broken.err()).contains("core.ttl");
  }

  @Test
  void leavesOtherLanguagesWithoutClaims() throws IOException {
    Path german =
        Files.writeString(
            folder.resolve("german.jsonl"),
            "{\"id\": \"g\", \"language\": \"de\", \"text\": \"Chile zog seinen Botschafter"
                + " ab.\"}\n");
    Result result = run("annotate", german.toString());
    JsonObject record = JsonParser.parseString(result.out()).getAsJsonObject();
    assertThat(record.getAsJsonArray("sentences")).isEmpty();
    assertThat(record.getAsJsonArray("events")).isEmpty();
  }

  @Test
  void importsADumpLooksNamesUpAndLinksByIt() throws IOException {
    String dump = "src/test/resources/gazetteer/dump.json";
    String index = folder.resolve("index").toString();
    Result imported = run("gazetteer", "import", dump, "--out", index);
    assertThat(imported.code()).isEqualTo(ExitCode.DONE);
    assertThat(imported.out()).contains("7 entities kept with 13 names");

    Result found =
        run(
            "gazetteer",
            "lookup",
            "Mira Holt",
            "--gazetteer",
            index,
            "--type",
            "person",
            "--context",
            "the minister for fisheries");
    assertThat(found.out())
        .startsWith("link  0.")
        .contains("Q900000001  Mira Holt: Northland politician, minister for fisheries")
        .contains(
            "name: its label (0.30); type: Person (0.20); context: fisheries, minister (0.15);"
                + " popularity: 24");
    assertThat(run("gazetteer", "lookup", "Paris").out()).contains("Q90  Paris, City, by its name");
    Result nothing = run("gazetteer", "lookup", "Xyzzy Plugh");
    assertThat(nothing.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(nothing.err()).contains("nothing is called 'Xyzzy Plugh'");

    Path text =
        Files.writeString(
            folder.resolve("holt.txt"),
            "Mira Holt, the minister for fisheries of Northland, met President Barack Obama in"
                + " Washington on Monday. Holt said the talks on cod were useful.\n");
    Result annotated = run("annotate", text.toString(), "--gazetteer", index, "--include", "links");
    assertThat(annotated.out())
        .contains(
            "entity/mira-holt-q900000001\",\"link\":\"http://www.wikidata.org/entity/Q900000001")
        .contains("\"reasons\":[\"name: its label (0.30)\",\"type: Person (0.20)\",\"context: ");
    Result wrong = run("annotate", text.toString(), "--gazetteer", "nowhere");
    assertThat(wrong.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(wrong.err()).contains("no index 'nowhere'");
  }
}
