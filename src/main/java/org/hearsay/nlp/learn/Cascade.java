package org.hearsay.nlp.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Two models for the same decision. The quick one sees only the core of a situation's features, and
 * decides wherever its best class leads clearly; else the thorough one decides, which sees them all
 * (after Strubell et al. 2015, "Learning Dynamic Feature Selection for Fast Sequential
 * Prediction"). Immutable and shared by all threads.
 */
public final class Cascade {
  /** The score of a class that is out of the question. */
  public static final int EXCLUDED = Integer.MIN_VALUE / 2;

  private final LinearModel quick;
  private final LinearModel thorough;

  public Cascade(LinearModel quick, LinearModel thorough) {
    this.quick = quick;
    this.thorough = thorough;
  }

  /** Both of {@link LinearModel#of}. */
  public static Cascade of(
      AveragedWeights quick, AveragedWeights thorough, float threshold, float scale) {
    return new Cascade(
        LinearModel.of(quick, threshold, scale), LinearModel.of(thorough, threshold, scale));
  }

  /** Sets {@code scores}, one place a class, by the core of the features. */
  public void scoreQuickly(FeatureVector core, int[] scores) {
    quick.score(core, scores);
  }

  /** Sets {@code scores}, one place a class, by all features. */
  public void score(FeatureVector all, int[] scores) {
    thorough.score(all, scores);
  }

  /** The class with the highest score, the first of equals. */
  public static int best(int[] scores) {
    int best = 0;
    for (int type = 1; type < scores.length; type++) {
      if (scores[type] > scores[best]) {
        best = type;
      }
    }
    return best;
  }

  /** Whether no other class comes nearer to the best one than {@code lead}. */
  public static boolean leads(int[] scores, int best, int lead) {
    int most = scores[best] - lead;
    for (int type = 0; type < scores.length; type++) {
      if (scores[type] > most && type != best) {
        return false;
      }
    }
    return true;
  }

  /** Writes both models. */
  public void write(DataOutputStream out) throws IOException {
    quick.write(out);
    thorough.write(out);
  }

  /** Reads what {@link #write} has written. */
  public static Cascade read(DataInputStream in) throws IOException {
    return new Cascade(LinearModel.read(in), LinearModel.read(in));
  }
}
