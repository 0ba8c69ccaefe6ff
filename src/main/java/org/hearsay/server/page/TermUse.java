package org.hearsay.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * How a graph uses a term.
 *
 * @param count how often, in words
 * @param examples what it is said of, each with what it is said with
 */
public record TermUse(String count, List<Example> examples) {

  /** Counting goes no further: a page must be there at once. */
  private static final int MOST = 10_000;

  private static final int SHOWN = 5;

  /**
   * @param value of a property; the thing itself again for classes and values
   */
  public record Example(Link subject, Link value) {}

  /**
   * Reads it. Call it within a read transaction.
   *
   * @param kind of the term: class, property, role, value, event type
   */
  static TermUse of(String name, String kind, GraphReader graph) {
    Node term = Hs.term(name);
    Node property = Node.ANY;
    Node object = term;
    switch (kind) {
      case "property", "role" -> {
        property = term;
        object = Node.ANY;
      }
      case "class" -> property = Terms.TYPE;
      default -> {}
    }
    long count = graph.count(Node.ANY, property, object, MOST + 1L);
    Map<Node, Example> examples = new LinkedHashMap<>();
    for (Quad quad : graph.some(Node.ANY, property, object, 20 * SHOWN)) {
      if (examples.size() < SHOWN) {
        examples.putIfAbsent(
            quad.getSubject(),
            new Example(graph.link(quad.getSubject()), graph.link(quad.getObject())));
      }
    }
    return new TermUse(
        count > MOST ? "more than %,d times".formatted(MOST) : times(count),
        List.copyOf(examples.values()));
  }

  private static String times(long count) {
    return switch ((int) count) {
      case 0 -> "nowhere";
      case 1 -> "once";
      default -> "%,d times".formatted(count);
    };
  }
}
