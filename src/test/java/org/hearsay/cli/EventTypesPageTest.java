package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what {@code docs/event-types.md} says, with the Turtle, the text and the query of the page.
 */
@Tag("models")
class EventTypesPageTest {

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void copyTheOntology() throws IOException {
    page = Files.readString(Path.of("docs/event-types.md"));
    try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve("mine").resolve(Path.of("ontology").relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** The blocks of a language, joined. */
  private String blocks(String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(page);
    return block.results().map(r -> r.group(1)).collect(Collectors.joining("\n"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private record Result(int code, String out, String err) {}

  private static Result run(String... arguments) {
    StringWriter messages = new StringWriter();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      int code = Hearsay.run(arguments, new PrintWriter(messages, true));
      return new Result(code, bytes.toString(StandardCharsets.UTF_8), messages.toString());
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void leadsFromAnEmptyFileToClaims() throws IOException {
    write("mine/events/ship-seizure.ttl", blocks("turtle"));
    String mine = folder.resolve("mine").toString();
    Result check = run("check", "--ontology", mine);
    assertThat(check.out())
        .as(check.err())
        .contains(" examples and counter-examples, ")
        .doesNotContain("ShipSeizure/");

    String store = folder.resolve("ships").toString();
    String news = write("news.txt", blocks("text")).toString();
    Result build = run("build", "--ontology", mine, "--store", store, news);
    assertThat(build.code()).as(build.err()).isEqualTo(ExitCode.DONE);
    String query = write("ships.rq", blocks("sparql")).toString();
    assertThat(run("query", "--store", store, query, "--format", "csv").out().replace("\r", ""))
        .isEqualTo(blocks("csv"));
    assertThat(run("annotate", "--ontology", mine, news).out())
        .contains("\"ancestors\":[\"Seizure\"]");
    assertThat(run("check", "--ontology", mine, "--store", store).out())
        .contains("0 faults in the store");
  }

  @Test
  void allFaultsOfABrokenFileAreToldAtOnce() throws IOException {
    String broken =
        blocks("turtle")
            .replace("rdfs:subClassOf hs:Seizure", "rdfs:subClassOf hs:Seizuer")
            .replace("plover:COERCE ;", "plover:COERSE ;")
            .replace("hs:Distributive", "hs:Distributed")
            .replace("with=crew?", "with=crow?")
            .replace("#force", "#farce")
            .replace("tanker|vessel|boat|trawler|freighter}=object into", "tanker=object into")
            .replace("hs:expectActor \"navy\"", "hs:expectActor \"army\"")
            .replace("hs:edge", "hs:egde");
    write("mine/events/ship-seizure.ttl", broken);
    Result check = run("check", "--ontology", folder.resolve("mine").toString());
    assertThat(check.code()).isEqualTo(ExitCode.NOTHING_DONE);
    assertThat(check.err())
        .contains(
            "no class hs:Seizuer to be a subclass of",
            "no code 'COERSE' in plover.ttl",
            "hs:coordination must be hs:Distributive, hs:Collective or hs:Reciprocal",
            "ShipSeizure/capture: hs:ShipSeizure declares no role 'crow'",
            "ShipSeizure/capture: no word list 'farce' in lexicons.ttl",
            "ShipSeizure/capture: its example does not contain 'army'",
            "ShipSeizure/force-into-port: unexpected '='",
            "no property hs:egde");
    List<String> lines = check.err().lines().toList();
    for (String place : List.of("=crow", "#farce", "{ship|tanker=object")) {
      int at =
          Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
              .filter(i -> lines.get(i).contains(place) && lines.get(i + 1).strip().equals("^"))
              .findFirst()
              .orElse(-1);
      assertThat(at).as("a caret under %s in%n%s", place, check.err()).isPositive();
    }
    int line =
        1 + (int) broken.substring(0, broken.indexOf("<#ShipSeizure/capture> a")).lines().count();
    assertThat(check.err()).contains("events/ship-seizure.ttl:" + line + ": ShipSeizure/capture");
  }
}
