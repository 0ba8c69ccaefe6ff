package org.hearsay.nlp.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.LinearModel;

/**
 * The second pass: a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML
 * 2001), read with Viterbi's algorithm. Scores are integers, so they are the same on every machine.
 * Immutable.
 */
final class Chain {
  /** How many units of a score make 1 of the field's weights. */
  static final float SCALE = 24;

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private static final boolean[][] LEGAL = legal();

  private final LinearModel weights;

  /** What each label adds behind each other one, at {@code before * COUNT + after}. */
  private final int[] transitions;

  Chain(LinearModel weights, int[] transitions) {
    this.weights = weights;
    this.transitions = transitions.clone();
  }

  static boolean[][] legal() {
    boolean[][] legal = new boolean[Labels.COUNT + 1][Labels.COUNT + 1];
    for (int a = 0; a <= Labels.COUNT; a++) {
      for (int b = 0; b <= Labels.COUNT; b++) {
        legal[a][b] = Labels.mayFollow(a, b);
      }
    }
    return legal;
  }

  /** The best labels of a sentence. */
  int[] labels(Reading reading, ArticleEvidence evidence, int sentence) {
    int n = reading.size();
    int[][] from = new int[n][Labels.COUNT];
    int[] scores = new int[Labels.COUNT];
    int[] last = new int[Labels.COUNT];
    int[] best = new int[Labels.COUNT];
    FeatureVector vector = new FeatureVector();
    for (int i = 0; i < n; i++) {
      boolean plain = reading.isPlain(i) && evidence.firstLabel(sentence, i) == Labels.OUTSIDE;
      if (plain) {
        Arrays.fill(best, IMPOSSIBLE);
        best[Labels.OUTSIDE] = before(i, last, Labels.OUTSIDE, from);
      } else {
        ChainFeatures.fill(vector, reading, evidence, sentence, i);
        weights.score(vector, scores);
        for (int after = 0; after < Labels.COUNT; after++) {
          best[after] = Math.max(IMPOSSIBLE, before(i, last, after, from) + scores[after]);
        }
      }
      int[] spare = last;
      last = best;
      best = spare;
    }
    return trace(from, last);
  }

  /** The best score of what stands before a label. */
  private int before(int i, int[] last, int after, int[][] from) {
    return i > 0 ? step(last, after, from[i]) : start(after);
  }

  private static int start(int label) {
    return LEGAL[Labels.COUNT][label] ? 0 : IMPOSSIBLE;
  }

  private int step(int[] last, int after, int[] from) {
    int best = IMPOSSIBLE;
    for (int before = 0; before < Labels.COUNT; before++) {
      if (LEGAL[before][after]) {
        int score = last[before] + transitions[before * Labels.COUNT + after];
        if (score > best) {
          best = score;
          from[after] = before;
        }
      }
    }
    return best;
  }

  private static int[] trace(int[][] from, int[] last) {
    int label = Labels.OUTSIDE;
    for (int l = 0; l < Labels.COUNT; l++) {
      if (LEGAL[l][Labels.COUNT] && last[l] > last[label]) {
        label = l;
      }
    }
    int[] labels = new int[from.length];
    for (int i = from.length - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i][label];
    }
    return labels;
  }

  void write(DataOutputStream out) throws IOException {
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    weights.write(out);
  }

  static Chain read(DataInputStream in) throws IOException {
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    return new Chain(LinearModel.read(in), transitions);
  }
}
