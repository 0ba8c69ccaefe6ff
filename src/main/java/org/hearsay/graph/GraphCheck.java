package org.hearsay.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.ontology.Hs;
import org.hearsay.ontology.OntologyFile;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.TextSpan;

/**
 * Checks that a store keeps its promises: the shapes of {@code shapes.ttl} hold in each graph, no
 * event stands outside {@code accepted}, there are no blank nodes, and every quotation is what the
 * text says at its place, to the character.
 */
public final class GraphCheck {

  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node FOR_GRAPH = Hs.term("forGraph");

  /**
   * What is wrong.
   *
   * @param graph the name of the graph
   * @param node the node in it
   * @param message what is wrong, for people
   */
  public record Fault(String graph, String node, String message) implements Comparable<Fault> {

    private static final Comparator<Fault> ORDER =
        Comparator.comparing(Fault::graph).thenComparing(Fault::node).thenComparing(Fault::message);

    @Override
    public int compareTo(Fault other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return graph + ": " + node + ": " + message;
    }
  }

  private final DatasetGraph dataset;
  private final BaseIri base;
  private final EventSchema schema;
  private final Graph shapes;
  private final Map<String, Shapes> shapesByKind = new HashMap<>();
  private final Set<Fault> faults = new TreeSet<>();

  private GraphCheck(DatasetGraph dataset, BaseIri base, EventSchema schema, Graph shapes) {
    this.dataset = dataset;
    this.base = base;
    this.schema = schema;
    this.shapes = shapes;
  }

  /** Checks an embedded store within one transaction; the faults, sorted, each once. */
  public static List<Fault> validate(Tdb2Store store, OntologyFiles ontology) {
    store.flush();
    return store.read(() -> validate(store.dataset(), store.base(), ontology));
  }

  /**
   * Checks a data set, within the transaction of the caller where it needs one.
   *
   * @param ontology with {@code shapes.ttl}
   * @return the faults, sorted, each once
   */
  public static List<Fault> validate(DatasetGraph dataset, BaseIri base, OntologyFiles ontology) {
    Graph shapes = GraphFactory.createDefaultGraph();
    String turtle =
        ontology.files().stream()
            .filter(file -> file.name().equals("shapes.ttl"))
            .map(OntologyFile::text)
            .findFirst()
            .orElseThrow(
                () -> new StoreException("no shapes.ttl in the ontology of " + ontology.origin()));
    RDFParser.fromString(turtle, Lang.TURTLE).parse(shapes);
    return new GraphCheck(dataset, base, EventSchema.of(ontology), shapes).faults();
  }

  private List<Fault> faults() {
    List<Node> names = Iter.iter(dataset.listGraphNodes()).toList();
    for (Node name : names) {
      Graph graph = GraphFactory.createDefaultGraph();
      dataset.getGraph(name).find().forEachRemaining(graph::add);
      refuseBlankNodes(name, graph);
      if (!name.equals(base.accepted())) {
        refuseEvents(name, graph);
      }
      if (name.equals(base.clusters())) {
        checkShapes("clusters", name, graph);
      } else if (name.equals(base.accepted())) {
        checkShapes("accepted", name, graph);
      } else if (base.isIn(name, "article/")) {
        checkShapes("article", name, graph);
        checkQuotations(name, graph);
      }
    }
    refuseDefaultGraph();
    return List.copyOf(faults);
  }

  private void add(Node graph, Node node, String message) {
    faults.add(new Fault(graph.toString(), node.toString(), message));
  }

  private void refuseDefaultGraph() {
    Iterator<Quad> quads =
        dataset.find(Quad.defaultGraphNodeGenerated, Node.ANY, Node.ANY, Node.ANY);
    if (quads.hasNext()) {
      // Of a store whose default graph is the union, the quads found here are those of the graphs.
      Quad quad = quads.next();
      boolean named =
          dataset
              .find(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject())
              .hasNext();
      if (!named) {
        faults.add(
            new Fault("default graph", quad.getSubject().toString(), "every triple has a graph"));
      }
    }
  }

  private void refuseBlankNodes(Node name, Graph graph) {
    graph
        .find()
        .forEachRemaining(
            triple -> {
              if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
                add(name, triple.getPredicate(), "a blank node, which no merge can tell apart");
              }
            });
  }

  private void refuseEvents(Node name, Graph graph) {
    graph
        .find(Node.ANY, Terms.TYPE, Node.ANY)
        .forEachRemaining(
            triple -> {
              if (schema.isEventClass(triple.getObject())) {
                add(name, triple.getSubject(), "an event outside the graph <accepted>");
              }
            });
  }

  private void checkShapes(String kind, Node name, Graph graph) {
    Shapes applying = shapesByKind.computeIfAbsent(kind, this::shapesFor);
    for (ReportEntry entry : ShaclValidator.get().validate(applying, graph).getEntries()) {
      String path = entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")";
      add(name, entry.focusNode(), entry.message() + path);
    }
  }

  /** The shapes without those that hold for other graphs, which lose their targets. */
  private Shapes shapesFor(String kind) {
    Graph kept = GraphFactory.createDefaultGraph();
    Node wanted = NodeFactory.createLiteralString(kind);
    shapes
        .find()
        .forEachRemaining(
            triple -> {
              boolean target = triple.getPredicate().getURI().startsWith(SH + "target");
              if (!target || shapes.contains(triple.getSubject(), FOR_GRAPH, wanted)) {
                kept.add(triple);
              }
            });
    return Shapes.parse(kept);
  }

  private void checkQuotations(Node name, Graph graph) {
    List<Node> texts = graph.find(name, Hs.TEXT, Node.ANY).mapWith(Triple::getObject).toList();
    if (texts.size() != 1) {
      return;
    }
    String text = texts.getFirst().getLiteralLexicalForm();
    TextSpan.Index index = new TextSpan.Index(text);
    graph
        .find(Node.ANY, Terms.TYPE, Terms.SPECIFIC_RESOURCE)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(evidence -> checkQuotation(name, graph, evidence, index));
  }

  private void checkQuotation(Node name, Graph graph, Node evidence, TextSpan.Index index) {
    int start = -1;
    int end = -1;
    String exact = "";
    for (Triple selector : graph.find(evidence, Terms.HAS_SELECTOR, Node.ANY).toList()) {
      for (Triple triple : graph.find(selector.getObject(), Node.ANY, Node.ANY).toList()) {
        Node value = triple.getObject();
        if (triple.getPredicate().equals(Terms.EXACT) && value.isLiteral()) {
          exact = value.getLiteralLexicalForm();
        } else if (triple.getPredicate().equals(Terms.START)) {
          start = number(value);
        } else if (triple.getPredicate().equals(Terms.END)) {
          end = number(value);
        }
      }
    }
    if (start < 0 || end < start || end > index.length()) {
      add(name, evidence, "a place outside the text: [%d, %d)".formatted(start, end));
    } else {
      String said = index.slice(new TextSpan(start, end));
      if (!said.equals(exact)) {
        add(
            name,
            evidence,
            "the quotation is not what the text says: '%s' is not '%s'".formatted(exact, said));
      }
    }
  }

  private static int number(Node value) {
    return value.isLiteral() && value.getLiteralValue() instanceof Number number
        ? number.intValue()
        : -1;
  }
}
