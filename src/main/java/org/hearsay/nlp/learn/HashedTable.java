package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A map from phrases to small numbers that keeps but a 32-bit hash of each phrase: among 200,000
 * entries, one phrase in 20,000 finds a number that is not its own. Immutable.
 */
public final class HashedTable {
  /** What phrases get that the table lacks. */
  public static final int ABSENT = 0;

  private final int[] keys;
  private final int[] values;
  private final int mask;

  /** 32 less the bits of an index. */
  private final int shift;

  /**
   * @param entries a number above 0 for each phrase, by {@link #key}
   */
  public HashedTable(Map<Integer, Integer> entries) {
    this(entries.size());
    entries.forEach(this::put);
  }

  private HashedTable(int entries) {
    int size = Integer.highestOneBit(Math.max(8, entries * 2 - 1)) * 2;
    keys = new int[size];
    values = new int[size];
    mask = size - 1;
    shift = Integer.numberOfLeadingZeros(mask);
  }

  private void put(int key, int value) {
    int place = Hashing.place(key, shift);
    while (keys[place] != 0) {
      place = (place + 1) & mask;
    }
    keys[place] = key;
    values[place] = value;
  }

  /** The key of a phrase whose hash is given. */
  public static int key(long hash) {
    return Hashing.name(hash);
  }

  /** The number of the phrase with a hash, or {@link #ABSENT}. */
  public int get(long hash) {
    int key = key(hash);
    for (int place = Hashing.place(key, shift); keys[place] != 0; place = (place + 1) & mask) {
      if (keys[place] == key) {
        return values[place];
      }
    }
    return ABSENT;
  }

  /**
   * Writes the entries in columns, which compress better: gaps between sorted keys, then values.
   */
  public void write(DataOutputStream out) throws IOException {
    TreeMap<Integer, Integer> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        sorted.put(keys[i], values[i]);
      }
    }
    out.writeInt(sorted.size());
    int last = Integer.MIN_VALUE;
    for (int key : sorted.keySet()) {
      Gaps.write(out, key - last);
      last = key;
    }
    for (int shift = 0; shift < 32; shift += 8) {
      for (int value : sorted.values()) {
        out.writeByte(value >>> shift);
      }
    }
  }

  /** Reads what {@link #write} has written. */
  public static HashedTable read(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      last += Gaps.read(in);
      keys[i] = last;
    }
    int[] values = new int[keys.length];
    for (int shift = 0; shift < 32; shift += 8) {
      byte[] column = in.readNBytes(keys.length);
      for (int i = 0; i < keys.length; i++) {
        values[i] |= (column[i] & 0xff) << shift;
      }
    }
    HashedTable table = new HashedTable(keys.length);
    for (int i = 0; i < keys.length; i++) {
      table.put(keys[i], values[i]);
    }
    return table;
  }
}
