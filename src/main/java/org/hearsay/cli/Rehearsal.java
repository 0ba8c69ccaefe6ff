package org.hearsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.hearsay.ontology.PackagedFiles;

/**
 * Runs the ordinary commands once on the example articles, so that a JVM that watches (JEP 483, JEP
 * 514) can write down for later starts which classes they load. The launcher runs it once after a
 * build; nobody else needs it.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * @param arguments {@code annotate} or {@code graph}: which commands to run
   * @throws IOException where the folder for temporary files cannot be used
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Path folder = Files.createTempDirectory("hearsay-rehearsal-");
    int worst = ExitCode.DONE;
    try {
      for (List<String> command : commands(arguments[0], folder)) {
        int code =
            Hearsay.run(
                command.toArray(String[]::new),
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        worst = Math.max(worst, code);
      }
    } finally {
      delete(folder);
      System.setOut(out);
    }
    System.exit(worst);
  }

  private static List<List<String>> commands(String part, Path folder) throws IOException {
    SortedMap<String, String> examples = PackagedFiles.in("org/hearsay/examples", "news.jsonl");
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (Map.Entry<String, String> file : examples.entrySet()) {
      Files.writeString(articles.resolve(file.getKey().replace('/', '-')), file.getValue());
    }
    String input = articles.toString();
    if (part.equals("annotate")) {
      return List.of(List.of("annotate", "--include", "tokens,propositions", input));
    }
    Path query = folder.resolve("query.rq");
    Files.writeString(query, "SELECT ?claim WHERE { ?claim a ?type } ORDER BY ?claim LIMIT 10");
    String store = folder.resolve("store").toString();
    return List.of(
        List.of("build", input, "--store", store),
        List.of("query", query.toString(), "--store", store));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
