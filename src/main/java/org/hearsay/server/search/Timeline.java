package org.hearsay.server.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many of what was found fall into each month.
 *
 * @param series the columns, such as quad classes
 * @param counts by month ({@code 2017-11}) and series; months without any are left out
 */
public record Timeline(List<String> series, NavigableMap<String, Map<String, Long>> counts) {
  public Timeline {
    series = List.copyOf(series);
    counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
  }

  /** How many of a series there are in a month. */
  public long count(String month, String name) {
    return counts.getOrDefault(month, Map.of()).getOrDefault(name, 0L);
  }
}
