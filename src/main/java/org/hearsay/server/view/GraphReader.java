package org.hearsay.server.view;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;

/**
 * Reads the graph by quad patterns, never by building queries from text, and names nodes for
 * people. Call it within a read transaction.
 */
public final class GraphReader {

  /** The IRI of all graphs. */
  public static final Node ANY_GRAPH = Node.ANY;

  private final DatasetGraph data;
  private final String base;

  /**
   * @param base under which the store's own nodes live
   */
  public GraphReader(DatasetGraph data, String base) {
    this.data = data;
    this.base = base;
  }

  /** A property and its values. */
  public record Row(Link property, List<Link> values) {}

  /** The node of a path under the base, such as {@code entity/norway}. */
  public Node node(String path) {
    return NodeFactory.createURI(base + path);
  }

  /** What follows the base in the IRI of a node of the store; the IRI for others. */
  public String path(Node node) {
    String iri = node.getURI();
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  /** {@code claim}, {@code entity}, … */
  public String kind(Node node) {
    return path(node).replaceFirst("/.*", "");
  }

  /** Whether the graph says anything of a node. */
  public boolean knows(Node node) {
    return data.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || data.contains(node, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Whether a quad is there; {@link Node#ANY} stands for anything. */
  public boolean has(Node graph, Node subject, Node property, Node object) {
    return data.contains(graph, subject, property, object);
  }

  /** What a graph says of a node. */
  public Facts facts(Node graph, Node subject) {
    Facts facts = new Facts();
    data.find(each(graph), subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> facts.add(quad.getPredicate(), quad.getObject()));
    return facts;
  }

  /** What the selectors of a passage say: {@code oa:exact}, {@code oa:start}, … */
  public Facts selectors(Node graph, Node passage) {
    Facts facts = new Facts();
    forEach(
        graph,
        passage,
        Terms.HAS_SELECTOR,
        Node.ANY,
        selector ->
            data.find(each(graph), selector.getObject(), Node.ANY, Node.ANY)
                .forEachRemaining(quad -> facts.add(quad.getPredicate(), quad.getObject())));
    return facts;
  }

  /**
   * Each triple once: TDB2 tells the same triple of many graphs apart before it reads the nodes.
   */
  private static Node each(Node graph) {
    return graph.equals(Node.ANY) ? Quad.unionGraph : graph;
  }

  /** A value of a property. */
  public Optional<Node> first(Node graph, Node subject, Node property) {
    Iterator<Quad> found = data.find(graph, subject, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  /** The values of a property, each once, sorted. */
  public List<Node> objects(Node graph, Node subject, Node property) {
    Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::toString));
    forEach(each(graph), subject, property, Node.ANY, quad -> nodes.add(quad.getObject()));
    return List.copyOf(nodes);
  }

  /** What has a value, each once, sorted. */
  public List<Node> subjects(Node graph, Node property, Node object) {
    Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::toString));
    forEach(each(graph), Node.ANY, property, object, quad -> nodes.add(quad.getSubject()));
    return List.copyOf(nodes);
  }

  /** The graphs that say something. */
  public List<Node> graphs(Node subject, Node property, Node object) {
    Set<Node> nodes = new LinkedHashSet<>();
    forEach(Node.ANY, subject, property, object, quad -> nodes.add(quad.getGraph()));
    return List.copyOf(nodes);
  }

  /** Each quad of a pattern. */
  public void forEach(Node graph, Node subject, Node property, Node object, Consumer<Quad> action) {
    data.find(graph, subject, property, object).forEachRemaining(action);
  }

  /** The first quads of a pattern, up to a number. */
  public List<Quad> some(Node subject, Node property, Node object, int most) {
    Iterator<Quad> found = data.find(Node.ANY, subject, property, object);
    try {
      return Iter.toList(Iter.limit(found, most));
    } finally {
      Iter.close(found);
    }
  }

  /** How many quads a pattern has, counted up to a number. */
  public long count(Node subject, Node property, Node object, long most) {
    Iterator<Quad> found = data.find(Node.ANY, subject, property, object);
    try {
      return Iter.count(Iter.limit(found, most));
    } finally {
      Iter.close(found);
    }
  }

  /** The local name of a value; empty where there is none. */
  public String name(Node graph, Node subject, Node property) {
    return first(graph, subject, property)
        .filter(Node::isURI)
        .map(n -> Names.localName(n.getURI()))
        .orElse("");
  }

  /** The text of a literal; empty where there is none. */
  public String text(Node graph, Node subject, Node property) {
    return first(graph, subject, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** The words of a passage. */
  public String exact(Node graph, Node passage) {
    return selectors(graph, passage).text(Terms.EXACT);
  }

  /** All that is said of a node, a row a property, sorted by name; at most 50 values each. */
  public List<Row> rows(Node node) {
    return rows(facts(Node.ANY, node));
  }

  /** What was read of a node, a row a property, sorted by name; at most 50 values each. */
  public List<Row> rows(Facts facts) {
    return facts.properties().stream()
        .map(
            property ->
                new Row(
                    new Link(Names.words(Names.localName(property.getURI())), href(property)),
                    facts.all(property).stream().limit(50).map(this::link).toList()))
        .sorted(Comparator.comparing(row -> row.property().label()))
        .toList();
  }

  /** A node as a link; a literal leads nowhere. */
  public Link link(Node node) {
    return node.isURI()
        ? new Link(label(node), href(node))
        : new Link(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString(), "");
  }

  /** A value as a link. */
  public Link link(Node graph, Node subject, Node property) {
    return first(graph, subject, property).map(this::link).orElse(Link.NONE);
  }

  /** The address of a node of this server; other web addresses as they are, anything else empty. */
  public String href(Node node) {
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return "/" + iri.substring(base.length());
    }
    if (iri.startsWith(Hs.NS)) {
      // A frame stands on the page of its event type.
      return "/ontology/" + iri.substring(Hs.NS.length()).replaceFirst("/", "#");
    }
    // Nothing but web addresses may become a link: an article's URL is hostile input.
    return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
  }

  /** The best name of a node. */
  public String label(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    String iri = node.getURI();
    if (iri.startsWith(Hs.NS)) {
      return Names.words(iri.substring(Hs.NS.length()));
    }
    return first(Node.ANY, node, Terms.PREF_LABEL)
        .or(() -> first(Node.ANY, node, Terms.HEADLINE))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> nameless(iri));
  }

  private String nameless(String iri) {
    if (iri.startsWith(base + "article/") && !iri.contains("#")) {
      return "an article without a title ("
          + Names.localName(iri).replaceFirst("(.{8}).*", "$1…")
          + ")";
    }
    if (iri.startsWith(base)) {
      return iri.substring(base.length()).replaceAll("([0-9a-f]{12})[0-9a-f]{20,}", "$1…");
    }
    return iri;
  }
}
