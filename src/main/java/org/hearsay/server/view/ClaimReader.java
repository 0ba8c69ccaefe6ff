package org.hearsay.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.ClaimView.ArticleRef;
import org.hearsay.server.view.ClaimView.Evidence;
import org.hearsay.server.view.ClaimView.Part;
import org.hearsay.server.view.ClaimView.Quantity;
import org.hearsay.server.view.ClaimView.Reading;
import org.hearsay.server.view.ClaimView.Speaker;
import org.hearsay.server.view.ClaimView.Voice;
import org.hearsay.server.view.ClaimView.When;

/** Reads claims. Call it within a read transaction. */
public final class ClaimReader {

  private static final Node QUANTITY = Hs.term("quantity");
  private static final Node QUANTITY_OF = Hs.term("quantityOf");
  private static final Node VALUE = Hs.term("value");
  private static final Node SPEAKS_FOR = Hs.term("speaksFor");
  private static final Node PUBLISHER = Names.schema("publisher");

  /** Roles as people would tell them; the others follow by name. */
  private static final List<String> ORDER = List.of("actor", "target", "object", "place");

  private static final Map<String, String> BASES =
      Map.of(
          "Stated", "stated",
          "Anchored", "counted from the day of publication",
          "Relative", "counted from another time in the text");

  private final GraphReader graph;

  public ClaimReader(GraphReader graph) {
    this.graph = graph;
  }

  /** A claim; empty where the graph has none of this name. */
  public Optional<ClaimView> read(Node claim) {
    return graph
        .first(GraphReader.ANY_GRAPH, claim, Hs.REPORTED_IN)
        .filter(Node::isURI)
        .map(article -> read(claim, article));
  }

  /** A claim of an article. */
  public ClaimView read(Node claim, Node article) {
    Optional<Node> proposition = graph.first(article, claim, Hs.CONTENT);
    String plover = graph.name(article, claim, Hs.PLOVER);
    return new ClaimView(
        graph.link(claim),
        proposition.map(graph::link).orElse(Link.NONE),
        proposition.map(p -> graph.link(article, p, Hs.EVENT_TYPE)).orElse(Link.NONE),
        plover,
        QuadClass.ofPlover(plover).map(QuadClass::label).orElse(""),
        reading(claim, article),
        parts(claim, article),
        graph.objects(article, claim, QUANTITY).stream()
            .map(
                q ->
                    new Quantity(
                        Names.words(graph.name(article, q, QUANTITY_OF)),
                        graph.text(article, q, VALUE)))
            .toList(),
        when(claim, article, proposition.orElse(claim)),
        voice(claim, article),
        graph.link(article, claim, Hs.STATEMENT),
        graph
            .first(article, claim, Hs.EVIDENCE)
            .map(passage -> evidence(passage, article))
            .orElse(new Evidence("", "", "", -1, -1)),
        article(article),
        graph.text(article, claim, Hs.CONFIDENCE),
        graph.link(article, claim, Hs.FOUND_BY));
  }

  /** Where it was published and when. */
  public ArticleRef article(Node article) {
    return new ArticleRef(
        graph.link(article),
        graph.text(article, article, PUBLISHER),
        graph.text(article, article, Terms.DATE_PUBLISHED));
  }

  /** A passage of an article. */
  public Evidence evidence(Node passage, Node article) {
    return new Evidence(
        graph.selected(article, passage, Terms.PREFIX),
        graph.selected(article, passage, Terms.EXACT),
        graph.selected(article, passage, Terms.SUFFIX),
        graph.offset(article, passage, Terms.START),
        graph.offset(article, passage, Names.oa("end")));
  }

  private Reading reading(Node claim, Node article) {
    return new Reading(
        graph.name(article, claim, Hs.STANCE),
        graph.name(article, claim, Hs.POLARITY),
        graph.name(article, claim, Hs.MODALITY),
        graph.text(article, claim, Hs.GENERIC).equals("true"));
  }

  private List<Part> parts(Node claim, Node article) {
    List<Part> parts = new ArrayList<>();
    for (Node node : graph.objects(article, claim, Hs.PARTICIPATION)) {
      graph
          .first(article, node, Hs.FILLER)
          .ifPresent(filler -> parts.add(part(node, filler, article)));
    }
    parts.sort(Comparator.comparing(ClaimReader::place).thenComparing(Part::role));
    return parts;
  }

  private Part part(Node node, Node filler, Node article) {
    return new Part(
        Names.words(graph.name(article, node, Hs.ROLE)),
        graph.link(filler),
        graph
            .first(article, node, Hs.EVIDENCE)
            .map(passage -> graph.selected(article, passage, Terms.EXACT))
            .orElse(""),
        graph.link(article, node, Hs.ACTING_FOR),
        graph.text(article, node, Hs.INFERRED).equals("true"),
        graph.text(article, node, Hs.CONFIDENCE));
  }

  private static int place(Part part) {
    int place = ORDER.indexOf(part.role());
    return place < 0 ? ORDER.size() : place;
  }

  private When when(Node claim, Node article, Node proposition) {
    String basis = graph.name(article, claim, Hs.TIME_BASIS);
    return new When(
        graph.text(article, claim, Hs.TIMEX),
        BASES.getOrDefault(basis, Names.words(basis)),
        graph.text(article, proposition, Hs.EARLIEST),
        graph.text(article, proposition, Hs.LATEST));
  }

  private Voice voice(Node claim, Node article) {
    List<Speaker> speakers = new ArrayList<>();
    graph.objects(article, claim, Hs.VIA).stream()
        .sorted(Comparator.comparing(via -> graph.text(article, via, Hs.POSITION)))
        .forEach(via -> speakers.add(new Speaker(graph.link(article, via, Hs.SOURCE), Link.NONE)));
    graph
        .first(article, claim, Hs.SOURCE)
        .ifPresent(
            source ->
                speakers.add(
                    new Speaker(graph.link(source), graph.link(article, claim, SPEAKS_FOR))));
    return new Voice(graph.name(article, claim, Hs.VOICE), speakers);
  }
}
