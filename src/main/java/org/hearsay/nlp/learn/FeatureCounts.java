package org.hearsay.nlp.learn;

/**
 * Counts features in a fixed number of cells, so that rare ones can be left out of training. Two
 * features may share a cell; then both count as frequent a little too early, which does no harm.
 */
public final class FeatureCounts {
  private static final int BITS = 26;

  private final byte[] cells = new byte[1 << BITS];
  private final int least;

  /**
   * @param least how often a feature must be seen to be kept, 1 to 100
   */
  public FeatureCounts(int least) {
    this.least = least;
  }

  /** Counts every feature of a vector once. */
  public void add(FeatureVector features) {
    for (int i = 0; i < features.size(); i++) {
      int cell = cell(features.name(i));
      if (cells[cell] < least) {
        cells[cell]++;
      }
    }
  }

  /** Whether a feature was seen often enough. */
  public boolean isFrequent(int name) {
    return cells[cell(name)] >= least;
  }

  private static int cell(int name) {
    return (name * 0x9E3779B1) >>> (32 - BITS);
  }
}
