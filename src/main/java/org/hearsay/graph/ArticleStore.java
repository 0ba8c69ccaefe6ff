package org.hearsay.graph;

import org.apache.jena.sys.JenaSystem;

/**
 * Where article graphs go.
 *
 * <p>Each article version is one named graph. A version with the key of another replaces it; adding
 * what is there already changes nothing. A kill at any moment loses no article that {@link
 * #flush()} has written and leaves none in half. Stores are for one thread at a time.
 */
public sealed interface ArticleStore extends AutoCloseable permits QueryStore, NQuadsFile {

  /**
   * Starts Jena. Call it on the main thread before any worker starts: its static initialisation can
   * deadlock when several threads cause it at once.
   */
  static void initialize() {
    JenaSystem.init();
  }

  /** The base IRI of everything in it. */
  BaseIri base();

  /**
   * Adds an article, now or with the next {@link #flush()}.
   *
   * @throws StoreException where the graph is of another base or the store cannot be written
   */
  void add(ArticleGraph graph);

  /** Writes what was added. */
  void flush();

  /** Flushes and closes. */
  @Override
  void close();

  /** Refuses a graph of another base. */
  default void requireBase(ArticleGraph graph) {
    if (!graph.base().equals(base())) {
      throw new StoreException(
          "an article described under the base %s cannot go into a store of the base %s"
              .formatted(graph.base().value(), base().value()));
    }
  }
}
