package org.hearsay.nlp.parse;

/**
 * Tells in any state which transitions lose no further arc of the right tree (Goldberg and Nivre
 * 2013, arc-hybrid). Where the right tree is not projective, those that lose fewest.
 */
final class DynamicOracle {
  private static final int FORBIDDEN = Integer.MAX_VALUE;

  private final int[] heads;
  private final int[] labels;

  /**
   * @param heads the right head of each word, -1 for the root
   * @param labels the right label of each word
   */
  DynamicOracle(int[] heads, int[] labels) {
    this.heads = heads.clone();
    this.labels = labels;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        this.heads[i] = heads.length;
      }
    }
  }

  private int head(int item) {
    return item < heads.length ? heads[item] : -1;
  }

  /** Marks the best transitions; {@code best} has one place a transition. */
  void mark(Configuration state, boolean[] best) {
    int shift = state.canShift() ? shiftCost(state) : FORBIDDEN;
    int left = FORBIDDEN;
    int right = FORBIDDEN;
    int top = state.stack(0);
    if (state.depth() > 0) {
      int lost = dependentsInBuffer(state, top);
      int governor = head(top);
      if (state.canLeft()) {
        boolean other = governor > state.front() || state.depth() > 1 && governor == state.stack(1);
        left = lost + (other ? 1 : 0);
      }
      if (state.canRight()) {
        right = lost + (governor >= state.front() ? 1 : 0);
      }
    }
    int least = Math.min(shift, Math.min(left, right));
    best[Configuration.SHIFT] = shift == least;
    best[Configuration.LEFT] = left == least;
    best[Configuration.RIGHT] = right == least;
  }

  /** The right label of a word, or -1 where it hangs on the wrong one. */
  int label(int dependent, int governor) {
    return head(dependent) == governor ? labels[dependent] : -1;
  }

  private int shiftCost(Configuration state) {
    int front = state.front();
    int cost = 0;
    for (int i = 0; i < state.depth(); i++) {
      int item = state.stack(i);
      if (head(item) == front || i > 0 && head(front) == item) {
        cost++;
      }
    }
    return cost;
  }

  private int dependentsInBuffer(Configuration state, int item) {
    int count = 0;
    for (int i = state.front(); i < state.size; i++) {
      if (heads[i] == item) {
        count++;
      }
    }
    return count;
  }
}
