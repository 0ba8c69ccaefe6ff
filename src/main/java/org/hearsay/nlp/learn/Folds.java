package org.hearsay.nlp.learn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides training examples into parts, so that models for one part can be trained on the others
 * (jackknifing). Neighbours stay together, for they are of one document.
 */
public final class Folds {
  /** The number of parts. */
  public static final int COUNT = 4;

  private static final int LARGEST_BLOCK = 20;

  private Folds() {}

  /** The part of the example at an index, 0 to 3. */
  public static int of(int index, int size) {
    int block = Math.clamp(size / (COUNT * LARGEST_BLOCK), 1, LARGEST_BLOCK);
    return index / block % COUNT;
  }

  /** All examples outside a part; all examples where {@code part} is {@link #COUNT}. */
  public static <T> List<T> without(List<T> examples, int part) {
    return IntStream.range(0, examples.size())
        .filter(i -> of(i, examples.size()) != part)
        .mapToObj(examples::get)
        .toList();
  }
}
