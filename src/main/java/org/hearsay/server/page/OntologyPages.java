package org.hearsay.server.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.ontology.OntologyFile;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/**
 * The ontology as it is served.
 *
 * @param graph all its statements
 */
public record OntologyPages(Graph graph) {

  private static final Node DEFINITION = Names.skos("definition");
  private static final Node LABEL = Names.rdfs("label");
  private static final Node SUB_CLASS_OF = Names.rdfs("subClassOf");

  /**
   * The ontology of the jar; the gazetteer left out, which is in the graph as far as it is used.
   */
  public static OntologyPages packaged() {
    return of(OntologyFiles.packaged());
  }

  /** The ontology of files, without their gazetteer. */
  public static OntologyPages of(OntologyFiles files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (OntologyFile file : files.files()) {
      if (!file.name().startsWith("entities/")) {
        RDFParser.fromString(file.text(), Lang.TURTLE).base(Hs.DOCUMENT).parse(graph);
      }
    }
    return new OntologyPages(graph);
  }

  /**
   * A term in a list.
   *
   * @param name its local name
   */
  public record Term(String name, String label, String definition) {

    /** The address of its page. */
    public String href() {
      return "/ontology/" + name;
    }
  }

  /** Terms of a kind. */
  public record Group(String id, String heading, List<Term> terms) {}

  /**
   * The page of a term.
   *
   * @param kind class, property, event type, …
   * @param facts its codes, roles, superclasses
   * @param frames how it is found in texts
   */
  public record TermView(
      Term term,
      String iri,
      String kind,
      List<TermFact> facts,
      List<FrameView> frames,
      List<String> counterExamples,
      List<Term> narrower) {}

  /** A property of a term. */
  public record TermFact(String name, List<Link> values) {}

  /**
   * @param name its local name without the type's
   */
  public record FrameView(
      String name, String expression, List<ExampleView> examples, List<String> counterExamples) {}

  /**
   * @param expected what roles must be filled with
   */
  public record ExampleView(String text, List<String> expected) {}

  /** All terms, by what they are. */
  List<Group> groups() {
    TreeSet<String> types = names(Hs.EVENT_TYPE_CLASS);
    TreeSet<String> classes = names(Names.owl("Class"));
    TreeSet<String> properties = names(Names.rdf("Property"));
    TreeSet<String> roles = names(Hs.ROLE_CLASS);
    TreeSet<String> values = new TreeSet<>();
    for (Node group :
        List.of(
            Hs.VOICE_CLASS,
            Hs.STANCE_CLASS,
            Hs.POLARITY_CLASS,
            Hs.MODALITY_CLASS,
            Hs.TIME_BASIS_CLASS,
            Hs.IDENTITY_BASIS)) {
      values.addAll(names(group));
    }
    classes.removeAll(types);
    properties.removeAll(roles);
    return List.of(
        group("event-types", "Event types", types),
        group("classes", "Classes", classes),
        group("roles", "Roles", roles),
        group("properties", "Properties", properties),
        group("values", "Values", values));
  }

  private TreeSet<String> names(Node type) {
    TreeSet<String> names = new TreeSet<>();
    graph
        .find(Node.ANY, Terms.TYPE, type)
        .forEachRemaining(
            triple -> {
              if (triple.getSubject().isURI()
                  && triple.getSubject().getURI().startsWith(Hs.NS)
                  && !triple.getSubject().getURI().substring(Hs.NS.length()).contains("/")) {
                names.add(triple.getSubject().getURI().substring(Hs.NS.length()));
              }
            });
    return names;
  }

  private Group group(String id, String heading, TreeSet<String> names) {
    return new Group(id, heading, names.stream().map(this::named).toList());
  }

  private Term named(String name) {
    Node node = Hs.term(name);
    String label = text(node, LABEL);
    return new Term(name, label.isEmpty() ? Names.words(name) : label, text(node, DEFINITION));
  }

  /** The page of a term of a local name. */
  Optional<TermView> term(String name) {
    Node node = Hs.term(name);
    if (!graph.contains(node, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    List<TermFact> facts = new ArrayList<>();
    for (String property :
        List.of("plover", "plover2", "cameo", "coordination", "role", "confusableWith", "edge")) {
      fact(facts, Names.words(property), node, Hs.term(property));
    }
    fact(facts, "a kind of", node, SUB_CLASS_OF);
    fact(facts, "a kind of", node, Names.rdfs("subPropertyOf"));
    fact(facts, "reading of its content", node, Hs.term("contentReading"));
    List<FrameView> frames = new ArrayList<>();
    for (Node frame : objects(node, Hs.term("frame"))) {
      frames.add(frame(frame));
    }
    frames.sort(Comparator.comparing(FrameView::name));
    return Optional.of(
        new TermView(
            named(name),
            node.getURI(),
            kind(node),
            facts,
            frames,
            objects(node, Hs.term("counterExample")).stream()
                .map(Node::getLiteralLexicalForm)
                .toList(),
            graph
                .find(Node.ANY, SUB_CLASS_OF, node)
                .mapWith(t -> named(Names.localName(t.getSubject().toString())))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Term::name))
                .toList()));
  }

  /** What the ontology says of a term, its frames with it. */
  Graph description(String name) {
    Graph found = GraphFactory.createDefaultGraph();
    Deque<Node> front = new ArrayDeque<>(List.of(Hs.term(name)));
    Set<Node> seen = new HashSet<>();
    while (!front.isEmpty()) {
      Node next = front.remove();
      if (seen.add(next)) {
        graph
            .find(next, Node.ANY, Node.ANY)
            .forEachRemaining(
                triple -> {
                  found.add(triple);
                  Node object = triple.getObject();
                  boolean own =
                      object.isBlank()
                          || (object.isURI()
                              && object.getURI().startsWith(Hs.term(name).getURI() + "/"));
                  if (own) {
                    front.add(object);
                  }
                });
      }
    }
    return found;
  }

  private String kind(Node node) {
    if (graph.contains(node, Terms.TYPE, Hs.EVENT_TYPE_CLASS)) {
      return "event type";
    }
    if (graph.contains(node, Terms.TYPE, Hs.ROLE_CLASS)) {
      return "role";
    }
    if (graph.contains(node, Terms.TYPE, Names.owl("Class"))) {
      return "class";
    }
    return graph.contains(node, Terms.TYPE, Names.rdf("Property")) ? "property" : "value";
  }

  private void fact(List<TermFact> facts, String name, Node node, Node property) {
    List<Link> values = objects(node, property).stream().map(this::link).toList();
    if (!values.isEmpty()) {
      facts.add(new TermFact(name, values));
    }
  }

  private Link link(Node node) {
    if (!node.isURI()) {
      return new Link(node.isLiteral() ? node.getLiteralLexicalForm() : "…", "");
    }
    String iri = node.getURI();
    if (iri.startsWith(Hs.NS)) {
      String name = iri.substring(Hs.NS.length());
      return new Link(named(name).label(), "/ontology/" + name);
    }
    String local = Names.localName(iri);
    String label = text(node, Names.skos("prefLabel"));
    return new Link(label.isEmpty() ? local : local + " (" + label + ")", "");
  }

  private FrameView frame(Node frame) {
    List<ExampleView> examples = new ArrayList<>();
    for (Node example : objects(frame, Hs.term("example"))) {
      List<String> expected = new ArrayList<>();
      graph
          .find(example, Node.ANY, Node.ANY)
          .forEachRemaining(
              triple -> {
                String name = Names.localName(triple.getPredicate().getURI());
                if (name.startsWith("expect") && triple.getObject().isLiteral()) {
                  expected.add(
                      Names.words(name.substring("expect".length()))
                          + ": "
                          + triple.getObject().getLiteralLexicalForm());
                }
              });
      expected.sort(Comparator.naturalOrder());
      examples.add(new ExampleView(text(example, Hs.TEXT), expected));
    }
    examples.sort(Comparator.comparing(ExampleView::text));
    return new FrameView(
        frame.isURI() ? Names.localName(frame.getURI()) : "",
        text(frame, Hs.term("expression")),
        examples,
        objects(frame, Hs.term("counterExample")).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .toList());
  }

  private List<Node> objects(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Node::toString))
        .toList();
  }

  private String text(Node subject, Node property) {
    return objects(subject, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }
}
