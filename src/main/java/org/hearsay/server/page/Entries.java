package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.ClaimView.ArticleRef;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/** Reads what lists show of nodes. Call it within a read transaction. */
final class Entries {

  private static final int LONGEST_QUOTE = 400;
  private static final int LONGEST_TITLE = 70;

  private final GraphReader graph;
  private final ClaimReader claims;

  Entries(GraphReader graph) {
    this.graph = graph;
    this.claims = new ClaimReader(graph);
  }

  /** The claims of hits; those that the store has dropped since are left out. */
  List<ClaimView> claims(List<Hit> hits) {
    return hits.stream()
        .filter(
            hit -> graph.has(graph.node(hit.graph()), graph.node(hit.path()), Terms.TYPE, Hs.CLAIM))
        .map(hit -> claims.read(graph.node(hit.path()), graph.node(hit.graph())))
        .toList();
  }

  /** What other hits are in a line each. */
  List<Entry> of(List<Hit> hits) {
    return hits.stream()
        .map(hit -> graph.node(hit.path()))
        .filter(graph::knows)
        .map(this::of)
        .toList();
  }

  Entry of(Node node) {
    return switch (graph.kind(node)) {
      case "entity" -> entity(node);
      case "cluster", "event" -> event(node);
      case "statement" -> statement(node);
      case "article" -> article(node);
      default -> new Entry(graph.link(node), graph.kind(node), "", "");
    };
  }

  private Entry entity(Node node) {
    Node any = GraphReader.ANY_GRAPH;
    String type = Names.words(graph.name(any, node, Terms.TYPE));
    boolean own = graph.name(any, node, Hs.IDENTIFIED_BY).equals("ArticleScope");
    return new Entry(graph.link(node), type, own ? "known to one article alone" : "", "");
  }

  private Entry event(Node node) {
    Node any = GraphReader.ANY_GRAPH;
    String local = graph.path(node).replaceFirst("^\\w+/", "");
    Node cluster = graph.node("cluster/" + local);
    boolean accepted = graph.has(any, graph.node("event/" + local), Terms.TYPE, Terms.SEM_EVENT);
    Tellers tellers = Tellers.of(cluster, graph, claims);
    List<String> notes = new ArrayList<>();
    String when = when(cluster);
    if (!when.isEmpty()) {
      notes.add(when);
    } else if (!tellers.published().isEmpty()) {
      notes.add("told " + tellers.published());
    }
    notes.addAll(tellers.words());
    return new Entry(
        new Link(title(cluster), graph.href(cluster)),
        accepted ? "accepted" : "said",
        tellers.marks(),
        String.join(" · ", notes),
        "");
  }

  /** The days of a proposition, cluster or event; empty where they are not known. */
  String when(Node node) {
    String earliest = graph.text(GraphReader.ANY_GRAPH, node, Hs.EARLIEST);
    String latest = graph.text(GraphReader.ANY_GRAPH, node, Hs.LATEST);
    return earliest.equals(latest) ? earliest : earliest + " to " + latest;
  }

  /** The type and the participants of a proposition, cluster or event in words. */
  String title(Node node) {
    Node any = GraphReader.ANY_GRAPH;
    Optional<Node> type =
        leadingType(node)
            .or(() -> graph.first(any, node, Hs.EVENT_TYPE))
            .or(
                () ->
                    graph.objects(any, node, Terms.TYPE).stream()
                        .filter(t -> t.isURI() && t.getURI().startsWith(Hs.NS))
                        .filter(t -> !t.getURI().endsWith("Event"))
                        .findFirst());
    if (type.isEmpty()) {
      return graph.label(node);
    }
    String actors = names(node, Hs.ACTOR);
    String targets = names(node, Hs.TARGET);
    String words = graph.label(type.get());
    String named =
        actors.isEmpty() ? targets : targets.isEmpty() ? actors : actors + " → " + targets;
    if (named.isEmpty()) {
      named = names(node, Hs.OBJECT);
    }
    return named.isEmpty() ? words + detail(node) : words + ": " + named;
  }

  /** The type that most sources give where they differ. */
  private Optional<Node> leadingType(Node cluster) {
    Node any = GraphReader.ANY_GRAPH;
    return graph.objects(any, cluster, Hs.EVENT_TYPE).size() < 2
        ? Optional.empty()
        : graph.subjects(any, Hs.term("cluster"), cluster).stream()
            .flatMap(finding -> graph.first(any, finding, Hs.term("leadingType")).stream())
            .findFirst();
  }

  /** What tells an occurrence without known participants from others: its place, or its words. */
  private String detail(Node node) {
    Node any = GraphReader.ANY_GRAPH;
    List<Node> members = new ArrayList<>(graph.objects(any, node, Hs.MEMBER));
    members.add(node);
    String place = "";
    String words = "";
    for (Node member : members) {
      place = place.isEmpty() ? names(member, Hs.PLACE) : place;
      words = words.isEmpty() ? words(member) : words;
    }
    if (!place.isEmpty()) {
      return " in " + place;
    }
    return words.isEmpty() ? "" : ": “" + words + "”";
  }

  /** The words in which the first claim of a proposition tells it. */
  private String words(Node proposition) {
    Node any = GraphReader.ANY_GRAPH;
    String quote =
        graph.subjects(any, Hs.CONTENT, proposition).stream()
            .flatMap(claim -> graph.first(any, claim, Hs.EVIDENCE).stream())
            .map(passage -> graph.exact(any, passage))
            .findFirst()
            .orElse("");
    return quote.length() > LONGEST_TITLE ? quote.substring(0, LONGEST_TITLE) + "…" : quote;
  }

  private String names(Node node, Node role) {
    TreeSet<String> names = new TreeSet<>();
    graph.objects(GraphReader.ANY_GRAPH, node, role).forEach(n -> names.add(graph.label(n)));
    return String.join(", ", names);
  }

  Entry statement(Node node) {
    Node article =
        graph.first(GraphReader.ANY_GRAPH, node, Hs.REPORTED_IN).filter(Node::isURI).orElse(node);
    List<String> speakers =
        graph.objects(article, node, Hs.term("speaker")).stream().map(graph::label).toList();
    List<String> passages =
        graph.objects(article, node, Hs.EVIDENCE).stream()
            .map(passage -> graph.exact(article, passage))
            .toList();
    ArticleRef ref = claims.article(article);
    String quote = String.join(" … ", passages);
    return new Entry(
        new Link(
            speakers.isEmpty() ? "somebody unknown" : String.join(", ", speakers),
            graph.href(node)),
        graph.label(graph.first(article, node, Hs.term("quotation")).orElse(Hs.STATEMENT_CLASS)),
        origin(ref),
        quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote);
  }

  private Entry article(Node node) {
    ArticleRef ref = claims.article(node);
    return new Entry(ref.link(), "article", origin(ref), "");
  }

  /** Publisher and day. */
  static String origin(ArticleRef ref) {
    return ref.publisher().isEmpty() || ref.published().isEmpty()
        ? ref.publisher() + ref.published()
        : ref.publisher() + ", " + ref.published();
  }
}
