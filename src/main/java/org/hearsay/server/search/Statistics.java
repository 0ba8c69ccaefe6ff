package org.hearsay.server.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.server.search.ClaimPage.Bucket;

/**
 * What the graph holds, counted once for each state of it.
 *
 * @param totals how many there are of each kind
 * @param accepted how many events a policy accepted
 * @param speakers how many different speakers there are
 * @param types claims by event type, the most first
 * @param publishers claims by publisher
 * @param pairs claims between two states or bodies, the most first; the values of {@link
 *     Facet#PAIR}
 * @param entities those of whom most claims tell
 * @param months claims by month and quad class
 * @param quads of all graphs
 */
public record Statistics(
    Map<Kind, Long> totals,
    long accepted,
    long speakers,
    List<Bucket> types,
    List<Bucket> publishers,
    List<Bucket> pairs,
    List<Bucket> entities,
    Timeline months,
    long quads) {

  public Statistics {
    EnumMap<Kind, Long> copy = new EnumMap<>(Kind.class);
    copy.putAll(totals);
    totals = Collections.unmodifiableMap(copy);
    types = List.copyOf(types);
    publishers = List.copyOf(publishers);
    pairs = List.copyOf(pairs);
    entities = List.copyOf(entities);
  }

  /** How many there are of a kind. */
  public long total(Kind kind) {
    return totals.getOrDefault(kind, 0L);
  }
}
