package org.hearsay.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * All that passed between two.
 *
 * @param sections what each did to the other, the quotations and the events
 */
public record PairView(
    Link a, Link b, long total, Chart timeline, Chart types, List<Section> sections, Link all) {

  /** The address of the page of two entities, by their ids. */
  static String href(String a, String b) {
    return "/pair?a="
        + URLEncoder.encode(a, StandardCharsets.UTF_8)
        + "&b="
        + URLEncoder.encode(b, StandardCharsets.UTF_8);
  }

  /** Call it within a read transaction. */
  static PairView of(String a, String b, GraphReader graph, SearchIndex index) {
    Entries entries = new Entries(graph);
    Labels labels = new Labels(graph, index);
    Link one = graph.link(graph.node("entity/" + a));
    Link other = graph.link(graph.node("entity/" + b));
    String pair = a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
    ClaimFilter both = ClaimFilter.all(Kind.CLAIM).with(Facet.PAIR, pair);
    // Where one always did it to the other, the two lists hold all.
    long directed =
        index.count(both.with(Facet.ACTOR, a).with(Facet.TARGET, b))
            + index.count(both.with(Facet.ACTOR, b).with(Facet.TARGET, a));
    return new PairView(
        one,
        other,
        index.count(both),
        Chart.overTime(
            "What is said to have passed between %s and %s, by time and PLOVER quad class"
                .formatted(one.label(), other.label()),
            index.timeline(both),
            period -> SearchView.href(both) + "&from=" + period + "&to=" + period),
        Chart.ranked(
            "By event type, in claims",
            "Type",
            index.top(both, Facet.TYPE, 12),
            bucket ->
                SearchView.link(
                    labels.of(Facet.TYPE, bucket.value()), both.with(Facet.TYPE, bucket.value()))),
        List.of(
                Section.of(
                    "forth",
                    "What %s is said to have done to %s".formatted(one.label(), other.label()),
                    both.with(Facet.ACTOR, a).with(Facet.TARGET, b),
                    index,
                    entries),
                Section.of(
                    "back",
                    "What %s is said to have done to %s".formatted(other.label(), one.label()),
                    both.with(Facet.ACTOR, b).with(Facet.TARGET, a),
                    index,
                    entries),
                Section.of("all", "The latest between them", both, index, entries),
                Section.of(
                    "events",
                    "Events",
                    ClaimFilter.all(Kind.EVENT).with(Facet.PAIR, pair),
                    index,
                    entries))
            .stream()
            .filter(section -> !section.isEmpty())
            .filter(section -> !section.id().equals("all") || section.total() > directed)
            .toList(),
        SearchView.link("Search within these claims", both));
  }
}
