package org.hearsay.server.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The RDF description of a node: what is said of it and of its own parts ({@code claim/X/actor/1}),
 * and where it is named, up to a limit. An article's is its whole graph.
 */
public final class Description {

  private static final int MOST_REFERENCES = 1_000;

  private Description() {}

  /** The description of a node. Call it within a read transaction. */
  public static Graph of(DatasetGraph data, Node node) {
    Graph graph = GraphFactory.createDefaultGraph();
    Iterator<Quad> own = data.find(node, Node.ANY, Node.ANY, Node.ANY);
    own.forEachRemaining(quad -> graph.add(quad.asTriple()));
    Deque<Node> front = new ArrayDeque<>();
    Set<Node> seen = new HashSet<>();
    front.add(node);
    while (!front.isEmpty()) {
      Node next = front.remove();
      if (seen.add(next)) {
        data.find(Node.ANY, next, Node.ANY, Node.ANY)
            .forEachRemaining(
                quad -> {
                  Triple triple = quad.asTriple();
                  graph.add(triple);
                  Node object = triple.getObject();
                  if (object.isURI() && object.getURI().startsWith(node.getURI() + "/")) {
                    front.add(object);
                  }
                });
      }
    }
    Iterator<Quad> references = data.find(Node.ANY, Node.ANY, Node.ANY, node);
    for (int i = 0; i < MOST_REFERENCES && references.hasNext(); i++) {
      graph.add(references.next().asTriple());
    }
    org.apache.jena.atlas.iterator.Iter.close(references);
    return graph;
  }
}
