package org.hearsay.server.page;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.Link;

/**
 * What pages tell search engines, as schema.org JSON-LD. A claim is a {@code Claim}; only what a
 * policy accepted is an {@code Event}. Gson escapes what could end the script element.
 */
final class SchemaOrg {

  private static final Gson GSON = new Gson();
  private static final Map<String, String> TYPES =
      Map.of(
          "person", "Person",
          "organization", "Organization",
          "country", "Country",
          "place", "Place",
          "group", "Organization",
          "facility", "Place",
          "product", "Product");

  private SchemaOrg() {}

  private static Map<String, Object> node(String type, String name) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("name", name);
    return node;
  }

  private static String json(String iri, Map<String, Object> node) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "https://schema.org");
    all.put("@id", iri);
    all.putAll(node);
    all.values().removeIf(value -> value.equals("") || value.equals(List.of()));
    return GSON.toJson(all);
  }

  static String site(String base) {
    Map<String, Object> node = node("WebSite", "Hearsay");
    node.put("url", base);
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("@type", "SearchAction");
    action.put("target", base + "search?q={words}");
    action.put("query-input", "required name=words");
    node.put("potentialAction", action);
    return json(base, node);
  }

  static String entity(String iri, EntityView entity) {
    Map<String, Object> node =
        node(TYPES.getOrDefault(entity.type().split(",")[0], "Thing"), entity.title());
    node.put("alternateName", entity.names());
    node.put("sameAs", entity.links().stream().map(l -> l.target().href()).toList());
    return json(iri, node);
  }

  static String article(String iri, ArticleView article) {
    Map<String, Object> node = node("NewsArticle", article.title());
    node.put("headline", article.title());
    node.put("datePublished", article.published());
    node.put("url", article.source().href());
    if (!article.publisher().isEmpty()) {
      node.put("publisher", node("Organization", article.publisher()));
    }
    return json(iri, node);
  }

  static String claim(String iri, ClaimView claim) {
    Map<String, Object> node = node("Claim", claim.headline());
    node.put("text", claim.evidence().quote());
    List<Object> authors = new ArrayList<>();
    claim.voice().speakers().stream()
        .map(ClaimView.Speaker::who)
        .filter(Link::isKnown)
        .forEach(who -> authors.add(node("Thing", who.label())));
    node.put("author", authors);
    Map<String, Object> article = node("NewsArticle", claim.article().link().label());
    article.put("headline", claim.article().link().label());
    node.put("appearance", article);
    return json(iri, node);
  }

  static String occurrence(String iri, OccurrenceView occurrence) {
    boolean event = occurrence.kind().equals("event") && !occurrence.accepted().isEmpty();
    Map<String, Object> node = node(event ? "Event" : "WebPage", occurrence.title());
    return json(iri, node);
  }
}
