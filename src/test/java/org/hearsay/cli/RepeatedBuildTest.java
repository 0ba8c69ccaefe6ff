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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads inputs into one store again and again, as a user would. */
class RepeatedBuildTest {

  private static final String FIRST =
      """
      {"url": "https://a.example/1", "publisher": "Courier", "published": "2016-03-03", "text": "Chile recalled its ambassador from Bolivia on Thursday."}
      {"url": "https://a.example/2", "publisher": "Wire", "published": "2016-03-04", "text": "Bolivia recalled its ambassador from Chile on Friday."}
      not JSON
      """;

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    StringWriter messages = new StringWriter();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Hearsay.run(arguments, new PrintWriter(messages, true));
      return new Result(
          code,
          printed.toString(StandardCharsets.UTF_8),
          messages + told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private JsonObject build(String json) throws IOException {
    Path input = Files.writeString(folder.resolve("news.jsonl"), json);
    Path report = folder.resolve("report.json");
    run("build", input.toString(), "--store", store(), "--report", report.toString());
    return JsonParser.parseString(Files.readString(report)).getAsJsonObject();
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  @Test
  void readsWhatChangedAndTakesOutWhatIsAskedFor() throws IOException {
    JsonObject first = build(FIRST);
    assertThat(first.get("read").getAsInt()).isEqualTo(2);
    JsonObject failed = first.getAsJsonObject("failed");
    assertThat(failed.get("count").getAsInt()).isEqualTo(1);
    assertThat(failed.getAsJsonArray("reasons").get(0).toString()).contains("line 3", "not JSON");

    JsonObject again = build(FIRST);
    assertThat(again.get("read").getAsInt()).isZero();
    assertThat(again.get("unchanged").getAsInt()).isEqualTo(2);

    JsonObject changed = build(FIRST.replace("on Friday", "on Saturday"));
    assertThat(changed.get("read").getAsInt()).isEqualTo(1);
    assertThat(changed.get("unchanged").getAsInt()).isEqualTo(1);

    Result nothing = run("rebuild", "--store", store());
    assertThat(nothing.err()).contains("0 articles analysed anew");

    Result dry = run("retract", "--publisher", "Wire", "--dry-run", "--store", store());
    assertThat(dry.out()).contains("https://a.example/2");
    assertThat(dry.err()).contains("1 articles would be taken out");
    Result taken = run("retract", "--published", "..2016-03-03", "--store", store());
    assertThat(taken.err()).contains("1 article graphs taken out");
    assertThat(taken.code()).isEqualTo(ExitCode.DONE);
    assertThat(run("retract", "--publisher", "Nobody", "--store", store()).code())
        .isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(run("retract", "--store", store()).code()).isEqualTo(2);
    assertThat(run("retract", "--published", "yesterday", "--store", store()).err())
        .contains("no date");
    assertThat(build(FIRST).get("read").getAsInt())
        .as("the retracted and the one that changed back")
        .isEqualTo(2);
  }

  @Test
  void keepsTheLastOfTwoVersionsHoweverOftenTheyAreRead() throws IOException {
    String two =
        """
        {"url": "https://a.example/1", "text": "Chile recalled its ambassador from Bolivia."}
        {"url": "https://a.example/1", "text": "Chile recalled two envoys from Bolivia."}
        """;
    for (int i = 0; i < 3; i++) {
      build(two);
      Result texts =
          run(
              "query",
              Files.writeString(
                      folder.resolve("q.rq"),
                      "SELECT ?t { ?a <https://w3id.org/hearsay/ontology#text> ?t }")
                  .toString(),
              "--store",
              store());
      assertThat(texts.out()).contains("two envoys").doesNotContain("its ambassador");
    }
  }
}
