package org.hearsay.nlp.learn;

import java.util.Arrays;

/** The names of the binary features that hold in one situation; a buffer to be used again. */
public final class FeatureVector {
  private int[] names = new int[256];
  private int[] places = new int[256];
  private int[] rest = new int[256];
  private long[] entries = new long[256];
  private int size;

  /** Forgets all features. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds a feature.
   *
   * @param template the number of the template, so that equal values of two templates differ
   * @param value the hash of what fills the template
   */
  public void add(int template, long value) {
    if (size == names.length) {
      resize(size * 2);
    }
    names[size++] = Hashing.name(Hashing.mix(template, value));
  }

  private void resize(int length) {
    names = Arrays.copyOf(names, length);
    places = new int[length];
    rest = new int[length];
    entries = new long[length];
  }

  /** Takes over the features of another vector instead of its own. */
  public void set(FeatureVector other) {
    if (names.length < other.size) {
      resize(other.names.length);
    }
    System.arraycopy(other.names, 0, names, 0, other.size);
    size = other.size;
  }

  public int size() {
    return size;
  }

  /** The name of the feature at an index. */
  public int name(int index) {
    return names[index];
  }

  /** The names of all features, then places without meaning. */
  int[] names() {
    return names;
  }

  /** Room for as many numbers as there are features, for models to remember their rows in. */
  int[] places() {
    return places;
  }

  /** Room for the names of those features that are still being sought. */
  int[] rest() {
    return rest;
  }

  /** Room for a cell of a model's table for each feature. */
  long[] entries() {
    return entries;
  }

  /** Keeps only the features that the filter has seen often enough. */
  public void retain(FeatureCounts counts) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (counts.isFrequent(names[i])) {
        names[kept++] = names[i];
      }
    }
    size = kept;
  }
}
