package org.hearsay.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.server.search.ClaimFilter;
import org.hearsay.server.search.ClaimPage;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Facet;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.search.Words;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Link;

/**
 * A page of search results.
 *
 * @param tabs the kinds with how many of each there are
 * @param chosen the filters in force, each with the address without it
 * @param facets by what the results can be narrowed
 * @param claims the results where claims are looked for
 * @param entries the results otherwise
 * @param range which results these are, such as "1 to 25 of 311"
 * @param words as they were typed
 * @param relaxed whether nothing has all the words, and these have some of them
 * @param readings what the words may ask for, as filters
 */
public record SearchView(
    ClaimFilter filter,
    List<Tab> tabs,
    List<Link> chosen,
    List<FacetView> facets,
    List<ClaimView> claims,
    List<Entry> entries,
    String range,
    Link previous,
    Link next,
    List<Link> exports,
    String words,
    boolean relaxed,
    List<Link> readings) {

  private static final int MOST_OPTIONS = 20;

  /** How many results an export has at most. */
  static final int MOST_EXPORTED = 10_000;

  /** A kind of results. */
  public record Tab(Link link, long count, boolean current) {}

  /** A facet with its values. */
  public record FacetView(String label, List<Option> options) {

    private static final int SHOWN = 6;

    /** Those that are seen at once. */
    public List<Option> first() {
      return options.subList(0, Math.min(SHOWN, options.size()));
    }

    /** Those that are unfolded. */
    public List<Option> rest() {
      return options.subList(first().size(), options.size());
    }
  }

  /** A value of a facet; its link takes it in or out. */
  public record Option(Link link, long count, boolean chosen) {}

  /** The first day; empty for any. */
  public String from() {
    return filter.from().equals(LocalDate.MIN) ? "" : filter.from().toString();
  }

  /** The last day; empty for any. */
  public String to() {
    return filter.to().equals(LocalDate.MAX) ? "" : filter.to().toString();
  }

  /** What the search form must carry besides its own fields. */
  public List<Link> hidden() {
    List<Link> hidden = new ArrayList<>();
    if (filter.kind() != Kind.CLAIM) {
      hidden.add(new Link("in", filter.kind().label()));
    }
    filter
        .values()
        .forEach((facet, list) -> list.forEach(v -> hidden.add(new Link(facet.parameter(), v))));
    return hidden;
  }

  /** Runs a search. Call it within a read transaction. */
  static SearchView of(ClaimFilter given, GraphReader graph, SearchIndex index) {
    Labels labels = new Labels(graph, index);
    Entries entries = new Entries(graph);
    ClaimFilter filter = relaxed(given, index);
    ClaimPage page = index.search(filter, Facet.OFFERED);
    List<Tab> tabs = new ArrayList<>();
    Map<Kind, Long> totals = index.totals(filter);
    for (Kind kind : Kind.values()) {
      tabs.add(
          new Tab(
              link(kind.label(), filter.in(kind)),
              totals.getOrDefault(kind, 0L),
              kind == filter.kind()));
    }
    boolean ofClaims = filter.kind() == Kind.CLAIM;
    long first = (long) (filter.page() - 1) * filter.size() + 1;
    long last = first + page.hits().size() - 1;
    boolean more =
        last < page.total() && (long) (filter.page() + 1) * filter.size() <= ClaimFilter.DEEPEST;
    return new SearchView(
        filter,
        tabs,
        chosen(filter, labels),
        facets(filter, page, labels),
        ofClaims ? entries.claims(page.hits()) : List.of(),
        ofClaims ? List.of() : entries.of(page.hits()),
        page.hits().isEmpty() ? "none" : "%,d to %,d of %,d".formatted(first, last, page.total()),
        filter.page() > 1 ? link("Previous", filter.page(filter.page() - 1)) : Link.NONE,
        more ? link("Next", filter.page(filter.page() + 1)) : Link.NONE,
        exports(filter),
        given.words(),
        !filter.words().equals(given.words()),
        given.words().isEmpty()
            ? List.of()
            : new Interpretation(graph, index, labels).of(given.words()));
  }

  /** The same with any of the words where nothing has all of them. */
  private static ClaimFilter relaxed(ClaimFilter filter, SearchIndex index) {
    return index.count(filter) > 0
        ? filter
        : Words.alternatives(filter.words()).map(filter::withWords).orElse(filter);
  }

  /** The address of a search. */
  static String href(ClaimFilter filter) {
    String query = filter.query();
    return query.isEmpty() ? "/search" : "/search?" + query;
  }

  static Link link(String label, ClaimFilter filter) {
    return new Link(label, href(filter));
  }

  private static List<Link> exports(ClaimFilter filter) {
    List<Link> exports = new ArrayList<>();
    exports.add(export("CSV", "csv", filter));
    exports.add(export("JSON", "json", filter));
    exports.add(export("Turtle", "ttl", filter));
    exports.add(export("JSON-LD", "jsonld", filter));
    if (filter.kind() == Kind.CLAIM) {
      String query = filter.page(1).query();
      String suffix = query.isEmpty() ? "" : "?" + query;
      exports.add(new Link("PLOVER", "/api/claims.csv" + suffix));
      exports.add(export("Nanopublications", "trig", filter));
      exports.add(export("RDF 1.2", "rdf12", filter));
      exports.add(new Link("Feed", "/feed.atom" + suffix));
    }
    return exports;
  }

  private static Link export(String label, String suffix, ClaimFilter filter) {
    String query = filter.page(1).query();
    return new Link(label, "/search." + suffix + (query.isEmpty() ? "" : "?" + query));
  }

  private static List<Link> chosen(ClaimFilter filter, Labels labels) {
    List<Link> chosen = new ArrayList<>();
    filter
        .values()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        chosen.add(
                            link(
                                facet.label() + ": " + labels.of(facet, value),
                                filter.without(facet, value)))));
    if (!filter.from().equals(LocalDate.MIN)) {
      chosen.add(link("from " + filter.from(), filter.between(LocalDate.MIN, filter.to())));
    }
    if (!filter.to().equals(LocalDate.MAX)) {
      chosen.add(link("to " + filter.to(), filter.between(filter.from(), LocalDate.MAX)));
    }
    return chosen;
  }

  private static List<FacetView> facets(ClaimFilter filter, ClaimPage page, Labels labels) {
    List<FacetView> views = new ArrayList<>();
    Facet.OFFERED.forEach(
        facet -> {
          List<Bucket> buckets = page.facets().getOrDefault(facet, List.of());
          List<Option> options = new ArrayList<>();
          for (Bucket bucket : labels.offered(facet, buckets, MOST_OPTIONS)) {
            boolean chosen = filter.values(facet).contains(bucket.value());
            options.add(
                new Option(
                    link(
                        labels.of(facet, bucket.value()),
                        chosen
                            ? filter.without(facet, bucket.value())
                            : filter.with(facet, bucket.value())),
                    bucket.count(),
                    chosen));
          }
          // A facet that divides nothing is no help.
          if (options.size() > 1 || !filter.values(facet).isEmpty()) {
            views.add(new FacetView(facet.label(), options));
          }
        });
    return views;
  }
}
