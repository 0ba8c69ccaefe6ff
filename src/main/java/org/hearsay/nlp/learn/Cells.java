package org.hearsay.nlp.learn;

import java.util.Arrays;

/**
 * A table that tells of a feature, by its name, the 32 bits that a model keeps of it. A cell is a
 * long with the name in its high half; a free one is 0. Cells stand in ascending order of their
 * names, each at the home of its name or, where that is taken, in the first free place behind it.
 * So a search ends at the first free cell or larger name.
 */
final class Cells {
  private static final double HOMES_A_NAME = 1.75;

  private final long[] cells;

  /** The number of places where a search may begin. */
  private final int homes;

  /**
   * @param names ascending, none 0
   * @param kept what to keep of each
   */
  Cells(int[] names, int[] kept) {
    homes = 1 + (int) (HOMES_A_NAME * names.length);
    int end = 0;
    for (int name : names) {
      end = Math.max(end, home(name, homes)) + 1;
    }
    cells = new long[Math.max(end, homes) + 1];
    int place = 0;
    for (int i = 0; i < names.length; i++) {
      place = Math.max(place, home(names[i], homes));
      cells[place++] = (long) names[i] << Integer.SIZE | kept[i] & 0xffffffffL;
    }
  }

  /** Where the search for a name begins. It grows with the name. */
  private static int home(int name, long homes) {
    return (int) (((name ^ Integer.MIN_VALUE) & 0xffffffffL) * homes >>> Integer.SIZE);
  }

  /**
   * Puts what is kept of the features of a vector at the beginning of {@code found}, in any order;
   * returns of how many something is kept.
   *
   * <p>Time goes into waiting for memory and into branches that the processor guesses wrong. So one
   * loop asks for many cells at once, and the next one compares without branches: what it writes
   * lasts only where an index moves on. A name behind that of its cell is sought one place further
   * in the next round.
   */
  int find(FeatureVector vector, int[] found) {
    long[] table = cells;
    long starts = homes;
    long[] entries = vector.entries();
    int[] rest = vector.rest();
    int[] names = vector.names();
    int left = vector.size();
    int count = 0;
    for (int step = 0; left > 0; step++) {
      for (int i = 0; i < left; i++) {
        entries[i] = table[home(names[i], starts) + step];
      }
      int behind = 0;
      for (int i = 0; i < left; i++) {
        int name = names[i];
        long entry = entries[i];
        int there = (int) (entry >>> Integer.SIZE);
        found[count] = (int) entry;
        count += 1 - isNot0(there ^ name);
        rest[behind] = name;
        behind += isLess(there, name) & isNot0(there);
      }
      left = behind;
      names = rest;
    }
    return count;
  }

  private static int isNot0(int number) {
    return (number | -number) >>> (Integer.SIZE - 1);
  }

  private static int isLess(int number, long other) {
    return (int) (number - other >>> (Long.SIZE - 1));
  }

  /** All cells that are not free, in ascending order of their names. */
  long[] taken() {
    return Arrays.stream(cells).filter(cell -> cell != 0).toArray();
  }
}
