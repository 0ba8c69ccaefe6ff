package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.ontology.Hs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TermsTest {

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
  }

  @Test
  void areAllDeclaredInTheOntology() throws Exception {
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of("ontology/core.ttl")).parse(ontology);
    RDFParser.source(Path.of("ontology/graph.ttl")).parse(ontology);
    Set<String> missing = new TreeSet<>();
    for (Field field : Terms.class.getDeclaredFields()) {
      if (field.getType().equals(Node.class)) {
        Node term = (Node) field.get(null);
        if (term.getURI().startsWith(Hs.NS) && !ontology.contains(term, Terms.LABEL, Node.ANY)) {
          missing.add(term.getURI());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void ofTheQueriesAreAllDeclaredInTheOntology() throws Exception {
    Graph ontology = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).toList()) {
        RDFParser.source(file).parse(ontology);
      }
    }
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
        java.util.regex.Pattern.compile("\\bhs:([A-Za-z]+)")
            .matcher(Files.readString(file))
            .results()
            .map(m -> m.group(1))
            .filter(name -> !ontology.contains(Hs.term(name), Node.ANY, Node.ANY))
            .forEach(name -> missing.add(file.getFileName() + ": hs:" + name));
      }
    }
    assertThat(missing).isEmpty();
  }
}
