package org.hearsay.server.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One page of what a filter finds.
 *
 * @param total how many there are on all pages
 * @param hits those of this page, in order
 * @param facets how the results divide; of a facet with chosen values, how they would without these
 */
public record ClaimPage(long total, List<Hit> hits, Map<Facet, List<Bucket>> facets) {

  /**
   * @param path of the node under the base, such as {@code claim/…}
   * @param graph the path of the article that holds it; empty for what several tell
   */
  public record Hit(Kind kind, String path, String graph) {}

  /** How many results have a value. */
  public record Bucket(String value, long count) {}

  public ClaimPage {
    hits = List.copyOf(hits);
    EnumMap<Facet, List<Bucket>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, buckets) -> copy.put(facet, List.copyOf(buckets)));
    facets = Collections.unmodifiableMap(copy);
  }
}
