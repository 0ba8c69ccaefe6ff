package org.hearsay.gazetteer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subclass statements of a dump, eight bytes each, and what the wished classes are above.
 *
 * <p>They stand all over a dump, behind the instances too: what a class is can be told only once
 * all are read.
 */
final class ClassTree {

  /** The superclass in the upper half, the subclass in the lower. */
  private long[] edges = new long[1024];

  private int size;

  void add(int subclass, Set<Integer> superclasses) {
    for (int superclass : superclasses) {
      if (size == edges.length) {
        edges = Arrays.copyOf(edges, size * 2);
      }
      edges[size++] = (long) superclass << 32 | subclass;
    }
  }

  /** For each class that is a wished one or below it, the set of its types as bits. */
  Map<Integer, Integer> types(List<WishedClass> wished) {
    Arrays.sort(edges, 0, size);
    Map<Integer, Integer> types = new HashMap<>();
    for (WishedClass top : wished) {
      int bit = 1 << top.type().ordinal();
      Deque<Integer> open = new ArrayDeque<>();
      open.add(top.number());
      while (!open.isEmpty()) {
        int next = open.remove();
        int before = types.getOrDefault(next, 0);
        if ((before & bit) != 0) {
          continue;
        }
        types.put(next, before | bit);
        for (int i = first(next); i < size && (int) (edges[i] >> 32) == next; i++) {
          open.add((int) edges[i]);
        }
      }
    }
    return types;
  }

  /** The index of the first statement of a superclass. */
  private int first(int superclass) {
    int found = Arrays.binarySearch(edges, 0, size, (long) superclass << 32);
    return found < 0 ? -found - 1 : found;
  }
}
