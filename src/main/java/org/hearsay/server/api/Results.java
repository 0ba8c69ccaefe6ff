package org.hearsay.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage;
import org.hearsay.server.search.ClaimPage.Hit;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.ClaimView.ArticleRef;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Names;

/** Search results as JSON. Call it within a read transaction. */
public final class Results {

  private final GraphReader graph;
  private final SearchIndex index;
  private final ClaimReader claims;
  private final ClaimJson json;
  private final String base;

  public Results(GraphReader graph, SearchIndex index, String base) {
    this.graph = graph;
    this.index = index;
    this.claims = new ClaimReader(graph);
    this.json = new ClaimJson(base);
    this.base = base;
  }

  /** A page of results with the address of the next. */
  public Map<String, Object> of(ClaimFilter filter) {
    ClaimPage page = index.search(filter);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", base + "context.jsonld");
    all.put("total", page.total());
    all.put("page", filter.page());
    all.put("size", filter.size());
    boolean more = (long) filter.page() * filter.size() < page.total();
    if (more && (long) (filter.page() + 1) * filter.size() <= ClaimFilter.DEEPEST) {
      String query = filter.in(Kind.CLAIM).page(filter.page() + 1).query();
      all.put("next", base + "api/" + filter.kind().label() + "?" + query);
    }
    all.put(
        "results",
        filter.kind() == Kind.CLAIM
            ? claims(page.hits()).stream().map(json::of).toList()
            : page.hits().stream()
                .map(hit -> graph.node(hit.path()))
                .filter(graph::knows)
                .map(node -> describe(filter.kind(), node))
                .toList());
    return all;
  }

  /** The claims of hits; those that the store has dropped since are left out. */
  List<ClaimView> claims(List<Hit> hits) {
    return hits.stream()
        .filter(
            hit -> graph.has(graph.node(hit.graph()), graph.node(hit.path()), Terms.TYPE, Hs.CLAIM))
        .map(hit -> claims.read(graph.node(hit.path()), graph.node(hit.graph())))
        .toList();
  }

  /** A claim of a path such as {@code claim/…}; empty where there is none. */
  public Map<String, Object> claim(String path) {
    return claims.read(graph.node(path)).map(json::of).orElse(Map.of());
  }

  /** A node of a path such as {@code entity/…}, with what its kind has. */
  public Map<String, Object> node(String path) {
    Node node = graph.node(path);
    return switch (graph.kind(node)) {
      case "claim" -> claim(path);
      case "entity" -> describe(Kind.ENTITY, node);
      case "cluster" -> describe(Kind.EVENT, node);
      case "event" -> describe(Kind.EVENT, graph.node(path.replaceFirst("^event/", "cluster/")));
      case "statement" -> describe(Kind.QUOTATION, node);
      case "article" -> describe(Kind.ARTICLE, node);
      default -> Map.of("id", node.getURI());
    };
  }

  private Map<String, Object> describe(Kind kind, Node node) {
    Facts facts = graph.facts(GraphReader.ANY_GRAPH, node);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("id", node.getURI());
    switch (kind) {
      case CLAIM -> described.putAll(claim(graph.path(node)));
      case EVENT -> event(described, node, facts);
      case ENTITY -> {
        described.put("type", facts.name(Terms.TYPE));
        described.put("name", graph.label(node));
        described.put("names", texts(facts.all(Terms.ALT_LABEL)));
        described.put("code", facts.text(Hs.term("code")));
        described.put("sector", facts.text(Hs.term("sector")));
        described.put("identifiedBy", facts.name(Hs.IDENTIFIED_BY));
        described.put(
            "sameAs", facts.all(Names.skos("exactMatch")).stream().map(Node::toString).toList());
      }
      case QUOTATION -> {
        Node article = facts.first(Hs.REPORTED_IN).orElse(node);
        described.put("type", "Statement");
        described.put("speakers", named(facts.all(Hs.term("speaker"))));
        described.put(
            "quotes",
            facts.all(Hs.EVIDENCE).stream().map(passage -> graph.exact(article, passage)).toList());
        described.put("mentions", named(facts.all(Names.schema("mentions"))));
        article(described, article);
      }
      case ARTICLE -> {
        described.put("type", "NewsArticle");
        described.put("headline", graph.label(node));
        described.put("publisher", facts.text(Names.schema("publisher")));
        described.put("published", facts.text(Terms.DATE_PUBLISHED));
        described.put("url", facts.first(Names.schema("url")).map(Node::toString).orElse(""));
      }
    }
    described.values().removeIf(v -> v.equals("") || v.equals(List.of()));
    return described;
  }

  private void event(Map<String, Object> described, Node cluster, Facts facts) {
    Node event = graph.node("event/" + graph.path(cluster).substring("cluster/".length()));
    boolean accepted = graph.has(Node.ANY, event, Terms.TYPE, Terms.SEM_EVENT);
    described.put("type", "Cluster");
    described.put("accepted", accepted);
    if (accepted) {
      described.put("event", event.getURI());
    }
    described.put("eventTypes", named(facts.all(Hs.EVENT_TYPE)));
    described.put("actors", named(facts.all(Hs.ACTOR)));
    described.put("targets", named(facts.all(Hs.TARGET)));
    described.put("earliest", facts.text(Hs.EARLIEST));
    described.put("latest", facts.text(Hs.LATEST));
    described.put("independentSources", facts.number(Hs.term("independentSources")));
    described.put("denyingSources", facts.number(Hs.term("denyingSources")));
    described.put("propositions", facts.all(Hs.MEMBER).stream().map(Node::toString).toList());
  }

  private void article(Map<String, Object> described, Node node) {
    ArticleRef article = claims.article(node);
    described.put("article", node.toString());
    described.put("publisher", article.publisher());
    described.put("published", article.published());
  }

  private List<Object> named(List<Node> nodes) {
    List<Object> named = new ArrayList<>();
    for (Node node : nodes) {
      named.add(Map.of("id", node.toString(), "name", graph.label(node)));
    }
    return named;
  }

  private static List<String> texts(List<Node> literals) {
    return literals.stream().filter(Node::isLiteral).map(Node::getLiteralLexicalForm).toList();
  }
}
