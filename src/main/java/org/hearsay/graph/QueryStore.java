package org.hearsay.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;

/** A store that answers SPARQL; its default graph is the union of its named graphs. */
public sealed interface QueryStore extends ArticleStore permits Tdb2Store, RemoteStore {

  /** Passes every solution of a SELECT query to {@code each}. */
  void select(Query query, Consumer<Binding> each);

  /** The triples of a CONSTRUCT query. */
  List<Triple> construct(Query query);

  /**
   * Puts graphs in the place of those of their names; an empty one removes it. All at once where
   * the store can.
   */
  void replaceGraphs(Map<Node, ? extends Collection<Triple>> graphs);

  /**
   * The versions of an article that are here.
   *
   * @param article its IRI, version, url or given id
   * @return the names of their graphs; empty where there is no such article
   */
  List<Node> find(String article);

  /**
   * Takes an article out.
   *
   * @param article its IRI, version, url or given id
   * @return the names of the graphs that were dropped; empty where there is no such article
   */
  default List<Node> retract(String article) {
    List<Node> versions = find(article);
    if (!versions.isEmpty()) {
      retractAll(versions);
    }
    return versions;
  }

  /** Takes articles out by their IRIs, all at once where the store can. */
  void retractAll(Collection<Node> articles);

  /**
   * Reads a query whose relative IRIs are meant under the store's base.
   *
   * @throws StoreException where it is no SPARQL query, with its line and column
   */
  default Query parse(String query) {
    try {
      return QueryFactory.create(query, base().value());
    } catch (QueryParseException e) {
      throw new StoreException("no SPARQL query: " + e.getMessage(), e);
    }
  }
}
