package org.hearsay.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  List<Entry> entries() {
    return texts.entrySet().stream()
        .map(
            e ->
                new Entry(
                    new Link(question(e.getValue()), "/queries/" + e.getKey()), e.getKey(), ""))
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
