package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.Facts;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.GraphReader.Row;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/**
 * The page of an entity.
 *
 * @param type its classes in words
 * @param names what articles call it besides
 * @param identity what it is told from others by, in a sentence
 * @param links to other knowledge bases, with score and reasons
 * @param sections what it did, what was done to it, what it said, …
 * @param relations claims over time
 * @param neighbours with whom it is told of most
 */
public record EntityView(
    String id,
    String title,
    String type,
    String identity,
    List<String> names,
    List<Identity> links,
    List<Section> sections,
    Chart relations,
    Chart neighbours,
    List<Row> rows) {

  private static final Node LINK_OF = Hs.term("linkOf");
  private static final Node LINK_TARGET = Hs.term("linkTarget");
  private static final Node REASON_TEXT = Hs.term("reasonText");
  private static final int NEIGHBOURS = 16;

  /** How many articles' links are compared. */
  private static final int MOST_LINKS = 100;

  /**
   * What it is held to be.
   *
   * @param articles how many articles give this link
   */
  public record Identity(Link target, String score, List<String> reasons, long articles) {}

  /** Call it within a read transaction. */
  static EntityView of(Node node, GraphReader graph, SearchIndex index) {
    // Read once: what is told in thousands of articles stands in as many graphs.
    Facts facts = graph.facts(GraphReader.ANY_GRAPH, node);
    String id = graph.path(node).replaceFirst("^entity/", "");
    String title = graph.label(node);
    Entries entries = new Entries(graph);
    Labels labels = new Labels(graph, index);
    ClaimFilter claims = ClaimFilter.all(Kind.CLAIM);
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "did", "What it is said to have done", claims.with(Facet.ACTOR, id), index, entries));
    sections.add(
        Section.of(
            "undergone",
            "What is said to have been done to it",
            claims.with(Facet.TARGET, id),
            index,
            entries));
    sections.add(
        Section.of("says", "What it says", claims.with(Facet.SPEAKER, id), index, entries));
    sections.add(
        Section.of(
            "quoted",
            "Its words",
            ClaimFilter.all(Kind.QUOTATION).with(Facet.SPEAKER, id),
            index,
            entries));
    sections.add(
        Section.of(
            "mentioned",
            "What is said of it",
            ClaimFilter.all(Kind.QUOTATION).with(Facet.ENTITY, id),
            index,
            entries));
    sections.add(
        Section.of(
            "events",
            "Events",
            ClaimFilter.all(Kind.EVENT).with(Facet.ENTITY, id),
            index,
            entries));
    sections.add(
        Section.of(
            "articles",
            "Articles",
            ClaimFilter.all(Kind.ARTICLE).with(Facet.ENTITY, id),
            index,
            entries));
    ClaimFilter told = claims.with(Facet.ENTITY, id);
    List<Bucket> neighbours =
        labels.known(index.top(told, Facet.ENTITY, 8 * NEIGHBOURS), id, NEIGHBOURS);
    return new EntityView(
        id,
        title,
        String.join(
            ", ",
            facts.all(Terms.TYPE).stream()
                .map(t -> Names.words(Names.localName(t.getURI())))
                .toList()),
        identity(facts),
        names(facts, title),
        identities(node, graph),
        sections.stream().filter(s -> !s.isEmpty()).toList(),
        Chart.overTime(
            "Claims that tell of " + title + ", by time of the event and PLOVER quad class",
            index.timeline(told),
            period -> SearchView.href(told) + "&from=" + period + "&to=" + period),
        Chart.ranked(
            "With whom " + title + " is told of, in claims",
            "With",
            neighbours,
            b -> new Link(labels.entity(b.value()), PairView.href(id, b.value()))),
        graph.rows(facts));
  }

  private static List<String> names(Facts facts, String title) {
    TreeSet<String> names = new TreeSet<>();
    for (Node property : List.of(Terms.PREF_LABEL, Terms.ALT_LABEL)) {
      facts.all(property).stream()
          .filter(Node::isLiteral)
          .forEach(name -> names.add(name.getLiteralLexicalForm()));
    }
    names.remove(title);
    return List.copyOf(names);
  }

  private static String identity(Facts facts) {
    return switch (facts.name(Hs.IDENTIFIED_BY)) {
      case "Gazetteer" -> "Known to the gazetteer: the same in all articles.";
      case "FullName" ->
          "Told from others by its full name alone: articles that use the name are held to mean the"
              + " same one.";
      case "ArticleScope" ->
          "Known to one article alone: whether others mean the same is left open.";
      default -> "";
    };
  }

  private static List<Identity> identities(Node node, GraphReader graph) {
    TreeMap<String, List<Node>> byTarget = new TreeMap<>();
    List<Node> all = graph.subjects(GraphReader.ANY_GRAPH, LINK_OF, node);
    for (Node link : all.subList(0, Math.min(all.size(), MOST_LINKS))) {
      graph
          .first(GraphReader.ANY_GRAPH, link, LINK_TARGET)
          .filter(Node::isURI)
          .ifPresent(
              target ->
                  byTarget.computeIfAbsent(target.getURI(), t -> new ArrayList<>()).add(link));
    }
    List<Identity> identities = new ArrayList<>();
    byTarget.forEach(
        (target, links) -> {
          Node first = links.getFirst();
          TreeSet<String> reasons = new TreeSet<>();
          links.stream()
              .limit(50)
              .forEach(
                  link ->
                      graph
                          .objects(GraphReader.ANY_GRAPH, link, REASON_TEXT)
                          .forEach(reason -> reasons.add(reason.getLiteralLexicalForm())));
          identities.add(
              new Identity(
                  new Link(
                      target.replaceFirst("^https?://www\\.wikidata\\.org/entity/", "Wikidata "),
                      graph.href(
                          graph.first(GraphReader.ANY_GRAPH, first, LINK_TARGET).orElse(node))),
                  graph.text(GraphReader.ANY_GRAPH, first, Hs.SCORE),
                  List.copyOf(reasons),
                  byTarget.size() == 1 ? all.size() : links.size()));
        });
    return identities;
  }
}
