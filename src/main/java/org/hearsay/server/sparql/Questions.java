package org.hearsay.server.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ontology.PackagedFiles;

/** The competency questions of {@code queries/}, by file name. */
public final class Questions {

  /**
   * One question.
   *
   * @param name the file's name, such as {@code denials.rq}
   * @param title in plain English
   * @param text its SPARQL
   */
  public record Question(String name, String title, String text) {}

  private final TreeMap<String, String> texts;

  /**
   * @param texts the text of each query by its file name, such as {@code denials.rq}; its first
   *     comment line is the question in plain English
   */
  public Questions(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
  }

  /** Those of the jar; policies left out. */
  public static Questions packaged() {
    Map<String, String> queries = new TreeMap<>();
    PackagedFiles.in("queries", "ambassador-withdrawals.rq")
        .forEach(
            (name, text) -> {
              if (name.endsWith(".rq") && !name.contains("/")) {
                queries.put(name, text);
              }
            });
    return new Questions(queries);
  }

  /** The SPARQL of a question. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** All, by file name. */
  public List<Question> all() {
    return texts.entrySet().stream()
        .map(e -> new Question(e.getKey(), title(e.getValue()), e.getValue()))
        .toList();
  }

  private static String title(String query) {
    return query
        .lines()
        .filter(line -> line.startsWith("#"))
        .findFirst()
        .orElse("# A query")
        .replaceFirst("^#+\\s*", "");
  }
}
