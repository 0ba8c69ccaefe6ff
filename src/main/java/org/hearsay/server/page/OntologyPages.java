package org.hearsay.server.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.ontology.OntologyFile;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.ontology.OntologyLoader;
import org.hearsay.server.page.Views.Entry;
import org.hearsay.server.page.Views.Link;

/**
 * The ontology as it is served.
 *
 * @param graph all its statements
 * @param types its event types, for the page
 */
public record OntologyPages(Graph graph, List<Entry> types) {

  private static final String ONTOLOGY = "https://w3id.org/hearsay/ontology";

  public OntologyPages {
    types = List.copyOf(types);
  }

  /**
   * The ontology of the jar; the gazetteer left out, which is in the graph as far as it is used.
   */
  public static OntologyPages packaged() {
    Graph graph = GraphFactory.createDefaultGraph();
    OntologyFiles files = OntologyFiles.packaged();
    for (OntologyFile file : files.files()) {
      if (!file.name().startsWith("entities/")) {
        RDFParser.fromString(file.text(), Lang.TURTLE).base(ONTOLOGY).parse(graph);
      }
    }
    List<Entry> types =
        OntologyLoader.load(files).eventTypes().stream()
            .map(type -> new Entry(new Link(type.label(), ""), type.name(), type.definition()))
            .sorted(Comparator.comparing(Entry::kind))
            .toList();
    return new OntologyPages(graph, types);
  }
}
