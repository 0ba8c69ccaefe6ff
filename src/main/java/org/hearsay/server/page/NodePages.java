package org.hearsay.server.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.http.Answer;
import org.hearsay.server.rdf.Description;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/** The pages of the store's own nodes. */
final class NodePages {

  private static final Pattern NODE =
      Pattern.compile(
          "(article|entity|proposition|claim|statement|cluster|event|run|policy)/[^?#<>\"{}|\\\\^`\\s]+");

  /** Set in the ledger on what was taken out. */
  private static final Node RETRACTED_AT = Hs.term("retractedAt");

  private static final Node REPLACED_AT = Hs.term("replacedAt");
  private static final Node IS_REPLACED_BY =
      NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy");

  private final Site site;
  private final Pages pages;

  NodePages(Site site, Pages pages) {
    this.site = site;
    this.pages = pages;
  }

  /** Whether a path can be that of a node. */
  static boolean isNode(String path) {
    return NODE.matcher(path).matches();
  }

  private GraphReader reader() {
    return new GraphReader(site.data(), site.base());
  }

  /** The RDF of a node. Call it within a read transaction. */
  Graph description(String path) {
    return Description.of(site.data(), reader().node(path));
  }

  /**
   * The page of a node. Call it within a read transaction.
   *
   * @param page from 1
   */
  String page(String path, int page) {
    GraphReader graph = reader();
    Node node = graph.node(path);
    String address = graph.href(node);
    return switch (graph.kind(node)) {
      case "entity" -> {
        EntityView view = EntityView.of(node, graph, site.index());
        yield pages.entity(view, address, SchemaOrg.entity(node.getURI(), view));
      }
      case "article" -> {
        if (path.indexOf('/', "article/".length()) >= 0) {
          yield pages.node(nodeView(node, graph), address);
        }
        ArticleView view = new ArticleReader(graph, node).read();
        yield pages.article(view, address, SchemaOrg.article(node.getURI(), view));
      }
      case "cluster", "proposition", "event" -> {
        if (path.indexOf('/', path.indexOf('/') + 1) >= 0) {
          yield pages.node(nodeView(node, graph), address);
        }
        OccurrenceView view = new OccurrenceReader(graph).read(node, page);
        yield pages.occurrence(view, address, SchemaOrg.occurrence(node.getURI(), view));
      }
      case "claim" ->
          ClaimDetail.of(owner(node), graph)
              .map(
                  view ->
                      pages.claim(
                          view,
                          graph.href(owner(node)),
                          SchemaOrg.claim(owner(node).getURI(), view.claim())))
              .orElseGet(() -> pages.node(nodeView(node, graph), address));
      default -> pages.node(nodeView(node, graph), address);
    };
  }

  /** The claim to which a node such as {@code claim/X/actor/1} belongs. */
  private Node owner(Node node) {
    String[] parts = node.getURI().substring(site.base().length()).split("/");
    return NodeFactory.createURI(site.base() + parts[0] + "/" + parts[1]);
  }

  private NodeView nodeView(Node node, GraphReader graph) {
    Node any = GraphReader.ANY_GRAPH;
    String kind = graph.kind(node);
    ClaimReader reader = new ClaimReader(graph);
    return switch (kind) {
      case "statement" -> {
        Entry entry = new Entries(graph).statement(node);
        List<ClaimView> claims =
            graph.subjects(any, Hs.STATEMENT, node).stream()
                .limit(60)
                .flatMap(claim -> reader.read(claim).stream())
                .toList();
        Link article = graph.link(any, node, Hs.REPORTED_IN);
        yield new NodeView(
            kind,
            entry.link().label(),
            entry.kind().equals("direct")
                ? "What a source is quoted with."
                : "What a source is reported to have said (%s speech).".formatted(entry.kind()),
            passages(node, graph),
            article,
            "",
            claims,
            graph.rows(node));
      }
      case "policy" -> {
        String label = graph.text(any, node, Names.rdfs("label"));
        yield new NodeView(
            kind,
            label.isEmpty() ? graph.label(node) : label,
            "A policy decides which events are accepted as having happened.",
            "",
            Link.NONE,
            graph.text(any, node, Hs.term("query")),
            List.of(),
            graph.rows(node).stream().filter(r -> !r.property().label().equals("query")).toList());
      }
      case "run" ->
          new NodeView(
              kind,
              "Run " + graph.path(node).replaceFirst("run/(.{8}).*", "$1…"),
              "Software, models and ontology that made claims, by their digests.",
              "",
              Link.NONE,
              "",
              List.of(),
              graph.rows(node));
      default ->
          new NodeView(kind, graph.label(node), "", "", Link.NONE, "", List.of(), graph.rows(node));
    };
  }

  private static String passages(Node statement, GraphReader graph) {
    return String.join(
        " … ",
        graph.objects(GraphReader.ANY_GRAPH, statement, Hs.EVIDENCE).stream()
            .map(passage -> graph.exact(GraphReader.ANY_GRAPH, passage))
            .toList());
  }

  /** The text of an article, where it is stored. */
  Optional<Answer> text(String path) {
    Node article = reader().node(path);
    String text = Txn.calculateRead(site.data(), () -> reader().text(article, article, Hs.TEXT));
    return text.isEmpty() ? Optional.empty() : Optional.of(Answer.of("text/plain", text));
  }

  /**
   * What to say of an article that was retracted or replaced, or of what stood in one; empty where
   * it never was.
   */
  Optional<Answer> gone(String path) {
    String[] parts = path.split("/");
    if (parts.length < 2) {
      return Optional.empty();
    }
    String owner = parts[0] + "/" + parts[1];
    Optional<String> article =
        parts[0].equals("article") ? Optional.of(owner) : site.index().gone(owner);
    return article.flatMap(
        a ->
            Txn.calculateRead(
                site.data(),
                () ->
                    parts[0].equals("article") || !reader().knows(reader().node(owner))
                        ? gone(reader().node(a), a.equals(owner) ? "article" : parts[0])
                        : Optional.empty()));
  }

  /**
   * @param kind of what was asked for: the article itself, or a claim or statement in it
   */
  private Optional<Answer> gone(Node article, String kind) {
    boolean itself = kind.equals("article");
    GraphReader graph = reader();
    if (graph.has(article, article, Terms.TYPE, Terms.NEWS_ARTICLE)) {
      return Optional.empty();
    }
    Facts facts = graph.facts(graph.node("ledger"), article);
    Optional<Link> successor = facts.first(IS_REPLACED_BY).filter(Node::isURI).map(graph::link);
    if (successor.isPresent()) {
      return Optional.of(
          gone(
              (itself
                      ? "This version of the article was replaced on %s by a corrected one."
                      : "This "
                          + kind
                          + " stood in a version of an article that was replaced on %s by a"
                          + " corrected one.")
                  .formatted(day(facts.text(REPLACED_AT))),
              "The version that took its place:",
              successor.get()));
    }
    String when = facts.text(RETRACTED_AT);
    return when.isEmpty()
        ? Optional.empty()
        : Optional.of(
            gone(
                (itself
                        ? "This article was retracted on %s, and its claims with it."
                        : "This " + kind + " stood in an article that was retracted on %s.")
                    .formatted(day(when)),
                "What is still told, you may find by search:",
                new Link("Search", "/search")));
  }

  private Answer gone(String reason, String advice, Link link) {
    return Answer.html(410, pages.error(410, reason, List.of(advice), List.of(link)));
  }

  private static String day(String instant) {
    return instant.substring(0, Math.min(10, instant.length()));
  }
}
