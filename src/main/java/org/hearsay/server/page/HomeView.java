package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.search.Statistics;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * The home page.
 *
 * @param figures what the graph holds; the label is a number with its noun
 * @param accepted the latest accepted events
 * @param said the latest events that are told, but not accepted
 */
public record HomeView(
    List<Figure> figures,
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
            first(statistics.entities(), 10),
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
