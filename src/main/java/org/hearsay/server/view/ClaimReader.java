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
    Facts facts = graph.facts(article, claim);
    Facts content =
        facts.first(Hs.CONTENT).map(p -> graph.facts(article, p)).orElseGet(() -> facts);
    String plover = facts.name(Hs.PLOVER);
    return new ClaimView(
        graph.link(claim),
        link(facts, Hs.CONTENT),
        link(content, Hs.EVENT_TYPE),
        plover,
        QuadClass.ofPlover(plover).map(QuadClass::label).orElse(""),
        new Reading(
            facts.name(Hs.STANCE),
            facts.name(Hs.POLARITY),
            facts.name(Hs.MODALITY),
            facts.text(Hs.GENERIC).equals("true")),
        parts(facts, article),
        facts.all(QUANTITY).stream().map(node -> quantity(node, article)).toList(),
        when(facts, content),
        voice(facts, article),
        link(facts, Hs.STATEMENT),
        facts
            .first(Hs.EVIDENCE)
            .map(passage -> evidence(passage, article))
            .orElse(new Evidence("", "", "", -1, -1)),
        article(article),
        facts.text(Hs.CONFIDENCE),
        link(facts, Hs.FOUND_BY));
  }

  private Link link(Facts facts, Node property) {
    return facts.first(property).map(graph::link).orElse(Link.NONE);
  }

  private Quantity quantity(Node node, Node article) {
    Facts facts = graph.facts(article, node);
    return new Quantity(Names.words(facts.name(QUANTITY_OF)), facts.text(VALUE));
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
    Facts selectors = graph.selectors(article, passage);
    return new Evidence(
        selectors.text(Terms.PREFIX),
        selectors.text(Terms.EXACT),
        selectors.text(Terms.SUFFIX),
        selectors.number(Terms.START),
        selectors.number(Names.oa("end")));
  }

  private List<Part> parts(Facts claim, Node article) {
    List<Part> parts = new ArrayList<>();
    for (Node node : claim.all(Hs.PARTICIPATION)) {
      Facts facts = graph.facts(article, node);
      facts.first(Hs.FILLER).ifPresent(filler -> parts.add(part(facts, filler, article)));
    }
    parts.sort(Comparator.comparing(ClaimReader::place).thenComparing(Part::role));
    return parts;
  }

  private Part part(Facts facts, Node filler, Node article) {
    return new Part(
        Names.words(facts.name(Hs.ROLE)),
        graph.link(filler),
        facts.first(Hs.EVIDENCE).map(passage -> graph.exact(article, passage)).orElse(""),
        link(facts, Hs.ACTING_FOR),
        facts.text(Hs.INFERRED).equals("true"),
        facts.text(Hs.CONFIDENCE));
  }

  private static int place(Part part) {
    int place = ORDER.indexOf(part.role());
    return place < 0 ? ORDER.size() : place;
  }

  private static When when(Facts claim, Facts content) {
    String basis = claim.name(Hs.TIME_BASIS);
    return new When(
        claim.text(Hs.TIMEX),
        BASES.getOrDefault(basis, Names.words(basis)),
        content.text(Hs.EARLIEST),
        content.text(Hs.LATEST));
  }

  private Voice voice(Facts claim, Node article) {
    List<Speaker> speakers = new ArrayList<>();
    claim.all(Hs.VIA).stream()
        .map(via -> graph.facts(article, via))
        .sorted(Comparator.comparing(via -> via.text(Hs.POSITION)))
        .forEach(via -> speakers.add(new Speaker(link(via, Hs.SOURCE), Link.NONE)));
    claim
        .first(Hs.SOURCE)
        .ifPresent(
            source -> speakers.add(new Speaker(graph.link(source), link(claim, SPEAKS_FOR))));
    return new Voice(claim.name(Hs.VOICE), speakers);
  }
}
