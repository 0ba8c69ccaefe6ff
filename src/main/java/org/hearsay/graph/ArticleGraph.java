package org.hearsay.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hearsay.text.Article;

/**
 * What one article version tells, as RDF: the content of one named graph.
 *
 * @param name the article's IRI, which is the graph's name too
 * @param key what a later version of the article shares with this one: its url, else the given id;
 *     the version itself where it has neither, so that nothing replaces it
 * @param triples sorted by their N-Triples lines, each once, without blank nodes
 * @param digest the SHA-256 of the sorted lines
 */
public record ArticleGraph(
    BaseIri base, Node name, String key, List<Triple> triples, String digest) {

  public ArticleGraph {
    triples = List.copyOf(triples);
    for (Triple triple : triples) {
      if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
        throw new IllegalArgumentException("a blank node in an article graph: " + triple);
      }
    }
  }

  static String keyOf(Article article) {
    return article
        .url()
        .map(url -> "url:" + url)
        .or(() -> article.givenId().map(id -> "id:" + id))
        .map(Literals::wellFormed)
        .orElse("version:" + article.version());
  }

  /** The lines of its quads, sorted, each with its line feed. */
  public List<String> lines() {
    String end = " <" + name.getURI() + "> .\n";
    return triples.stream()
        .map(NQuads::line)
        .map(line -> line.substring(0, line.length() - " .\n".length()) + end)
        .toList();
  }
}
