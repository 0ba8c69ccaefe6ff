package org.hearsay.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.ClaimReader;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.ClaimView.Evidence;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.GraphReader.Row;
import org.hearsay.server.view.Link;

/**
 * The page of a claim.
 *
 * @param paragraph the evidence within its paragraph
 * @param trigger the words that tell the type
 * @param cluster the occurrence that it may tell of
 * @param contentOf the claim of the demand, denial, … whose content it is
 * @param contents the claims that are its content
 * @param origin what counts as its source, where that is not its speaker
 */
public record ClaimDetail(
    ClaimView claim,
    Evidence paragraph,
    String trigger,
    Entry cluster,
    Link contentOf,
    List<Link> contents,
    Link origin,
    List<Row> rows) {

  private static final Node IN_CLUSTER = Hs.term("inCluster");
  private static final Node CONTENT_OF = Hs.term("contentOf");
  private static final Node TRIGGER = Hs.term("trigger");
  private static final Node ORIGIN = Hs.term("origin");

  /** Empty where there is no such claim. Call it within a read transaction. */
  static Optional<ClaimDetail> of(Node node, GraphReader graph) {
    Node any = GraphReader.ANY_GRAPH;
    Optional<Node> article = graph.first(any, node, Hs.REPORTED_IN).filter(Node::isURI);
    if (article.isEmpty()) {
      return Optional.empty();
    }
    Node in = article.get();
    ClaimView claim = new ClaimReader(graph).read(node, in);
    Entries entries = new Entries(graph);
    return Optional.of(
        new ClaimDetail(
            claim,
            paragraph(claim.evidence(), graph.text(in, in, Hs.TEXT)),
            graph.first(in, node, TRIGGER).map(passage -> graph.exact(in, passage)).orElse(""),
            graph
                .first(any, node, IN_CLUSTER)
                .map(entries::of)
                .orElse(new Entry(Link.NONE, "", "", "")),
            graph.link(in, node, CONTENT_OF),
            graph.subjects(in, CONTENT_OF, node).stream().map(graph::link).toList(),
            graph.link(any, node, ORIGIN),
            graph.rows(node)));
  }

  /** The evidence with the rest of its paragraph, where the text is stored; else as it is. */
  static Evidence paragraph(Evidence evidence, String text) {
    int length = text.codePointCount(0, text.length());
    if (evidence.start() < 0 || evidence.end() > length || evidence.end() < evidence.start()) {
      return evidence;
    }
    int start = text.offsetByCodePoints(0, evidence.start());
    int end = text.offsetByCodePoints(0, evidence.end());
    int first = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int last = text.indexOf('\n', end);
    return new Evidence(
        text.substring(Math.min(first, start), start),
        text.substring(start, end),
        text.substring(end, last < 0 ? text.length() : last),
        evidence.start(),
        evidence.end());
  }
}
