package org.hearsay.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What a graph says of one node, read at once. */
public final class Facts {

  private final Map<Node, List<Node>> values = new LinkedHashMap<>();

  Facts() {}

  void add(Node property, Node value) {
    values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
  }

  /** A value of a property. */
  public Optional<Node> first(Node property) {
    return values.getOrDefault(property, List.of()).stream().findFirst();
  }

  /** The values of a property, each once, sorted. */
  public List<Node> all(Node property) {
    return values.getOrDefault(property, List.of()).stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  /** The text of a literal; empty where there is none. */
  public String text(Node property) {
    return first(property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm).orElse("");
  }

  /** The local name of a value; empty where there is none. */
  public String name(Node property) {
    return first(property)
        .filter(Node::isURI)
        .map(node -> Names.localName(node.getURI()))
        .orElse("");
  }

  /** A number from 0; -1 where there is none. */
  public int number(Node property) {
    String text = text(property);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  /** All properties. */
  List<Node> properties() {
    return List.copyOf(values.keySet());
  }
}
