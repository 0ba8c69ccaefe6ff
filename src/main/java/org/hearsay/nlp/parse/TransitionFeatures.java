package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

import org.hearsay.nlp.learn.FeatureTemplates;
import org.hearsay.nlp.learn.FeatureVector;

/**
 * The features of a parser state: words, tags, suffixes and clusters of the top three stack items
 * (s0, s1, s2) and the front three buffer items (b0, b1, b2), their children, distances, valencies
 * and label sets (after Zhang and Nivre 2011). The order of the templates is part of the model.
 */
final class TransitionFeatures extends FeatureTemplates {
  private final ParserInput in;
  private final Guide guide;
  private final boolean guided;

  TransitionFeatures(ParserInput in, Guide guide, boolean guided) {
    this.in = in;
    this.guide = guide;
    this.guided = guided;
  }

  /** Fills {@code vector} with the few features of a state that decide most. */
  void core(Configuration state, FeatureVector vector) {
    begin(vector, 0);
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int b0 = state.buffer(0);
    int b1 = state.buffer(1);
    add(0);
    pairs(s0, s1, b0, b1, state.buffer(2));
    family(state, s0, s1, b0);
    kinds(s0, s1, b0);
    if (guided) {
      hint(s0, s1, b0);
    }
  }

  /** Adds all others to the vector that {@link #core} has filled. */
  void rest(Configuration state) {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int b0 = state.buffer(0);
    int b1 = state.buffer(1);
    int b2 = state.buffer(2);
    words(s0, s1, s2, b0, b1, b2);
    triples(s0, s1, s2, b0);
    children(state, s0, s1, b0);
    distances(s0, s1, b0);
    valencies(state, s0, s1, b0);
    labelSets(state, s0, s1, b0);
    suffixes(s0, s1, b0);
    clusters(state, s0, s1, b0, b1);
    before(s0, s1, b0);
    if (guided) {
      guide(state, s0, s1, b0);
    }
  }

  private void pairs(int s0, int s1, int b0, int b1, int b2) {
    long s0w = in.word[s0];
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0w = in.word[b0];
    long b0t = in.tag[b0];
    long b1t = in.tag[b1];
    long stack = mix(s1t, s0t);
    add(s0w, s0t);
    add(b0w, b0t);
    add(in.word[b1], b1t);
    add(mix(s0w, s0t), b0t);
    add(s0t, mix(b0w, b0t));
    add(s0w, b0w);
    add(s0t, b0t);
    add(b0w, b1t);
    add(s1t, s0t);
    add(s1t, b0t);
    add(b0t, b1t, in.tag[b2]);
    add(s0t, b0t, b1t);
    add(stack, b0t);
    add(stack, b0t, b1t);
    add(stack, b0w);
    add(in.word[s1], s0t, b0t);
    add(s1t, s0w, b0t);
  }

  private void family(Configuration state, int s0, int s1, int b0) {
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    add(mix(s0t, b0t), in.tag[state.right1[s0]]);
    add(mix(s0t, b0t), in.tag[state.left1[b0]]);
    add(s0t, b0t, distance(s0, b0));
    add(s0t, s1t, b0t, distance(s1, s0));
    add(s0t, state.leftLabels[s0]);
    add(s0t, state.rightLabels[s0]);
    add(b0t, state.leftLabels[b0]);
    add(s1t, state.rightLabels[s1]);
    add(s1t, state.rightLabels[s1], s0t);
    add(s1t, state.rightLabels[s1], s0t, b0t);
    add(s0t, state.rightLabels[s0], b0t);
  }

  private void kinds(int s0, int s1, int b0) {
    long s0c = in.cluster[s0];
    long b0c = in.cluster[b0];
    add(s0c, b0c);
    add(s0c, in.tag[b0]);
    add(in.tag[s0], b0c);
    add(in.tag[s1], s0c);
    add(in.word[in.before(b0)], in.tag[b0]);
    add(in.shape[b0], in.tag[s0], in.tag[b0]);
  }

  private void hint(int s0, int s1, int b0) {
    long place = relation(s0, s1, b0);
    long front = frontRelation(s0, s1, b0);
    long label = guide.label()[s0] + 2;
    long frontLabel = guide.label()[b0] + 2;
    long s0t = in.tag[s0];
    long b0t = in.tag[b0];
    add(place);
    add(place, label);
    add(place, label, s0t);
    add(place, s0t, b0t);
    add(place, in.tag[s1], s0t);
    add(front, s0t, b0t);
    add(place, front, label, frontLabel);
    add(place, front, s0t, b0t);
  }

  private void words(int s0, int s1, int s2, int b0, int b1, int b2) {
    long s0w = in.word[s0];
    long s0t = in.tag[s0];
    long s1w = in.word[s1];
    long s1t = in.tag[s1];
    long b0w = in.word[b0];
    long b0t = in.tag[b0];
    long b1w = in.word[b1];
    long b1t = in.tag[b1];
    long s0wt = mix(s0w, s0t);
    long s1wt = mix(s1w, s1t);
    long b0wt = mix(b0w, b0t);
    add(s0w);
    add(s0t);
    add(s1w);
    add(s1t);
    add(s1wt);
    add(in.word[s2]);
    add(in.tag[s2]);
    add(b0w);
    add(b0t);
    add(b1w);
    add(b1t);
    add(in.word[b2]);
    add(in.tag[b2]);
    add(s0wt, b0wt);
    add(s0wt, b0w);
    add(s0w, b0wt);
    add(b0t, b1t);
    add(s0t, b1t);
    add(s1wt, s0wt);
    add(s1w, s0w);
    add(s1wt, s0t);
    add(s1t, s0wt);
    add(s1w, b0t);
    add(s1t, b0w);
    add(s1wt, b0wt);
  }

  private void triples(int s0, int s1, int s2, int b0) {
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    long stack = mix(s1t, s0t);
    add(in.tag[s2], stack);
    add(stack, b0t, in.tag[s2]);
  }

  private void children(Configuration state, int s0, int s1, int b0) {
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    int s0l = state.left1[s0];
    int s0r = state.right1[s0];
    int s1l = state.left1[s1];
    int s1r = state.right1[s1];
    int b0l = state.left1[b0];
    long stack = mix(s1t, s0t);
    long middle = mix(s0t, b0t);
    add(middle, in.tag[s0l]);
    add(stack, in.tag[s1r]);
    add(stack, in.tag[s1l]);
    add(stack, in.tag[s0l]);
    add(stack, in.tag[s0r]);
    add(in.word[s1], in.tag[s1r], s0t);
    add(stack, in.word[s0l]);
    add(stack, in.word[s0r]);
    add(middle, in.word[s0l]);
    child(state, s0l);
    child(state, s0r);
    child(state, b0l);
    child(state, s1l);
    child(state, s1r);
    secondChild(state, s0, s0l, state.left2[s0]);
    secondChild(state, s0, s0r, state.right2[s0]);
    secondChild(state, b0, b0l, state.left2[b0]);
    secondChild(state, s1, s1r, state.right2[s1]);
  }

  private void child(Configuration state, int child) {
    add(in.word[child]);
    add(in.tag[child]);
    add(state.label[child]);
  }

  private void secondChild(Configuration state, int parent, int first, int second) {
    add(in.tag[second]);
    add(state.label[second]);
    add(in.tag[parent], in.tag[first], in.tag[second]);
  }

  private void distances(int s0, int s1, int b0) {
    long s0w = in.word[s0];
    long s0t = in.tag[s0];
    long b0t = in.tag[b0];
    long near = distance(s0, b0);
    long below = distance(s1, s0);
    add(s0w, near);
    add(s0t, near);
    add(in.word[b0], near);
    add(b0t, near);
    add(s0w, in.word[b0], near);
    add(in.tag[s1], s0t, below);
    add(in.word[s1], s0w, below);
    add(in.word[s1], below);
    add(s0w, below);
  }

  private long distance(int left, int right) {
    if (left == in.nothing() || right == in.nothing()) {
      return 0;
    }
    int words = right - left;
    return words <= 4 ? words : words > 9 ? 6 : 5;
  }

  private void valencies(Configuration state, int s0, int s1, int b0) {
    long s0v = state.leftCount[s0] * 8L + state.rightCount[s0];
    long s1v = state.leftCount[s1] * 8L + state.rightCount[s1];
    add(in.word[s0], s0v);
    add(in.tag[s0], s0v);
    add(in.word[s1], s1v);
    add(in.tag[s1], s1v);
    add(in.word[b0], state.leftCount[b0]);
    add(in.tag[b0], state.leftCount[b0]);
    add(in.tag[s1], in.tag[s0], s0v * 64 + s1v);
  }

  private void labelSets(Configuration state, int s0, int s1, int b0) {
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    add(in.word[s0], state.leftLabels[s0]);
    add(in.word[s0], state.rightLabels[s0]);
    add(in.word[b0], state.leftLabels[b0]);
    add(in.word[s1], state.rightLabels[s1]);
    add(s0t, state.leftLabels[s0], s1t);
    add(in.word[s1], state.label[state.right1[s1]], s0t);
  }

  private void suffixes(int s0, int s1, int b0) {
    long s0s = in.suffix[s0];
    long s1s = in.suffix[s1];
    long b0s = in.suffix[b0];
    add(s0s);
    add(s1s);
    add(b0s);
    add(s0s, in.tag[s1]);
    add(s1s, in.tag[s0]);
    add(s0s, in.tag[b0]);
    add(b0s, in.tag[s0]);
    add(s0s, s1s);
    add(s0s, b0s);
  }

  private void clusters(Configuration state, int s0, int s1, int b0, int b1) {
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    long s0c = in.cluster[s0];
    long s1c = in.cluster[s1];
    long b0c = in.cluster[b0];
    add(s0c);
    add(s1c);
    add(b0c);
    add(in.cluster[b1]);
    add(s1c, s0c);
    add(s1c, s0t);
    add(s0c, b0c, s0t, b0t);
    add(s1c, s0c, s1t, s0t);
    add(s1c, s0c, b0t);
    add(s1c, s0c, b0c);
    add(s1t, s0t, in.cluster[state.left1[s0]]);
    add(s1t, s0t, in.cluster[state.right1[s0]]);
    add(b0c, in.cluster[b1]);
  }

  /** The word before the buffer's front, which may be below others by now. */
  private void before(int s0, int s1, int b0) {
    int before = in.before(b0);
    long word = in.word[before];
    long b0k = in.shape[b0];
    add(word);
    add(word, b0k, in.tag[s0]);
    add(word, in.word[b0]);
    add(in.tag[before], in.tag[s0], in.tag[b0]);
    add(in.shape[s0], in.tag[s0], in.tag[s1]);
  }

  /** How the other parser's tree stands to the two arcs that may come next. */
  private void guide(Configuration state, int s0, int s1, int b0) {
    long place = relation(s0, s1, b0);
    long label = guide.label()[s0] + 2;
    long s0t = in.tag[s0];
    long s1t = in.tag[s1];
    long b0t = in.tag[b0];
    long front = frontRelation(s0, s1, b0);
    add(label);
    add(place, s0t);
    add(place, label, in.word[s0]);
    add(front);
    add(front, guide.label()[b0] + 2);
    add(place, front);
    add(place, guide.label()[s1] + 2, s1t, s0t);
    add(place, state.rightLabels[s0]);
    add(place, label, state.rightLabels[s1]);
    int s0h = guide.head()[s0];
    int b0h = guide.head()[b0];
    long s0ht = in.tag[s0h];
    long frontLabel = guide.label()[b0] + 2;
    add(s0t, s0ht, label);
    add(place, s0ht, label);
    add(place, s0ht, s0t, b0t);
    add(s0t, in.word[s0h]);
    add(in.word[s0], s0ht);
    add(front, in.tag[b0h], b0t);
    add(front, in.tag[b0h], frontLabel, s0t);
    add(front, in.word[b0h]);
    add(place, front, in.tag[lastOf(s0)], s0t);
    add(place, guide.label()[lastOf(s0)] + 2, s0t);
    add(front, in.tag[lastOf(b0)], b0t);
    add(place, guide.label()[state.buffer(1)] + 2, frontLabel, in.tag[state.buffer(1)]);
  }

  /** The last word that the other parser hangs on a word. */
  private int lastOf(int i) {
    int last = guide.last()[i];
    return last < 0 ? in.nothing() : last;
  }

  private long relation(int s0, int s1, int b0) {
    if (s0 > in.size) {
      return 0;
    }
    int head = guide.head()[s0];
    long place =
        head == b0 ? 1 : head == s1 ? 2 : head == in.root() ? 3 : head > b0 ? 4 : head < s1 ? 5 : 6;
    long waiting = guide.last()[s0] < b0 ? 0 : guide.head()[b0] == s0 ? 1 : 2;
    return place * 4 + waiting;
  }

  private long frontRelation(int s0, int s1, int b0) {
    if (b0 >= in.size) {
      return 0;
    }
    int head = guide.head()[b0];
    return head == s0 ? 1 : head == s1 ? 2 : head == in.root() ? 3 : head > b0 ? 4 : 5;
  }
}
