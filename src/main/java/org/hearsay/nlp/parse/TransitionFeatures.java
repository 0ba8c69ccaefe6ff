package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import org.hearsay.nlp.learn.FeatureVector;

/**
 * The features of a parser's state: words, tags and classes of the top three stack items (s0 to s2)
 * and the front four buffer items (b0 to b3), of their first and last children (l and r, the second
 * ones l2 and r2), distances, valencies and relations (after Zhang and Nivre 2011), and what stands
 * between the words.
 *
 * <p>The core was found by recursive feature elimination (Guyon et al. 2002) among some three
 * hundred templates: those were dropped, step by step, that took the smallest part in close
 * decisions. Pairs of words and tags were put back, for verbs that their classes say little about;
 * see docs/models.md. The order of the templates is part of the model.
 */
abstract class TransitionFeatures extends StateFeatures {
  static final int DEEP = 6;

  private static final int NEAR = 4;
  private static final int FAR = 9;

  int s0;
  int s1;
  int s2;
  int b0;
  int b1;
  int b2;
  int s0l;
  int s0l2;
  int s0r;
  int s0r2;
  int s1l;
  int s1r;
  int s1r2;
  int b0l;
  int b0l2;

  /** The kinds of words between s0 and b0. */
  int gap;

  /** The kinds of words between s1 and s0. */
  int lowerGap;

  /** In what s0 and b0 are alike. */
  int alike;

  TransitionFeatures(ParserInput in, Configuration state) {
    super(in, state);
  }

  /**
   * Of a state in a sentence.
   *
   * @param guide another parser's tree
   * @param guided whether to look at it
   */
  static TransitionFeatures of(ParserInput in, Configuration state, Guide guide, boolean guided) {
    return guided
        ? new GuidedTransitionFeatures(in, state, guide)
        : new PlainTransitionFeatures(in, state);
  }

  /** Fills {@code vector} with the few features of the state that decide most. */
  final void core(FeatureVector vector) {
    begin(vector, 0);
    s0 = state.stack(0);
    s1 = state.stack(1);
    s2 = state.stack(2);
    b0 = state.buffer(0);
    b1 = state.buffer(1);
    b2 = state.buffer(2);
    s0l = state.left1[s0];
    s0l2 = state.left2[s0];
    s0r = state.right1[s0];
    s0r2 = state.right2[s0];
    s1l = state.left1[s1];
    s1r = state.right1[s1];
    s1r2 = state.right2[s1];
    b0l = state.left1[b0];
    b0l2 = state.left2[b0];
    gap = in.kinds.between(s0, b0);
    lowerGap = in.kinds.between(s1, s0);
    alike = in.alike(s0, b0);
    pairs();
    core();
  }

  private void pairs() {
    add(0);
    add(word[s0], tag[s0]);
    add(word[b0], tag[b0]);
    add(mix(word[s0], tag[s0]), tag[b0]);
    add(tag[s0], mix(word[b0], tag[b0]));
    add(word[s0], word[b0]);
    add(word[b0], tag[b1]);
    add(mix(tag[s1], tag[s0]), word[b0]);
    add(word[s1], tag[s0], tag[b0]);
    add(tag[s1], word[s0], tag[b0]);
  }

  /** Adds those that decide most besides the pairs of words and tags. */
  abstract void core();

  /** Adds all others to the vector that {@link #core(FeatureVector)} has filled. */
  final void rest() {
    words();
    children();
    relations();
    classes();
    between();
    others();
  }

  /** Adds those features that not every parser looks at. */
  abstract void others();

  private void words() {
    add(word[b1], tag[b1]);
    add(tag[s0], tag[b0]);
    add(tag[s1], tag[s0]);
    add(tag[s1], tag[b0]);
    add(tag[b0], tag[b1], tag[b2]);
    add(tag[s0], tag[b0], tag[b1]);
    add(mix(tag[s1], tag[s0]), tag[b0]);
    add(mix(tag[s1], tag[s0]), tag[b0], tag[b1]);
    add(word[in.before(b0)], tag[b0]);
    add(word[s0]);
    add(word[s1]);
    add(tag[s1]);
    add(mix(word[s1], tag[s1]));
    add(word[s2]);
    add(word[b0]);
    add(word[b1]);
    add(word[b2]);
    add(mix(word[s0], tag[s0]), mix(word[b0], tag[b0]));
    add(mix(word[s0], tag[s0]), word[b0]);
    add(word[s0], mix(word[b0], tag[b0]));
    add(mix(word[s1], tag[s1]), mix(word[s0], tag[s0]));
    add(word[s1], word[s0]);
    add(mix(word[s1], tag[s1]), tag[s0]);
    add(tag[s1], mix(word[s0], tag[s0]));
    add(word[s1], tag[b0]);
    add(tag[s1], word[b0]);
    add(mix(word[s1], tag[s1]), mix(word[b0], tag[b0]));
    add(tag[s2], mix(tag[s1], tag[s0]));
    add(mix(tag[s1], tag[s0]), tag[b0], tag[s2]);
    add(word[in.before(b0)], word[b0]);
    add(tag[in.before(b0)], tag[s0], tag[b0]);
  }

  private void children() {
    add(mix(tag[s0], tag[b0]), tag[s0r]);
    add(mix(tag[s0], tag[b0]), tag[b0l]);
    add(mix(tag[s0], tag[b0]), tag[s0l]);
    add(mix(tag[s1], tag[s0]), tag[s1r]);
    add(mix(tag[s1], tag[s0]), tag[s1l]);
    add(mix(tag[s1], tag[s0]), tag[s0l]);
    add(mix(tag[s1], tag[s0]), tag[s0r]);
    add(word[s1], tag[s1r], tag[s0]);
    add(mix(tag[s1], tag[s0]), word[s0l]);
    add(mix(tag[s1], tag[s0]), word[s0r]);
    add(mix(tag[s0], tag[b0]), word[s0l]);
    add(word[s0l]);
    add(tag[s0l]);
    add(word[s0r]);
    add(tag[s0r]);
    add(word[s1l]);
    add(tag[s1l]);
    add(label[s1l]);
    add(word[s1r]);
    add(tag[s1r]);
    add(tag[s0l2]);
    add(label[s0l2]);
    add(label[s0r2]);
    add(tag[s0], tag[s0r], tag[s0r2]);
    add(tag[b0], tag[b0l], tag[b0l2]);
    add(tag[s1r2]);
    add(label[s1r2]);
    add(word[s1], label[s1r], tag[s0]);
    add(label[s1l], label[s1r], part[s1], part[s0]);
    add(label[s0l], label[s0r], label[b0l], mix(part[s0], part[b0]));
  }

  private void relations() {
    add(tag[s0], leftLabels[s0]);
    add(tag[b0], leftLabels[b0]);
    add(tag[s1], rightLabels[s1], tag[s0]);
    add(tag[s1], rightLabels[s1], tag[s0], tag[b0]);
    add(tag[s0], rightLabels[s0], tag[b0]);
    add(word[s0], valency(s0));
    add(word[s1], valency(s1));
    add(tag[s1], valency(s1));
    add(word[b0], leftCount[b0]);
    add(tag[s1], tag[s0], valency(s0) * 64 + valency(s1));
    add(word[s0], leftLabels[s0]);
    add(word[s0], rightLabels[s0]);
    add(word[b0], leftLabels[b0]);
    add(word[s1], rightLabels[s1]);
    add(tag[s0], leftLabels[s0], tag[s1]);
    add(leftLabels[b0], part[s0], part[b0]);
    add(rightLabels[s1], leftLabels[b0], part[s1], part[b0]);
  }

  private void classes() {
    add(cluster[s0], cluster[b0]);
    add(tag[s1], cluster[s0]);
    add(shape[b0], tag[s0], tag[b0]);
    add(suffix[s1]);
    add(suffix[b0]);
    add(suffix[s0], tag[s1]);
    add(suffix[s1], tag[s0]);
    add(suffix[s0], tag[b0]);
    add(suffix[b0], tag[s0]);
    add(suffix[s0], suffix[s1]);
    add(suffix[s0], suffix[b0]);
    add(cluster[s1]);
    add(cluster[s1], cluster[s0]);
    add(cluster[s1], tag[s0]);
    add(cluster[s0], cluster[b0], tag[s0], tag[b0]);
    add(cluster[s1], cluster[s0], tag[s1], tag[s0]);
    add(cluster[s1], cluster[s0], tag[b0]);
    add(cluster[s1], cluster[s0], cluster[b0]);
    add(tag[s1], tag[s0], cluster[s0l]);
    add(tag[s1], tag[s0], cluster[s0r]);
    add(cluster[b0], cluster[b1]);
    add(word[in.before(b0)], shape[b0], tag[s0]);
    add(shape[s0], tag[s0], tag[s1]);
    add(branch[s1], branch[s0], branch[b0]);
    add(lexical[s0], lexical[b0]);
    add(lexical[s0]);
    add(leaf[b1]);
  }

  private void between() {
    add(tag[s0], tag[b0], distance());
    add(tag[s0], tag[s1], tag[b0], distance(s1, s0));
    add(word[s0], distance());
    add(word[b0], distance());
    add(tag[b0], distance());
    add(word[s0], word[b0], distance());
    add(tag[s1], tag[s0], distance(s1, s0));
    add(word[s1], word[s0], distance(s1, s0));
    add(word[s1], distance(s1, s0));
    add(word[s0], distance(s1, s0));
    add(gap, lowerGap, tag[s0]);
    add(alike, in.alike(s1, b0), in.alike(s1, s0));
    add(in.alike(s1, b0), mix(gap, lowerGap), part[s1]);
  }

  /** How many words s0 and b0 are apart. */
  final int distance() {
    return distance(s0, b0);
  }

  /** How many words two are apart, the large numbers in two groups; 0 where one is missing. */
  final int distance(int left, int right) {
    if (left == in.nothing() || right == in.nothing()) {
      return 0;
    }
    int words = right - left;
    return words <= NEAR ? words : words > FAR ? NEAR + 2 : NEAR + 1;
  }

  /** How many children a word has on its left and on its right. */
  final int valency(int i) {
    return leftCount[i] * 8 + rightCount[i];
  }
}
