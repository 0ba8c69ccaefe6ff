package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Connected components (union-find with path halving). Each set is represented by its least member,
 * so that the result does not depend on the order of joins.
 */
final class Components<T extends Comparable<T>> {

  private final Map<T, T> parent = new HashMap<>();

  void add(T member) {
    parent.putIfAbsent(member, member);
  }

  /** The least member of its set. */
  T find(T member) {
    T at = member;
    while (true) {
      T up = parent.getOrDefault(at, at);
      if (up.equals(at)) {
        return at;
      }
      T above = parent.getOrDefault(up, up);
      parent.put(at, above);
      at = above;
    }
  }

  boolean areOne(T a, T b) {
    return find(a).equals(find(b));
  }

  void join(T a, T b) {
    add(a);
    add(b);
    T first = find(a);
    T second = find(b);
    if (first.compareTo(second) <= 0) {
      parent.put(second, first);
    } else {
      parent.put(first, second);
    }
  }

  /** The sets, by their least members; each sorted. */
  Collection<List<T>> sets() {
    TreeMap<T, TreeSet<T>> sets = new TreeMap<>();
    for (T member : List.copyOf(parent.keySet())) {
      sets.computeIfAbsent(find(member), key -> new TreeSet<>()).add(member);
    }
    List<List<T>> found = new ArrayList<>();
    sets.values().forEach(set -> found.add(List.copyOf(set)));
    return found;
  }
}
