package org.hearsay.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Nodes of IRIs that are safe already, and of those under them. */
final class Nodes {

  private Nodes() {}

  static Node iri(String value) {
    return NodeFactory.createURI(value);
  }

  /** The node {@code parent/name}. */
  static Node under(Node parent, String name) {
    return iri(parent.getURI() + "/" + name);
  }
}
