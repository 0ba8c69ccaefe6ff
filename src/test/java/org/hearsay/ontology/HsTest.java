package org.hearsay.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** The constants and core.ttl declare the same terms. */
class HsTest {

  @Test
  void constantsAndCoreAgree() throws IllegalAccessException {
    TreeSet<String> constants = new TreeSet<>();
    for (var field : Hs.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class) {
        constants.add(((Node) field.get(null)).getURI());
      }
    }
    List<OntologyFault> faults = new ArrayList<>();
    OntologyFile core =
        OntologyFiles.in(Path.of("ontology")).files().stream()
            .filter(file -> file.name().equals("core.ttl"))
            .findFirst()
            .orElseThrow();
    TreeSet<String> declared = new TreeSet<>();
    Statements.of(core, faults)
        .subjects()
        .forEach(
            node -> {
              if (node.isURI() && node.getURI().startsWith(Hs.NS)) {
                declared.add(node.getURI());
              }
            });
    assertThat(faults).isEmpty();
    assertThat(constants).isEqualTo(declared);
  }

  @Test
  void everyTermIsSaidToBeWhatItIs() {
    List<OntologyFault> faults = new ArrayList<>();
    OntologyFile core = OntologyFiles.in(Path.of("ontology")).files().getFirst();
    for (OntologyFile file : OntologyFiles.in(Path.of("ontology")).files()) {
      core = file.name().equals("core.ttl") ? file : core;
    }
    Statements statements = Statements.of(core, faults);
    assertThat(statements.subjects())
        .filteredOn(node -> node.isURI() && node.getURI().startsWith(Hs.NS))
        .allSatisfy(
            node ->
                assertThat(Arrays.asList(Hs.LABEL, Hs.TYPE))
                    .anySatisfy(p -> assertThat(statements.objects(node, p)).isNotEmpty()));
  }
}
