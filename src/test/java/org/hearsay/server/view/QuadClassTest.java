package org.hearsay.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class QuadClassTest {

  private static final String ROOTS = "https://w3id.org/hearsay/codes/plover-0.5#";

  @Test
  void isThatOfTheCodeList() {
    JenaSystem.init();
    Graph codes = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of("ontology/plover.ttl")).parse(codes);
    Map<String, String> listed = new TreeMap<>();
    Map<String, String> known = new TreeMap<>();
    codes
        .find(Node.ANY, Names.skos("broader"), Node.ANY)
        .forEachRemaining(
            triple -> {
              String root = triple.getSubject().getURI();
              if (root.startsWith(ROOTS)) {
                String name = root.substring(ROOTS.length());
                listed.put(name, Names.localName(triple.getObject().getURI()).replace('-', ' '));
                known.put(name, QuadClass.ofPlover(name).map(QuadClass::label).orElse("none"));
              }
            });
    assertThat(listed).isNotEmpty();
    assertThat(known).isEqualTo(listed);
  }
}
