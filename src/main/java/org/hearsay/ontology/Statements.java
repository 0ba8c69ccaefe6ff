package org.hearsay.ontology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;

/** The triples of one file, in its order. */
final class Statements {

  static {
    // Ontologies are read before threads start, so that this cannot meet another's first use.
    JenaSystem.init();
  }

  private final OntologyFile file;
  private final Map<Node, Map<Node, List<Node>>> bySubject = new LinkedHashMap<>();

  private Statements(OntologyFile file) {
    this.file = file;
  }

  /** Reads a file up to its first syntax error, which is added to the faults. */
  static Statements of(OntologyFile file, List<OntologyFault> faults) {
    Statements statements = new Statements(file);
    try {
      RDFParser.fromString(file.text(), Lang.TURTLE)
          .base(Hs.DOCUMENT)
          .errorHandler(new FaultHandler(file, faults))
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  statements.add(triple);
                }
              });
    } catch (RiotException e) {
      if (faults.stream().noneMatch(fault -> fault.file().equals(file.name()))) {
        faults.add(new OntologyFault(file.name(), 0, "", String.valueOf(e.getMessage())));
      }
    }
    return statements;
  }

  private void add(Triple triple) {
    bySubject
        .computeIfAbsent(triple.getSubject(), s -> new LinkedHashMap<>())
        .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
        .add(triple.getObject());
  }

  OntologyFile file() {
    return file;
  }

  List<Node> subjects() {
    return List.copyOf(bySubject.keySet());
  }

  /** Those that are instances of a class. */
  List<Node> instancesOf(Node type) {
    return bySubject.keySet().stream().filter(s -> objects(s, Hs.TYPE).contains(type)).toList();
  }

  List<Node> predicates(Node subject) {
    return List.copyOf(bySubject.getOrDefault(subject, Map.of()).keySet());
  }

  List<Node> objects(Node subject, Node predicate) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
  }

  /** A fault of this file. */
  OntologyFault fault(Node node, String problem) {
    String name = Hs.shortName(node);
    int line = file.lineOf(name.contains("/") ? "<#" + name + ">" : "hs:" + name);
    return new OntologyFault(file.name(), line, name, problem);
  }

  /** Collects what RIOT finds; ends the file at an error. */
  private record FaultHandler(OntologyFile file, List<OntologyFault> faults)
      implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      faults.add(new OntologyFault(file.name(), (int) line, "", message));
    }

    @Override
    public void error(String message, long line, long column) {
      fatal(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      faults.add(new OntologyFault(file.name(), (int) line, "", message + under(line, column)));
      throw new RiotException(message);
    }

    /** The line with a caret under the column. */
    private String under(long line, long column) {
      List<String> lines = file.text().lines().toList();
      if (line < 1 || line > lines.size()) {
        return "";
      }
      int place = (int) Math.max(0, Math.min(column - 1, lines.get((int) line - 1).length()));
      return "\n  "
          + lines.get((int) line - 1).replace('\t', ' ')
          + "\n  "
          + " ".repeat(place)
          + "^";
    }
  }
}
