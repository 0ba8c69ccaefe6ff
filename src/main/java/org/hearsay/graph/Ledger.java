package org.hearsay.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.ontology.Hs;
import org.hearsay.text.Article;

/**
 * What was read when: for each article version its keys, the digest of its graph, the time of
 * reading and what read it; and for each version that another took the place of, which and when. It
 * stands outside what is deterministic.
 *
 * @param base the base of the store
 */
record Ledger(BaseIri base) {

  /** What the ledger says of one version. */
  record Entry(Set<String> keys, String digest, String readBy) {
    Entry {
      keys = Set.copyOf(keys);
    }

    static final Entry NONE = new Entry(Set.of(), "", "");

    /** Whether it tells all that a new reading of this graph would tell. */
    boolean tells(ArticleGraph graph) {
      return digest.equals(graph.digest())
          && readBy.equals(Ledger.readBy(graph))
          && keys.contains(graph.key());
    }

    /** The entry of some triples of one version. */
    static Entry of(Iterable<Triple> triples) {
      Set<String> keys = new TreeSet<>();
      Set<String> digests = new TreeSet<>();
      Set<String> readers = new TreeSet<>();
      for (Triple triple : triples) {
        if (triple.getPredicate().equals(Terms.KEY)) {
          keys.add(triple.getObject().getLiteralLexicalForm());
        } else if (triple.getPredicate().equals(Terms.DIGEST)) {
          digests.add(triple.getObject().getLiteralLexicalForm());
        } else if (triple.getPredicate().equals(Terms.READ_BY)) {
          readers.add(triple.getObject().getLiteralLexicalForm());
        }
      }
      return new Entry(keys, only(digests), only(readers));
    }

    private static String only(Set<String> values) {
      return values.size() == 1 ? values.iterator().next() : "";
    }
  }

  /** What a version has anew with each reading. */
  static final List<Node> RENEWED =
      List.of(
          Terms.KEY,
          Terms.DIGEST,
          Terms.READ_AT,
          Terms.READ_BY,
          Terms.IS_REPLACED_BY,
          Terms.REPLACED_AT,
          Terms.RETRACTED_AT);

  /** What a version no longer has when another has taken its place. */
  static final List<Node> ENDED = List.of(Terms.KEY, Terms.DIGEST, Terms.READ_BY);

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
    triples.add(Triple.create(graph.name(), Terms.READ_BY, Literals.text(readBy(graph))));
    work(graph.key())
        .ifPresent(work -> triples.add(Triple.create(graph.name(), Terms.IS_VERSION_OF, work)));
    return triples;
  }

  /** The triple that tells of a version that was taken out, so that its address can say so. */
  Triple retracted(Node version, Node now) {
    return Triple.create(version, Terms.RETRACTED_AT, now);
  }

  /** The triples that tell of a version whose place another has taken. */
  List<Triple> former(Node version, ArticleGraph successor, Node now) {
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(version, Terms.IS_REPLACED_BY, successor.name()));
    triples.add(Triple.create(version, Terms.REPLACED_AT, now));
    triples.add(Triple.create(successor.name(), Terms.REPLACES, version));
    work(successor.key())
        .ifPresent(work -> triples.add(Triple.create(version, Terms.IS_VERSION_OF, work)));
    return triples;
  }

  /**
   * What the versions of an article are versions of: its address on the web, or an IRI of this base
   * where it has only an id; nothing where it has neither, so that it has one version.
   */
  private Optional<Node> work(String key) {
    if (key.startsWith("version:")) {
      return Optional.empty();
    }
    if (key.startsWith("url:")) {
      Node address = Literals.address(key.substring("url:".length()));
      if (address.isURI()) {
        return Optional.of(address);
      }
    }
    return Optional.of(base.iri("work/" + Article.sha256(key)));
  }

  /** What read a graph: the run, and whether it has the text. */
  private static String readBy(ArticleGraph graph) {
    String run = "";
    boolean text = false;
    for (Triple triple : graph.triples()) {
      if (triple.getPredicate().equals(Terms.TYPE) && triple.getObject().equals(Hs.RUN)) {
        run = triple.getSubject().getURI();
        run = run.substring(run.lastIndexOf('/') + 1);
      }
      text |= triple.getPredicate().equals(Hs.TEXT);
    }
    return readBy(run, text);
  }

  static String readBy(String run, boolean text) {
    return text ? run : run + " no-text";
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
