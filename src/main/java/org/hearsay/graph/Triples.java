package org.hearsay.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Collects triples, each once, sorted by their N-Triples lines. */
final class Triples {

  private final TreeMap<String, Triple> byLine = new TreeMap<>();

  Triples add(Node subject, Node predicate, Node object) {
    Triple triple = Triple.create(subject, predicate, object);
    byLine.put(NQuads.line(triple), triple);
    return this;
  }

  /** Adds the triple where there is an object. */
  Triples addIfKnown(Node subject, Node predicate, Optional<Node> object) {
    object.ifPresent(known -> add(subject, predicate, known));
    return this;
  }

  /** Sorted by their lines. */
  List<Triple> sorted() {
    return List.copyOf(byLine.values());
  }

  /** The sorted lines with their triples. */
  Map<String, Triple> byLine() {
    return byLine;
  }
}
