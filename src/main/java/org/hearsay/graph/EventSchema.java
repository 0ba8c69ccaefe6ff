package org.hearsay.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.ontology.Hs;
import org.hearsay.ontology.OntologyFiles;

/** What the ontology says of event types that derivation needs. */
public final class EventSchema {

  private final Graph ontology;
  private final Map<Node, Set<Node>> classes = new HashMap<>();
  private final Map<Node, Set<Node>> properties = new HashMap<>();
  private final Map<Node, Traits> traits = new HashMap<>();

  /**
   * What tells whether two tellings of a type are one occurrence.
   *
   * @param lasting whether it lasts, so that times agree where they overlap
   * @param personal whether it befalls a person seldom
   * @param talk whether it is done in words to somebody, as people do many times a day
   * @param reciprocal whether all its parties are actors
   */
  record Traits(boolean lasting, boolean personal, boolean talk, boolean reciprocal) {}

  private EventSchema(Graph ontology) {
    this.ontology = ontology;
  }

  /** The schema of an ontology's files. */
  public static EventSchema of(OntologyFiles files) {
    Graph ontology = GraphFactory.createDefaultGraph();
    files
        .files()
        .forEach(
            file -> {
              // The gazetteer says nothing of event types, and is large.
              if (!file.name().startsWith("entities/")) {
                RDFParser.fromString(file.text(), Lang.TURTLE).base(Hs.DOCUMENT).parse(ontology);
              }
            });
    return of(ontology);
  }

  /** The schema of an ontology in one graph. */
  public static EventSchema of(Graph ontology) {
    return new EventSchema(ontology);
  }

  /** A class and all above it. */
  Set<Node> classesAbove(Node type) {
    return classes.computeIfAbsent(type, t -> above(t, Terms.SUB_CLASS_OF));
  }

  /** Whether instances of a class are events. */
  boolean isEventClass(Node type) {
    return type.equals(Terms.SEM_EVENT)
        || (type.isURI() && classesAbove(type).contains(Hs.EVENT))
        || ontology.contains(type, Terms.TYPE, Hs.EVENT_TYPE_CLASS);
  }

  /** A property and all above it. */
  Set<Node> propertiesAbove(Node property) {
    return properties.computeIfAbsent(property, p -> above(p, Terms.SUB_PROPERTY_OF));
  }

  private Set<Node> above(Node start, Node relation) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (next.isURI() && found.add(next)) {
        ontology
            .find(next, relation, Node.ANY)
            .forEachRemaining(triple -> open.add(triple.getObject()));
      }
    }
    return found;
  }

  /** The direct property from actor to target of accepted events of a type. */
  Optional<Node> edge(Node type) {
    return ontology
        .find(type, Hs.EDGE, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .min(java.util.Comparator.comparing(Node::getURI));
  }

  /** The traits of a type, its own and those of the types above it. */
  Traits traits(Node type) {
    return traits.computeIfAbsent(
        type,
        t -> {
          Set<Node> above = classesAbove(t);
          boolean reciprocal = is(above, Hs.COORDINATION, Terms.RECIPROCAL);
          return new Traits(
              is(above, Terms.LASTING, Literals.TRUE),
              is(above, Terms.PERSONAL, Literals.TRUE),
              !reciprocal
                  && (above.contains(Terms.VERBAL_EVENT) || above.contains(Terms.TALKS_EVENT)),
              reciprocal);
        });
  }

  private boolean is(Set<Node> types, Node property, Node value) {
    return types.stream().anyMatch(t -> ontology.contains(t, property, value));
  }

  /** The quad class of a PLOVER code: {@code material-conflict}. */
  Optional<String> quad(Node code) {
    return above(code, Terms.BROADER).stream()
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(Terms.QUAD))
        .map(iri -> iri.substring(Terms.QUAD.length()))
        .min(String::compareTo);
  }

  /** Whether the press takes one type for the other. */
  boolean areConfusable(Node a, Node b) {
    return ontology.contains(a, Hs.CONFUSABLE_WITH, b)
        || ontology.contains(b, Hs.CONFUSABLE_WITH, a);
  }

  /** The types that the press takes for a type. */
  Set<Node> confusableWith(Node type) {
    Set<Node> found = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    ontology
        .find(type, Hs.CONFUSABLE_WITH, Node.ANY)
        .forEachRemaining(triple -> found.add(triple.getObject()));
    ontology
        .find(Node.ANY, Hs.CONFUSABLE_WITH, type)
        .forEachRemaining(triple -> found.add(triple.getSubject()));
    return found;
  }
}
