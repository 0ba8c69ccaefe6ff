package org.hearsay.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.hearsay.server.Views.Entry;

/**
 * The ontology as it is served.
 *
 * @param graph all its statements
 * @param types its event types, for the page
 */
public record OntologyPages(Graph graph, List<Entry> types) {
  public OntologyPages {
    types = List.copyOf(types);
  }
}
