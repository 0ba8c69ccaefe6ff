package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import org.hearsay.nlp.learn.FeatureVector;

/**
 * The features of an arc that wants a relation: governor (h) and dependent (d) with their
 * neighbours, children and distance, and the stack (s1, s2) and buffer (b0, b1) around them. The
 * templates were found as for {@link TransitionFeatures}; their order is part of the model.
 */
abstract class LabelFeatures extends StateFeatures {
  private static final int FAR = 6;

  int h;
  int d;
  int s1;
  int s2;
  int b0;
  int b1;

  /** The children of the dependent: first and second on the left, last and last but one. */
  int dl;

  int dl2;
  int dr;
  int dr2;

  /** The last child that the governor got on the side of the arc, and the one before it. */
  int sibling;

  int sibling2;
  int distance;

  /** The kinds of words between both. */
  int gap;

  /** In what both are alike. */
  int alike;

  /** The tags of both. */
  long tags;

  /** The parts of speech of both. */
  long parts;

  LabelFeatures(ParserInput in, Configuration state) {
    super(in, state);
  }

  /**
   * Of the arcs of a sentence.
   *
   * @param guide another parser's tree
   * @param guided whether to look at it
   */
  static LabelFeatures of(ParserInput in, Configuration state, Guide guide, boolean guided) {
    return guided ? new GuidedLabelFeatures(in, state, guide) : new PlainLabelFeatures(in, state);
  }

  /** Fills {@code vector} with the few features of a transition's arc that decide most. */
  final void core(int arc, FeatureVector vector) {
    // The two directions share no feature.
    begin(vector, arc << 8);
    d = state.stack(0);
    h = state.governor(arc);
    s1 = state.stack(1);
    s2 = state.stack(2);
    b0 = state.buffer(0);
    b1 = state.buffer(1);
    dl = state.left1[d];
    dl2 = state.left2[d];
    dr = state.right1[d];
    dr2 = state.right2[d];
    boolean left = arc == Configuration.LEFT;
    sibling = left ? state.left1[h] : state.right1[h];
    sibling2 = left ? state.left2[h] : state.right2[h];
    distance = Math.min(Math.abs(h - d), FAR);
    gap = in.kinds.between(h, d);
    alike = in.alike(h, d);
    tags = mix(tag[h], tag[d]);
    parts = mix(part[h], part[d]);
    pairs();
    core();
  }

  private void pairs() {
    add(word[d], tag[d]);
    add(word[h], tag[d]);
    add(word[d], tag[h]);
    add(word[h], word[d]);
    add(word[h], tags);
    add(word[d], tags);
    add(tag[d]);
    add(tag[h]);
  }

  /** Adds those that decide most besides the pairs of words and tags. */
  abstract void core();

  /** Adds all others to the vector that {@link #core(int, FeatureVector)} has filled. */
  final void rest() {
    words();
    around();
    children();
    classes();
    between();
    others();
  }

  /** Adds those features that not every parser looks at. */
  abstract void others();

  private void words() {
    add(tags);
    add(tag[in.before(d)], tag[in.after(d)], tag[d]);
    add(tag[in.after(d)], tags);
    add(word[d]);
    add(word[h]);
    add(tag[in.before(d)], tags);
    add(word[in.before(d)], tags);
    add(word[in.after(d)], tags);
    add(word[in.before(d)], word[d]);
    add(word[in.after(d)], word[d]);
    add(tag[in.before(h)], tags);
    add(tag[in.after(h)], tags);
    add(parts, part[in.before(d)], part[in.after(d)]);
  }

  private void around() {
    add(tag[s1], tag[b0], tags);
    add(tag[s1], tags);
    add(tag[b0], tags);
    add(tag[b0], tag[b1], tags);
    add(tag[s2], tag[s1], tags);
    add(tag[b1], tags);
    add(tag[b1], tag[state.buffer(2)], tags);
    add(tag[s2], tags);
    add(word[b0], tags);
    add(word[s1], tags);
    add(word[b1], tags);
    add(tag[s1], tag[b0], word[d]);
    add(part[b0], part[s1], part[d], part[h]);
    add(part[d], part[s1], part[b0], part[b1]);
  }

  private void children() {
    add(word[dl], tag[d]);
    add(label[dl], tags);
    add(leftLabels[d], tags);
    add(rightLabels[d], tags);
    add(leftLabels[d], rightLabels[d], tag[d]);
    add(label[sibling], tags);
    add(leftLabels[h], tags);
    add(rightLabels[h], tags);
    add(leftLabels[h], rightLabels[h], tags);
    add(word[dl], tags);
    add(word[dl], word[d]);
    add(tag[dl], tags);
    add(label[dl], word[d]);
    add(word[dr], tags);
    add(tag[dr], tags);
    add(tag[dl2], tags);
    add(label[dl2], tags);
    add(label[dr2], tags);
    add(leftLabels[d], tag[d]);
    add(leftLabels[d], word[d]);
    add(rightLabels[d], word[d]);
    add(leftLabels[d], rightLabels[d], tags);
    add(leftLabels[d], rightLabels[d], tag[h]);
    add(tag[sibling], tags);
    add(label[sibling], word[h], tag[d]);
    add(word[sibling], tags);
    add(leftLabels[h], word[h], tag[d]);
    add(rightLabels[h], word[h], tag[d]);
    add(rightLabels[h], word[d], tag[d]);
    add(word[dl], word[h], tag[d]);
    add(parts, leftLabels[h], rightLabels[h]);
    add(leftCount[h], rightCount[h], tags);
  }

  private void classes() {
    add(suffix[d], tags);
    add(suffix[h], tags);
    add(cluster[d], tags);
    add(cluster[h], tags);
    add(shape[d], tags);
    add(suffix[h], suffix[d]);
    add(cluster[h], cluster[d], tags);
    add(cluster[h], word[d]);
    add(cluster[d], word[h]);
    add(cluster[s1], cluster[b0], tags);
    add(parts, branch[h], branch[d]);
    add(lexical[d], tag[h]);
    add(lexical[h], tag[d]);
    add(lexical[d], lexical[h]);
    add(cluster[h], cluster[d]);
    add(shape[d], shape[in.before(d)], part[d]);
  }

  private void between() {
    add(distance, tags);
    add(distance, word[d]);
    add(distance, tag[d], word[h]);
    add(parts, alike);
    add(parts, in.kinds.commas(h, d));
  }
}
