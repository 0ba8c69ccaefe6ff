package org.hearsay.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What was read when: for each article version its keys, the digest of its graph and the time of
 * reading. It stands outside what is deterministic.
 *
 * @param base the base of the store
 */
record Ledger(BaseIri base) {

  /** What the ledger says of one version. */
  record Entry(Set<String> keys, String digest) {
    Entry {
      keys = Set.copyOf(keys);
    }

    static final Entry NONE = new Entry(Set.of(), "");
  }

  /** The triple that marks the ledger of a store and so tells its base. */
  Triple mark() {
    return Triple.create(base.ledger(), Terms.TYPE, Terms.LEDGER);
  }

  /** The triples of a newly read version. */
  List<Triple> entry(ArticleGraph graph, Set<String> keys, Node readAt) {
    List<Triple> triples = new ArrayList<>();
    Set<String> all = new TreeSet<>(keys);
    all.add(graph.key());
    all.forEach(key -> triples.add(Triple.create(graph.name(), Terms.KEY, Literals.text(key))));
    triples.add(Triple.create(graph.name(), Terms.DIGEST, Literals.text(graph.digest())));
    triples.add(Triple.create(graph.name(), Terms.READ_AT, readAt));
    return triples;
  }

  /** Which entries a text given by a user may mean: an IRI, a version, a url or an id. */
  Set<String> keysOf(String article) {
    return new TreeSet<>(List.of("url:" + article, "id:" + article, "version:" + article, article));
  }

  /** Of the articles of a batch, the last for each key, in the order of the batch. */
  static List<ArticleGraph> latest(List<ArticleGraph> batch) {
    Set<String> seen = new TreeSet<>();
    List<ArticleGraph> kept = new ArrayList<>();
    for (ArticleGraph graph : batch.reversed()) {
      if (seen.add(graph.key())) {
        kept.addFirst(graph);
      }
    }
    return kept;
  }
}
