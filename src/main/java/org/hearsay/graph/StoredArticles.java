package org.hearsay.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hearsay.text.Article;
import org.hearsay.text.Origin;

/** The articles of a store as they were read: to choose among them, and to analyse them anew. */
public final class StoredArticles {

  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private final QueryStore store;

  public StoredArticles(QueryStore store) {
    this.store = store;
  }

  /** What to choose articles by; an empty string or date for no such condition. */
  public record Choice(String publisher, String from, String to) {
    /** Whether it has no condition, and so would choose all. */
    public boolean isEmpty() {
      return publisher.isEmpty() && from.isEmpty() && to.isEmpty();
    }
  }

  /** The IRIs of the articles of a choice, in their order. */
  public List<Node> of(Choice choice) {
    StringBuilder where = new StringBuilder("SELECT DISTINCT ?article { GRAPH ?article { ");
    where.append("?article a schema:NewsArticle . ");
    if (!choice.publisher().isEmpty()) {
      where.append("?article schema:publisher ?publisher . ");
    }
    if (!choice.from().isEmpty() || !choice.to().isEmpty()) {
      where.append("?article schema:datePublished ?date . ");
    }
    if (!choice.from().isEmpty()) {
      where.append("FILTER (?date >= ?from) ");
    }
    if (!choice.to().isEmpty()) {
      where.append("FILTER (?date <= ?to) ");
    }
    ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + where + "} }");
    query.setParam("publisher", Literals.text(choice.publisher()));
    if (!choice.from().isEmpty()) {
      query.setParam("from", Literals.date(choice.from()));
    }
    if (!choice.to().isEmpty()) {
      query.setParam("to", Literals.date(choice.to()));
    }
    return chosen(store.parse(query.toString()));
  }

  /**
   * The articles of the store that a SELECT query of the user gives, by whatever variable.
   *
   * @throws StoreException where it is no SELECT query
   */
  public List<Node> of(String sparql) {
    Query query = store.parse(sparql);
    if (!query.isSelectType()) {
      throw new StoreException(
          "a query that chooses articles is a SELECT, such as SELECT ?article { ?article a"
              + " <https://schema.org/NewsArticle> }");
    }
    return chosen(query);
  }

  private List<Node> chosen(Query query) {
    Set<String> found = new TreeSet<>();
    store.select(
        query,
        row ->
            row.forEach(
                (variable, node) -> {
                  if (store.base().isIn(node, "article/")) {
                    found.add(node.getURI());
                  }
                }));
    Set<String> known = new LinkedHashSet<>();
    store.select(
        store.parse("SELECT ?a { GRAPH ?a { ?a a <https://schema.org/NewsArticle> } }"),
        row -> known.add(row.get("a").getURI()));
    return found.stream().filter(known::contains).map(Nodes::iri).toList();
  }

  /** What is known of an article, for messages. */
  public String label(Node article) {
    List<String> found = new ArrayList<>();
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + "SELECT ?url ?title { GRAPH ?article { ?article a schema:NewsArticle OPTIONAL {"
                + " ?article schema:url ?url } OPTIONAL { ?article schema:headline ?title } } }");
    query.setParam("article", article);
    store.select(
        store.parse(query.toString()),
        row -> found.add(text(row, "url").or(() -> text(row, "title")).orElseGet(article::getURI)));
    return found.isEmpty() ? article.getURI() : found.getFirst();
  }

  /** The IRIs of the articles that another run has read, in their order. */
  public List<Node> readOtherwise(Run run, boolean withText) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + "SELECT ?article { GRAPH ?article { ?article a schema:NewsArticle } FILTER NOT"
                + " EXISTS { GRAPH <ledger> { ?article hs:readBy ?run } } }");
    query.setParam("run", Literals.text(Ledger.readBy(run.digest(), withText)));
    return chosen(store.parse(query.toString()));
  }

  /**
   * An article as it was read; empty where its text was not kept or does not give the same version.
   */
  public Optional<Article> article(Node name) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + """
                SELECT ?text ?title ?date ?time ?publisher ?author ?language ?key {
                  GRAPH ?article { ?article hs:text ?text
                    OPTIONAL { ?article schema:headline ?title }
                    OPTIONAL { ?article schema:datePublished ?date }
                    OPTIONAL { ?article hs:publishedAt ?time }
                    OPTIONAL { ?article schema:publisher ?publisher }
                    OPTIONAL { ?article schema:author ?author }
                    OPTIONAL { ?article schema:inLanguage ?language } }
                  OPTIONAL { GRAPH <ledger> { ?article hs:key ?key } } }
                """);
    query.setParam("article", name);
    TreeMap<String, Binding> byKey = new TreeMap<>();
    store.select(store.parse(query.toString()), row -> byKey.put(text(row, "key").orElse(""), row));
    String version = store.base().local(name, "article/");
    for (var entry : byKey.descendingMap().entrySet()) {
      for (String published : forms(entry.getValue())) {
        Article article = article(name, entry.getValue(), entry.getKey(), published);
        if (article.version().equals(version)) {
          return Optional.of(article);
        }
      }
    }
    return Optional.empty();
  }

  private Article article(Node name, Binding row, String key, String published) {
    Article.Builder article = Article.of(text(row, "text").orElse(""));
    text(row, "title").ifPresent(article::title);
    text(row, "publisher").ifPresent(article::publisher);
    text(row, "author").ifPresent(article::author);
    text(row, "language").ifPresent(article::language);
    if (!published.isEmpty()) {
      article.published(published);
    }
    if (key.startsWith("url:")) {
      article.url(key.substring("url:".length()));
    } else if (key.startsWith("id:")) {
      article.id(key.substring("id:".length()));
    }
    origins(name).forEach(article::origin);
    return article.build();
  }

  private List<Origin> origins(Node name) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + "SELECT ?field ?written ?place { GRAPH ?article { ?article hs:metadata ?m . ?m"
                + " hs:field ?field ; hs:written ?written ; hs:foundAt ?place } } ORDER BY ?field");
    query.setParam("article", name);
    List<Origin> origins = new ArrayList<>();
    store.select(
        store.parse(query.toString()),
        row ->
            origins.add(
                new Origin(
                    text(row, "field").orElse(""),
                    text(row, "written").orElse(""),
                    text(row, "place").orElse(""))));
    return origins;
  }

  /** The graph has dates in one form; an article's version is of the form that was given. */
  private static List<String> forms(Binding row) {
    Optional<String> time = text(row, "time");
    if (time.isEmpty()) {
      return List.of(text(row, "date").orElse(""));
    }
    String whole = time.get();
    String compact = whole.replaceFirst("([+-]\\d{2}):(\\d{2})$", "$1$2");
    return List.of(
        whole,
        compact,
        whole.replaceFirst(":00(?=(Z|[+-]\\d{2}:\\d{2})?$)", ""),
        compact.replaceFirst(":00(?=(Z|[+-]\\d{4})?$)", ""));
  }

  private static Optional<String> text(Binding row, String name) {
    Node node = row.get(name);
    if (node == null) {
      return Optional.empty();
    }
    return Optional.of(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
  }
}
