package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A greatest assignment of left to right nodes by augmenting paths (Kuhn, 1955). */
final class Matching {

  private final List<List<Integer>> edges;
  private final List<Integer> capacities;
  private final Map<Integer, List<Integer>> held = new HashMap<>();

  private Matching(List<List<Integer>> edges, List<Integer> capacities) {
    this.edges = edges;
    this.capacities = capacities;
  }

  /**
   * Which right node each left one gets; left ones without are absent.
   *
   * @param edges the right nodes that each left one may have
   * @param capacities how many left nodes each right one takes
   */
  static Map<Integer, Integer> of(List<List<Integer>> edges, List<Integer> capacities) {
    Matching matching = new Matching(edges, capacities);
    for (int left = 0; left < edges.size(); left++) {
      matching.place(left, new HashSet<>());
    }
    Map<Integer, Integer> found = new HashMap<>();
    matching.held.forEach((right, lefts) -> lefts.forEach(left -> found.put(left, right)));
    return found;
  }

  private boolean place(int left, Set<Integer> seen) {
    for (int right : edges.get(left)) {
      if (!seen.add(right)) {
        continue;
      }
      List<Integer> holders = held.computeIfAbsent(right, r -> new ArrayList<>());
      if (holders.size() < capacities.get(right)) {
        holders.add(left);
        return true;
      }
      for (int holder : List.copyOf(holders)) {
        if (place(holder, seen)) {
          holders.remove((Integer) holder);
          holders.add(left);
          return true;
        }
      }
    }
    return false;
  }
}
