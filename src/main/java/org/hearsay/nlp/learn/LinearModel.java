package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear model over hashed binary features with weights of eight bits, immutable and shared by
 * all threads. Scores are sums of integers, so they are the same on every machine.
 */
public final class LinearModel {
  private final int features;
  private final int weights;
  private final WeightTable table;

  private LinearModel(WeightColumns columns) {
    features = columns.names().length;
    weights = columns.values().length;
    int classes = columns.countClasses();
    table =
        classes <= PackedTable.CLASSES ? new PackedTable(columns) : new RowTable(columns, classes);
  }

  /**
   * Rounds weights and drops small ones.
   *
   * @param threshold weights nearer to 0 than this are left out
   * @param scale how many stored units make 1; scores come out in the same units
   */
  public static LinearModel of(AveragedWeights weights, float threshold, float scale) {
    return new LinearModel(WeightColumns.of(weights, threshold, scale));
  }

  /** Sets {@code scores}, one place a class, to the sums of the weights of the features. */
  public void score(FeatureVector vector, int[] scores) {
    table.score(vector, scores);
  }

  /** The number of features. */
  public int features() {
    return features;
  }

  /** The number of weights. */
  public int weights() {
    return weights;
  }

  /** Writes the model in the layout that {@link #read} understands. */
  public void write(DataOutputStream out) throws IOException {
    table.columns().write(out);
  }

  /** Reads what {@link #write} has written. */
  public static LinearModel read(DataInputStream in) throws IOException {
    return new LinearModel(WeightColumns.read(in));
  }
}
