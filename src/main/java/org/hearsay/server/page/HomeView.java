package org.hearsay.server.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.search.Statistics;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;
import org.hearsay.server.view.Names;

/**
 * The home page.
 *
 * @param figures what the graph holds; the label is a number with its noun
 * @param questions that the graph can answer at once
 * @param policies by which events are accepted
 * @param accepted the latest accepted events
 * @param said the latest events that are disputed or denied
 */
public record HomeView(
    List<Figure> figures,
    List<Link> questions,
    List<Link> policies,
    List<Entry> accepted,
    List<Entry> said,
    Chart pairs,
    Chart entities,
    Chart types,
    Chart months) {

  private static final int LISTED = 6;

  /** A number, of what, and where to see them. */
  public record Figure(String value, Link of) {}

  /** Call it within a read transaction. */
  static HomeView of(GraphReader graph, SearchIndex index) {
    Statistics statistics = index.statistics();
    Labels labels = new Labels(graph, index);
    Entries entries = new Entries(graph);
    ClaimFilter events = ClaimFilter.all(Kind.EVENT).sorted(ClaimFilter.Order.NEWEST);
    ClaimFilter accepted = events.with(Facet.STATUS, "accepted");
    return new HomeView(
        List.of(
            figure(statistics.total(Kind.ARTICLE), "articles", ClaimFilter.all(Kind.ARTICLE)),
            figure(statistics.total(Kind.CLAIM), "claims", ClaimFilter.all(Kind.CLAIM)),
            figure(statistics.total(Kind.EVENT), "events told", events),
            figure(statistics.accepted(), "events accepted", accepted),
            figure(statistics.total(Kind.QUOTATION), "quotations", ClaimFilter.all(Kind.QUOTATION)),
            figure(
                statistics.speakers(),
                "speakers",
                ClaimFilter.all(Kind.CLAIM).with(Facet.VOICE, "Named"))),
        questions(statistics, labels, index),
        graph.subjects(GraphReader.ANY_GRAPH, Terms.TYPE, Hs.POLICY).stream()
            .map(policy -> new Link(policyTitle(policy, graph), graph.href(policy)))
            .toList(),
        entries.of(index.search(accepted.size(LISTED)).hits()),
        entries.of(
            index
                .search(
                    events.with(Facet.STATUS, "disputed").with(Facet.STATUS, "denied").size(LISTED))
                .hits()),
        Chart.ranked(
            "Between whom most is told, in claims",
            "Pair",
            first(statistics.pairs(), 10),
            b -> new Link(labels.of(Facet.PAIR, b.value()), pair(b.value()))),
        Chart.ranked(
            "Of whom most is told, in claims",
            "Who",
            labels.known(statistics.entities(), "", 10),
            b -> new Link(labels.entity(b.value()), "/entity/" + b.value())),
        Chart.ranked(
            "Claims by event type",
            "Type",
            first(statistics.types(), 12),
            b ->
                SearchView.link(
                    labels.of(Facet.TYPE, b.value()),
                    ClaimFilter.all(Kind.CLAIM).with(Facet.TYPE, b.value()))),
        Chart.overTime(
            "Claims by time of the event, by PLOVER quad class",
            statistics.months(),
            period -> "/search?from=" + period + "&to=" + period));
  }

  private static String policyTitle(Node policy, GraphReader graph) {
    String title = graph.text(GraphReader.ANY_GRAPH, policy, Names.rdfs("label"));
    return title.isEmpty() ? graph.label(policy) : title;
  }

  /** Questions with an answer, the address of which is one click away. */
  private static List<Link> questions(Statistics statistics, Labels labels, SearchIndex index) {
    ClaimFilter claims = ClaimFilter.all(Kind.CLAIM);
    ClaimFilter events = ClaimFilter.all(Kind.EVENT);
    List<Link> questions = new ArrayList<>();
    ask(questions, "Who contradicts whom?", events.with(Facet.STATUS, "disputed"), index);
    ask(questions, "What is denied?", claims.with(Facet.SAYS, "denies"), index);
    ask(
        questions,
        "Who withdrew ambassadors?",
        claims.with(Facet.TYPE, "AmbassadorWithdrawal"),
        index);
    ask(
        questions,
        "What do several sources confirm?",
        events.with(Facet.STATUS, "corroborated"),
        index);
    ask(questions, "What is planned?", claims.with(Facet.MODALITY, "Planned"), index);
    for (Bucket pair : first(statistics.pairs(), 1)) {
      questions.add(
          new Link(
              "What passed between " + labels.of(Facet.PAIR, pair.value()) + "?",
              pair(pair.value())));
    }
    for (Bucket entity : labels.known(statistics.entities(), "", 1)) {
      questions.add(
          new Link(
              "What does " + labels.entity(entity.value()) + " say?",
              "/speaker/" + entity.value()));
    }
    return questions;
  }

  private static void ask(
      List<Link> questions, String question, ClaimFilter filter, SearchIndex index) {
    if (index.count(filter) > 0) {
      questions.add(SearchView.link(question, filter));
    }
  }

  /** The address of a pair's page. */
  static String pair(String value) {
    String[] ids = value.split(" ");
    return PairView.href(ids[0], ids.length > 1 ? ids[1] : ids[0]);
  }

  private static List<Bucket> first(List<Bucket> buckets, int most) {
    return buckets.subList(0, Math.min(most, buckets.size()));
  }

  private static Figure figure(long value, String noun, ClaimFilter filter) {
    return new Figure("%,d".formatted(value), SearchView.link(noun, filter));
  }
}
