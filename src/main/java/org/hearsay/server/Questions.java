package org.hearsay.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ontology.PackagedFiles;
import org.hearsay.server.Views.Entry;
import org.hearsay.server.Views.Link;

/** The competency questions of {@code queries/}, by file name. */
public final class Questions {

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

  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  List<Entry> entries() {
    return texts.entrySet().stream()
        .map(
            e ->
                new Entry(
                    new Link(question(e.getValue()), "/query?name=" + e.getKey()), e.getKey(), ""))
        .toList();
  }

  private static String question(String query) {
    return query
        .lines()
        .filter(line -> line.startsWith("#"))
        .findFirst()
        .orElse("# A query")
        .replaceFirst("^#+\\s*", "");
  }
}
