package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.graph.Derivation;
import org.hearsay.graph.EventSchema;
import org.hearsay.graph.QueryStore;
import org.hearsay.ontology.OntologyFiles;

/** Rebuilds clusters and accepted events after a change of a store, and tells what came out. */
final class Derive {

  private Derive() {}

  static void all(QueryStore store, OntologyFiles ontology, PrintStream messages) {
    Derivation.Summary summary = Derivation.rebuild(store, EventSchema.of(ontology));
    messages.printf(
        "%d clusters, %d accepted events, %d contradictions%n",
        summary.clusters(), summary.events(), summary.contradictions());
  }
}
