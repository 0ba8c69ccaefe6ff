package org.hearsay.graph;

import org.apache.jena.graph.Node;
import org.hearsay.text.TextSpan;

/**
 * Spans of one article's text as Web Annotation resources (W3C REC 2017): one node for each span,
 * named by an RFC 5147 fragment of the text's IRI, with a TextPositionSelector and a
 * TextQuoteSelector. Offsets are code points.
 */
final class Evidence {

  /** Code points of context on each side of a quotation. */
  private static final int CONTEXT = 32;

  private final Triples triples;
  private final Node text;
  private final TextSpan.Index index;

  Evidence(Triples triples, Node text, String content) {
    this.triples = triples;
    this.text = text;
    this.index = new TextSpan.Index(content);
  }

  /**
   * The node of a span.
   *
   * @throws IllegalArgumentException where it reaches beyond the text
   */
  Node of(TextSpan span) {
    if (span.end() > index.length()) {
      throw new IllegalArgumentException(
          "evidence " + span + " reaches beyond a text of " + index.length() + " code points");
    }
    String iri = text.getURI() + "#char=" + span.begin() + "," + span.end();
    Node node = Nodes.iri(iri);
    Node position = Nodes.iri(iri + ";position");
    Node quote = Nodes.iri(iri + ";quote");
    int before = Math.max(0, span.begin() - CONTEXT);
    int after = Math.min(index.length(), span.end() + CONTEXT);
    triples
        .add(node, Terms.TYPE, Terms.SPECIFIC_RESOURCE)
        .add(node, Terms.HAS_SOURCE, text)
        .add(node, Terms.HAS_SELECTOR, position)
        .add(node, Terms.HAS_SELECTOR, quote)
        .add(position, Terms.TYPE, Terms.TEXT_POSITION_SELECTOR)
        .add(position, Terms.START, Literals.integer(span.begin()))
        .add(position, Terms.END, Literals.integer(span.end()))
        .add(quote, Terms.TYPE, Terms.TEXT_QUOTE_SELECTOR)
        .add(quote, Terms.EXACT, Literals.text(index.slice(span)))
        .add(quote, Terms.PREFIX, Literals.text(slice(before, span.begin())))
        .add(quote, Terms.SUFFIX, Literals.text(slice(span.end(), after)));
    return node;
  }

  private String slice(int begin, int end) {
    return index.slice(new TextSpan(begin, end));
  }
}
