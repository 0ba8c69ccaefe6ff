package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.page.Views.ClaimView;
import org.hearsay.server.page.Views.Link;
import org.hearsay.server.page.Views.NodePage;
import org.hearsay.server.page.Views.Part;
import org.hearsay.server.page.Views.Row;
import org.hearsay.server.page.Views.Section;

/**
 * Reads what pages show from the graph, by quad patterns and without building queries from text.
 * Call it within a read transaction.
 */
final class GraphReader {

  /** How many claims one page lists. */
  static final int PAGE_SIZE = 50;

  private static final Comparator<ClaimRef> NEWEST_FIRST =
      Comparator.comparing(ClaimRef::published)
          .reversed()
          .thenComparing(ref -> ref.graph().getURI())
          .thenComparingInt(ClaimRef::start)
          .thenComparing(ref -> ref.claim().getURI());

  private final DatasetGraph data;
  private final String base;

  GraphReader(DatasetGraph data, String base) {
    this.data = data;
    this.base = base;
  }

  /** A claim, its graph, and by what lists are sorted. */
  private record ClaimRef(Node claim, Node graph, String published, int start) {}

  /** Whether the graph says anything of a node. */
  boolean knows(Node node) {
    return data.contains(Node.ANY, node, Node.ANY, Node.ANY)
        || data.contains(node, Node.ANY, Node.ANY, Node.ANY);
  }

  /** The page of a node under the base. */
  NodePage page(Node node, int page) {
    String iri = node.getURI();
    String kind = iri.substring(base.length()).replaceFirst("/.*", "");
    return switch (kind) {
      case "claim" -> claimPage(node);
      case "entity" -> entityPage(node, page);
      case "proposition" ->
          listPage(
              node, kind, "What is said; whether it happened, the claims tell.", told(node), page);
      case "cluster" ->
          listPage(
              node, kind, "Propositions that may be one occurrence.", toldOfMembers(node), page);
      case "event" ->
          listPage(node, kind, "Accepted by a policy as having happened.", derivedFrom(node), page);
      case "article" -> articlePage(node, page);
      case "statement" -> listPage(node, kind, "A passage with its speaker.", stated(node), page);
      default -> listPage(node, kind, "", List.of(), page);
    };
  }

  private NodePage claimPage(Node node) {
    Node owner = ownClaim(node);
    List<ClaimView> claim = refs(List.of(owner)).stream().map(this::view).toList();
    List<Row> rows = claim.isEmpty() ? rows(node) : claim.getFirst().details();
    String title = claim.isEmpty() ? Names.localName(node.getURI()) : headline(claim.getFirst());
    return new NodePage(
        "claim",
        title,
        "Somebody says something, here, in these words.",
        node.getURI(),
        href(node),
        rows,
        List.of(new Section("The claim", claim.size(), claim)),
        "",
        "");
  }

  /** The claim to which a node such as {@code claim/X/actor/1} belongs. */
  private Node ownClaim(Node node) {
    String path = node.getURI().substring(base.length());
    String[] parts = path.split("/");
    return parts.length > 2 ? NodeFactory.createURI(base + parts[0] + "/" + parts[1]) : node;
  }

  private static String headline(ClaimView claim) {
    return claim.parts().stream()
        .map(p -> p.filler().label())
        .collect(Collectors.joining(", ", claim.type().label() + ": ", ""));
  }

  private NodePage entityPage(Node node, int page) {
    Map<String, Set<Node>> byRole = new TreeMap<>();
    forEach(
        data.find(Node.ANY, Node.ANY, Hs.FILLER, node),
        quad -> {
          String role =
              first(quad.getGraph(), quad.getSubject(), Hs.ROLE)
                  .map(r -> Names.localName(r.getURI()))
                  .orElse("other");
          byRole.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(ownClaim(quad.getSubject()));
        });
    Set<Node> said = new LinkedHashSet<>();
    forEach(data.find(Node.ANY, Node.ANY, Hs.SOURCE, node), q -> said.add(q.getSubject()));
    List<Section> sections = new ArrayList<>();
    boolean more = add(sections, "What it is said to have done", byRole.remove("actor"), page);
    more |= add(sections, "What is said to have been done to it", byRole.remove("target"), page);
    more |= add(sections, "What it says", said, page);
    for (Map.Entry<String, Set<Node>> other : byRole.entrySet()) {
      more |= add(sections, "As " + Names.words(other.getKey()), other.getValue(), page);
    }
    return new NodePage(
        "entity",
        label(node),
        "",
        node.getURI(),
        href(node),
        rows(node),
        sections,
        "",
        next(node, page, more));
  }

  private boolean add(
      List<Section> sections,
      String heading,
      @org.jspecify.annotations.Nullable Set<Node> claims,
      int page) {
    if (claims == null || claims.isEmpty()) {
      return false;
    }
    List<ClaimRef> refs = refs(claims);
    sections.add(section(heading, refs, page));
    return refs.size() > (page + 1) * PAGE_SIZE;
  }

  private Section section(String heading, List<ClaimRef> refs, int page) {
    return new Section(
        heading,
        refs.size(),
        refs.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).map(this::view).toList());
  }

  private static String next(Node node, int page, boolean more) {
    return more ? "?page=" + (page + 2) : "";
  }

  private NodePage listPage(Node node, String kind, String note, List<Node> claims, int page) {
    List<ClaimRef> refs = refs(claims);
    List<Section> sections =
        refs.isEmpty() ? List.of() : List.of(section("Who says what of it", refs, page));
    return new NodePage(
        kind,
        title(node),
        note,
        node.getURI(),
        href(node),
        rows(node),
        sections,
        "",
        next(node, page, refs.size() > (page + 1) * PAGE_SIZE));
  }

  /** The type and participants of a proposition, cluster or event in words; else its label. */
  private String title(Node node) {
    return first(Node.ANY, node, Hs.EVENT_TYPE)
        .or(() -> eventClass(node))
        .map(type -> typeTitle(node, type))
        .orElseGet(() -> label(node));
  }

  /** An accepted event as lists have it, with the number of the claims behind it. */
  Views.Entry event(Node event) {
    int claims = refs(derivedFrom(event)).size();
    return new Views.Entry(new Link(title(event), href(event)), "event", claims + " claims");
  }

  private Optional<Node> eventClass(Node node) {
    return stream(data.find(Node.ANY, node, Terms.TYPE, Node.ANY), Quad::getObject).stream()
        .filter(t -> t.isURI() && t.getURI().startsWith(Hs.NS))
        .filter(t -> !t.getURI().endsWith("#Cluster") && !t.getURI().endsWith("Event"))
        .findFirst();
  }

  private String typeTitle(Node node, Node type) {
    List<String> names = new ArrayList<>();
    for (String role : List.of("actor", "target", "object", "place")) {
      names.addAll(
          stream(data.find(Node.ANY, node, Hs.term(role), Node.ANY), Quad::getObject).stream()
              .distinct()
              .map(this::label)
              .sorted()
              .toList());
    }
    String words = Names.words(Names.localName(type.getURI()));
    return names.isEmpty() ? words : words + ": " + String.join(", ", names);
  }

  private NodePage articlePage(Node node, int page) {
    List<Node> claims = stream(data.find(node, Node.ANY, Hs.REPORTED_IN, node), Quad::getSubject);
    List<ClaimRef> refs =
        refs(claims).stream()
            .sorted(Comparator.comparingInt(ClaimRef::start).thenComparing(r -> r.claim().getURI()))
            .toList();
    String text = first(node, node, Hs.TEXT).map(Node::getLiteralLexicalForm).orElse("");
    return new NodePage(
        "article",
        label(node),
        "",
        node.getURI(),
        href(node),
        rows(node).stream().filter(row -> !row.name().equals("text")).toList(),
        List.of(section("What it tells", refs, page)),
        text,
        next(node, page, refs.size() > (page + 1) * PAGE_SIZE));
  }

  private List<Node> told(Node proposition) {
    return stream(data.find(Node.ANY, Node.ANY, Hs.CONTENT, proposition), Quad::getSubject);
  }

  private List<Node> stated(Node statement) {
    return stream(data.find(Node.ANY, Node.ANY, Hs.STATEMENT, statement), Quad::getSubject);
  }

  private List<Node> toldOfMembers(Node cluster) {
    return stream(data.find(Node.ANY, cluster, Hs.MEMBER, Node.ANY), Quad::getObject).stream()
        .flatMap(member -> told(member).stream())
        .toList();
  }

  private List<Node> derivedFrom(Node event) {
    return stream(data.find(Node.ANY, event, Terms.WAS_DERIVED_FROM, Node.ANY), Quad::getObject);
  }

  private List<ClaimRef> refs(Iterable<Node> claims) {
    Set<Node> unique = new LinkedHashSet<>();
    claims.forEach(unique::add);
    List<ClaimRef> refs = new ArrayList<>();
    for (Node claim : unique) {
      // The same claim may stand in the graphs of two copies of an article; each is shown.
      Set<Node> graphs = new LinkedHashSet<>();
      forEach(data.find(Node.ANY, claim, Hs.REPORTED_IN, Node.ANY), q -> graphs.add(q.getGraph()));
      for (Node graph : graphs) {
        refs.add(new ClaimRef(claim, graph, published(graph), start(graph, claim)));
      }
    }
    refs.sort(NEWEST_FIRST);
    return refs;
  }

  private String published(Node article) {
    return first(article, article, Terms.DATE_PUBLISHED)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private int start(Node graph, Node claim) {
    return first(graph, claim, Hs.EVIDENCE)
        .flatMap(evidence -> selector(graph, evidence, Terms.START))
        .map(n -> Integer.parseInt(n.getLiteralLexicalForm()))
        .orElse(0);
  }

  private Optional<Node> selector(Node graph, Node evidence, Node property) {
    return stream(data.find(graph, evidence, Terms.HAS_SELECTOR, Node.ANY), Quad::getObject)
        .stream()
        .flatMap(s -> first(graph, s, property).stream())
        .findFirst();
  }

  private String selected(Node graph, Node evidence, Node property) {
    return selector(graph, evidence, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  private ClaimView view(ClaimRef ref) {
    Node g = ref.graph();
    Node claim = ref.claim();
    Optional<Node> proposition = first(g, claim, Hs.CONTENT);
    Optional<Node> evidence = first(g, claim, Hs.EVIDENCE);
    String type =
        proposition
            .flatMap(p -> first(g, p, Hs.EVENT_TYPE))
            .map(Node::getURI)
            .orElse(Hs.NS + "Proposition");
    List<Part> parts = new ArrayList<>();
    stream(data.find(g, claim, Hs.PARTICIPATION, Node.ANY), Quad::getObject).stream()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(p -> part(g, p).ifPresent(parts::add));
    List<Link> sources = new ArrayList<>();
    stream(data.find(g, claim, Hs.VIA, Node.ANY), Quad::getObject).stream()
        .sorted(Comparator.comparing(Node::toString))
        .forEach(via -> sources.add(link(first(g, via, Hs.SOURCE).orElse(via))));
    first(g, claim, Hs.SOURCE).ifPresent(s -> sources.add(link(s)));
    return new ClaimView(
        new Link(claim.getURI().substring(base.length()), href(claim)),
        proposition.map(this::link).orElse(new Link("", "")),
        new Link(Names.words(Names.localName(type)), "/ontology#" + Names.localName(type)),
        reading(g, claim),
        parts,
        literal(g, claim, Hs.TIMEX),
        speaker(name(g, claim, Hs.VOICE)),
        sources,
        evidence.map(e -> selected(g, e, Terms.PREFIX)).orElse(""),
        evidence.map(e -> selected(g, e, Terms.EXACT)).orElse(""),
        evidence.map(e -> selected(g, e, Terms.SUFFIX)).orElse(""),
        link(g),
        ref.published(),
        rows(claim));
  }

  private Optional<Part> part(Node g, Node participation) {
    Optional<Node> filler = first(g, participation, Hs.FILLER);
    return filler.map(
        f ->
            new Part(
                Names.words(name(g, participation, Hs.ROLE)),
                link(f),
                first(g, participation, Hs.EVIDENCE)
                    .map(e -> selected(g, e, Terms.EXACT))
                    .orElse(""),
                literal(g, participation, Hs.INFERRED).equals("true")));
  }

  /** What keeps a claim from being the plain telling of a fact. */
  private List<String> reading(Node g, Node claim) {
    List<String> reading = new ArrayList<>();
    if (name(g, claim, Hs.STANCE).equals("Denies")) {
      reading.add("denied");
    }
    if (name(g, claim, Hs.POLARITY).equals("Negative")) {
      reading.add("not");
    }
    String modality = name(g, claim, Hs.MODALITY);
    if (!modality.equals("Actual") && !modality.isEmpty()) {
      reading.add(Names.words(modality));
    }
    if (literal(g, claim, Hs.GENERIC).equals("true")) {
      reading.add("generic");
    }
    return reading;
  }

  private static String speaker(String voice) {
    return switch (voice) {
      case "Article" -> "the article itself";
      case "Named" -> "according to";
      case "Unnamed" -> "according to unnamed";
      default -> "according to somebody unknown";
    };
  }

  private String name(Node graph, Node node, Node property) {
    return first(graph, node, property)
        .filter(Node::isURI)
        .map(n -> Names.localName(n.getURI()))
        .orElse("");
  }

  private String literal(Node graph, Node node, Node property) {
    return first(graph, node, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** All that is said of a node, a row a property, sorted by name. */
  private List<Row> rows(Node node) {
    Map<String, Set<Node>> byProperty = new TreeMap<>();
    forEach(
        data.find(Node.ANY, node, Node.ANY, Node.ANY),
        quad ->
            byProperty
                .computeIfAbsent(
                    Names.words(Names.localName(quad.getPredicate().getURI())),
                    p -> new TreeSet<>(Comparator.comparing(Node::toString)))
                .add(quad.getObject()));
    return byProperty.entrySet().stream()
        .map(e -> new Row(e.getKey(), e.getValue().stream().limit(100).map(this::link).toList()))
        .toList();
  }

  /** A node as a link; a literal leads nowhere. */
  Link link(Node node) {
    return node.isURI()
        ? new Link(label(node), href(node))
        : new Link(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString(), "");
  }

  /** A path of this server for nodes under the base; other web addresses as they are. */
  String href(Node node) {
    String iri = node.getURI();
    if (iri.startsWith(base)) {
      return "/" + iri.substring(base.length());
    }
    if (iri.startsWith(Hs.NS)) {
      return "/ontology#" + iri.substring(Hs.NS.length());
    }
    // Nothing but web addresses may become a link: an article's URL is hostile input.
    return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
  }

  /** The best name of a node. */
  String label(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    return first(Node.ANY, node, Terms.PREF_LABEL)
        .or(() -> first(Node.ANY, node, Terms.HEADLINE))
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> nameless(node.getURI()));
  }

  private String nameless(String iri) {
    if (iri.startsWith(base + "article/")) {
      return "an article without a title ("
          + Names.localName(iri).replaceFirst("(.{8}).*", "$1…")
          + ")";
    }
    if (iri.startsWith(base)) {
      return iri.substring(base.length()).replaceAll("([0-9a-f]{12})[0-9a-f]{20,}", "$1…");
    }
    return iri.startsWith(Hs.NS) ? Names.words(Names.localName(iri)) : iri;
  }

  private Optional<Node> first(Node graph, Node subject, Node property) {
    Iterator<Quad> found = data.find(graph, subject, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      org.apache.jena.atlas.iterator.Iter.close(found);
    }
  }

  private static List<Node> stream(Iterator<Quad> quads, Function<Quad, Node> part) {
    Set<Node> nodes = new LinkedHashSet<>();
    forEach(quads, quad -> nodes.add(part.apply(quad)));
    return List.copyOf(nodes);
  }

  private static void forEach(Iterator<Quad> quads, java.util.function.Consumer<Quad> action) {
    quads.forEachRemaining(action);
  }

  /** The node of an IRI path under the base. */
  Node node(String path) {
    return NodeFactory.createURI(base + path);
  }
}
