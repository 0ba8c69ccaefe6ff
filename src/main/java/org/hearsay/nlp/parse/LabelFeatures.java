package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import org.hearsay.nlp.learn.FeatureTemplates;
import org.hearsay.nlp.learn.FeatureVector;

/**
 * The features of an arc that wants a relation: governor and dependent with their neighbours,
 * children and distance. The order of the templates is part of the model.
 */
final class LabelFeatures extends FeatureTemplates {
  private final ParserInput in;
  private final Guide guide;
  private final boolean guided;

  LabelFeatures(ParserInput in, Guide guide, boolean guided) {
    this.in = in;
    this.guide = guide;
    this.guided = guided;
  }

  /** Fills {@code vector} with the few features of a transition's arc that decide most. */
  void core(Configuration state, int arc, FeatureVector vector) {
    // The two directions share no feature.
    begin(vector, arc << 8);
    int d = state.stack(0);
    int h = state.governor(arc);
    long tags = mix(in.tag[h], in.tag[d]);
    pair(h, d, tags);
    family(state, arc, h, d, tags);
    if (guided) {
      hint(h, d, tags);
    }
  }

  /** Adds all others to the vector that {@link #core} has filled. */
  void rest(Configuration state, int arc) {
    int d = state.stack(0);
    int h = state.governor(arc);
    long tags = mix(in.tag[h], in.tag[d]);
    words(h, d, tags);
    neighbours(h, d, tags);
    below(state, d, tags, in.tag[h]);
    beside(state, arc, h, d, tags);
    around(state, tags, in.word[d]);
    if (guided) {
      guide(state, h, d, tags);
    }
  }

  private void pair(int h, int d, long tags) {
    long hw = in.word[h];
    long ht = in.tag[h];
    long dw = in.word[d];
    long dt = in.tag[d];
    long distance = Math.min(Math.abs(h - d), 6);
    add(dw, dt);
    add(tags);
    add(hw, dt);
    add(dw, ht);
    add(hw, dw);
    add(hw, tags);
    add(dw, tags);
    add(distance, tags);
    add(in.suffix[d], tags);
    add(in.suffix[h], tags);
    add(in.cluster[d], tags);
    add(in.cluster[h], tags);
    add(in.shape[d], tags);
  }

  private void family(Configuration state, int arc, int h, int d, long tags) {
    long dt = in.tag[d];
    int left = state.left1[d];
    int sibling = sibling(state, arc, h);
    add(in.tag[in.before(d)], in.tag[d + 1], dt);
    add(in.tag[d + 1], tags);
    add(in.word[left], dt);
    add(state.label[left], tags);
    add(state.label[state.right1[d]], tags);
    add(state.leftLabels[d], tags);
    add(state.rightLabels[d], tags);
    add(state.leftLabels[d], state.rightLabels[d], dt);
    add(state.label[sibling], tags);
    add(state.leftLabels[h], tags);
    add(state.rightLabels[h], tags);
    add(state.leftLabels[h], state.rightLabels[h], tags);
    add(in.tag[state.stack(1)], in.tag[state.buffer(0)], tags);
  }

  private void hint(int h, int d, long tags) {
    long label = label(h, d);
    long above = guide.label()[h] + 2;
    add(label);
    add(label, tags);
    add(label, in.word[d]);
    add(label, above, tags);
  }

  private void words(int h, int d, long tags) {
    long hw = in.word[h];
    long ht = in.tag[h];
    long dw = in.word[d];
    long dt = in.tag[d];
    long distance = Math.min(Math.abs(h - d), 6);
    add(dw);
    add(dt);
    add(hw);
    add(ht);
    add(distance, dt);
    add(distance, dw);
    add(distance, dt, hw);
    add(in.suffix[d], dt);
    add(in.suffix[h], in.suffix[d]);
    add(in.cluster[d]);
    add(in.cluster[h], in.cluster[d], tags);
    add(in.cluster[h], dw);
    add(in.cluster[d], hw);
  }

  private void neighbours(int h, int d, long tags) {
    int before = in.before(d);
    int after = d + 1;
    add(in.tag[before], in.tag[d]);
    add(in.tag[after], in.tag[d]);
    add(in.tag[before], tags);
    add(in.word[before], tags);
    add(in.word[after], tags);
    add(in.word[before], in.word[d]);
    add(in.word[after], in.word[d]);
    add(in.tag[in.before(h)], tags);
    add(in.tag[Math.min(h + 1, in.nothing())], tags);
  }

  private void below(Configuration state, int d, long tags, long ht) {
    int left = state.left1[d];
    int right = state.right1[d];
    long dt = in.tag[d];
    long dw = in.word[d];
    long leftLabels = state.leftLabels[d];
    long rightLabels = state.rightLabels[d];
    add(in.word[left], tags);
    add(in.word[left], dw);
    add(in.tag[left], tags);
    add(state.label[left], dw);
    add(in.word[right], tags);
    add(in.tag[right], tags);
    add(in.tag[state.left2[d]], tags);
    add(state.label[state.left2[d]], tags);
    add(state.label[state.right2[d]], tags);
    add(in.word[state.left2[d]], dt);
    add(leftLabels, dt);
    add(leftLabels, dw);
    add(rightLabels, dt);
    add(rightLabels, dw);
    add(leftLabels, rightLabels, tags);
    add(leftLabels, rightLabels, ht);
  }

  private void beside(Configuration state, int arc, int h, int d, long tags) {
    int sibling = sibling(state, arc, h);
    long leftLabels = state.leftLabels[h];
    long rightLabels = state.rightLabels[h];
    long dt = in.tag[d];
    add(in.tag[sibling], tags);
    add(state.label[sibling], in.word[h], dt);
    add(in.word[sibling], tags);
    add(leftLabels, in.word[h], dt);
    add(rightLabels, in.word[h], dt);
    add(rightLabels, in.word[d], dt);
    add(in.word[state.left1[d]], in.word[h], dt);
  }

  /** The last child that the governor got on the side of the arc. */
  private static int sibling(Configuration state, int arc, int h) {
    return arc == Configuration.LEFT ? state.left1[h] : state.right1[h];
  }

  /** The stack and the buffer. */
  private void around(Configuration state, long tags, long word) {
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int b0 = state.buffer(0);
    int b1 = state.buffer(1);
    int b2 = state.buffer(2);
    add(in.tag[s1], tags);
    add(in.tag[b0], tags);
    add(in.tag[b0], in.tag[b1], tags);
    add(in.tag[s2], in.tag[s1], tags);
    add(in.tag[b1], tags);
    add(in.tag[b1], in.tag[b2], tags);
    add(in.tag[s2], tags);
    add(in.word[b0], tags);
    add(in.word[s1], tags);
    add(in.word[b1], tags);
    add(in.tag[s1], in.tag[b0], word);
    add(in.word[s1]);
    add(in.word[b0]);
    add(in.cluster[s1], in.cluster[b0], tags);
  }

  /** What the other parser says of the dependent. */
  private void guide(Configuration state, int h, int d, long tags) {
    long label = label(h, d);
    long above = guide.label()[h] + 2;
    long grandparent = in.tag[guide.head()[h]];
    add(label, in.tag[d]);
    add(label, in.word[h]);
    add(label, above);
    add(label, state.leftLabels[d]);
    add(label, state.rightLabels[h], in.tag[d]);
    add(above, tags);
    add(above, in.word[d], in.tag[h]);
    add(grandparent, tags);
    add(grandparent, above, label);
  }

  /** The relation that the other parser gives the dependent, and whether it has the same arc. */
  private long label(int h, int d) {
    return (guide.label()[d] + 2) * 2 + (guide.head()[d] == h ? 1 : 0);
  }
}
