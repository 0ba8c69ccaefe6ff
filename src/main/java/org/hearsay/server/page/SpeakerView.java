package org.hearsay.server.page;

import java.util.List;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * What a speaker says over time.
 *
 * @param statements a page of them, the newest first
 */
public record SpeakerView(
    String id,
    Link speaker,
    Chart timeline,
    Chart about,
    List<Entry> statements,
    String range,
    Link previous,
    Link next,
    Link claims) {

  private static final int PAGE = 40;

  /**
   * Call it within a read transaction.
   *
   * @param page from 1
   */
  static SpeakerView of(String id, int page, GraphReader graph, SearchIndex index) {
    Labels labels = new Labels(graph, index);
    ClaimFilter claims = ClaimFilter.all(Kind.CLAIM).with(Facet.SPEAKER, id);
    ClaimFilter statements =
        ClaimFilter.all(Kind.QUOTATION).with(Facet.SPEAKER, id).size(PAGE).page(page);
    ClaimPage found = index.search(statements);
    Link speaker = graph.link(graph.node("entity/" + id));
    long first = (long) (page - 1) * PAGE + 1;
    long last = first + found.hits().size() - 1;
    return new SpeakerView(
        id,
        speaker,
        Chart.overTime(
            "Claims that " + speaker.label() + " makes, by time of the event and quad class",
            index.timeline(claims),
            period -> SearchView.href(claims) + "&from=" + period + "&to=" + period),
        Chart.ranked(
            "Of whom " + speaker.label() + " speaks, in claims",
            "Of",
            labels.known(index.top(claims, Facet.ENTITY, 100), id, 12),
            b -> SearchView.link(labels.entity(b.value()), claims.with(Facet.ENTITY, b.value()))),
        new Entries(graph).of(found.hits()),
        found.hits().isEmpty() ? "none" : "%,d to %,d of %,d".formatted(first, last, found.total()),
        page > 1 ? new Link("Later", "?page=" + (page - 1)) : Link.NONE,
        last < found.total() ? new Link("Earlier", "?page=" + (page + 1)) : Link.NONE,
        SearchView.link("All its claims", claims));
  }
}
