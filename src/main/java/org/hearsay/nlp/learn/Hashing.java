package org.hearsay.nlp.learn;

/**
 * The hash functions that name features. They are part of every model file: a change of one makes
 * all trained models worthless.
 */
public final class Hashing {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hashing() {}

  /** A hash of a string, by FNV-1a over its UTF-16 units. */
  public static long of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** A hash of the UTF-16 units in {@code [begin, end)}. */
  public static long of(CharSequence text, int begin, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 31);
  }

  /** A hash of an ordered pair. */
  public static long mix(long first, long second) {
    long hash = first ^ (second * PRIME);
    hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    return hash ^ (hash >>> 32);
  }

  /** A hash of an ordered triple. */
  public static long mix(long first, long second, long third) {
    return mix(mix(first, second), third);
  }

  /** A feature's 32-bit name; never 0, which marks free places in tables. */
  public static int name(long hash) {
    int folded = (int) (hash ^ (hash >>> 32));
    return folded == 0 ? 1 : folded;
  }

  /**
   * Where in a table of 2<sup>32 - shift</sup> places the search for a name begins. It grows with
   * the name, so that a table is filled from its beginning to its end.
   */
  static int place(int name, int shift) {
    return (name ^ Integer.MIN_VALUE) >>> shift;
  }
}
