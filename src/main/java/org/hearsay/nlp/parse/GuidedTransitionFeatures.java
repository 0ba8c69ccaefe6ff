package org.hearsay.nlp.parse;

/** The features of a parser's state with what another parser's tree says about it. */
final class GuidedTransitionFeatures extends TransitionFeatures {
  private final Guide guide;

  /** Where the other tree has the head and the dependents of s0. */
  private int place;

  /** Where it has the head of b0. */
  private int front;

  GuidedTransitionFeatures(ParserInput in, Configuration state, Guide guide) {
    super(in, state);
    this.guide = guide;
  }

  @Override
  void core() {
    place = place();
    front = front();
    coreWords();
    coreChildren();
    coreRelations();
    coreClasses();
    coreBetween();
    coreHints();
  }

  @Override
  void others() {
    otherWords();
    otherChildren();
    otherRelations();
    otherClasses();
    otherBetween();
    otherHints();
  }

  private void coreWords() {
    add(tag[s0]);
    add(tag[s2]);
    add(tag[b0]);
    add(tag[b1]);
    add(tag[b0], tag[b1]);
    add(tag[s0], tag[b1]);
  }

  private void coreChildren() {
    add(label[s0l]);
    add(word[b0l]);
    add(tag[b0l]);
    add(label[b0l]);
    add(label[s1r]);
    add(tag[b0l2]);
    add(label[b0l2]);
  }

  private void coreRelations() {
    add(tag[s1], rightLabels[s1]);
    add(tag[s0], valency(s0));
    add(tag[b0], leftCount[b0]);
  }

  private void coreClasses() {
    add(suffix[s0]);
    add(cluster[s0]);
    add(cluster[b0]);
    add(cluster[b1]);
    add(lexical[b0]);
    add(leaf[s1]);
    add(leaf[s0l], part[s0], part[b0]);
    add(leaf[b0l], part[s0], part[b0]);
  }

  private void coreBetween() {
    add(alike, tag[s0]);
    add(lowerGap, part[s1], part[s0]);
    add(alike, gap, part[s0]);
  }

  private void coreHints() {
    add(place);
    add(place, front, hint(s0), hint(b0));
    add(hint(s0));
    add(front);
    add(place, hint(lastOf(s0)), tag[s0]);
    add(front, tag[lastOf(b0)], tag[b0]);
  }

  private void otherWords() {
    add(tag[b2]);
    add(word[in.before(b0)]);
    add(tag[in.before(s0)], tag[s0]);
    add(part[b0], part[b1], part[b2], part[state.buffer(3)]);
  }

  private void otherChildren() {
    add(label[s0r]);
    add(tag[s0], tag[s0l], tag[s0l2]);
    add(tag[s0r2]);
    add(tag[s1], tag[s1r], tag[s1r2]);
    add(part[s1], part[s0], part[b0], label[s0l]);
  }

  private void otherRelations() {
    add(tag[s0], rightLabels[s0]);
  }

  private void otherClasses() {
    add(cluster[s0], tag[b0]);
    add(tag[s0], cluster[b0]);
    add(leaf[s0]);
    add(leaf[b0]);
  }

  private void otherBetween() {
    add(tag[s0], distance());
    add(gap, part[s0], part[b0]);
    add(in.kinds.commas(s0, b0), alike, part[s0]);
  }

  private void otherHints() {
    add(place, hint(s0));
    add(place, hint(s0), tag[s0]);
    add(place, tag[s0], tag[b0]);
    add(place, tag[s1], tag[s0]);
    add(front, tag[s0], tag[b0]);
    add(place, front, tag[s0], tag[b0]);
    add(place, tag[s0]);
    add(place, hint(s0), word[s0]);
    add(front, hint(b0));
    add(place, front);
    add(place, hint(s1), tag[s1], tag[s0]);
    add(place, rightLabels[s0]);
    add(place, hint(s0), rightLabels[s1]);
    add(tag[s0], tag[head(s0)], hint(s0));
    add(place, tag[head(s0)], hint(s0));
    add(place, tag[head(s0)], tag[s0], tag[b0]);
    add(tag[s0], word[head(s0)]);
    add(word[s0], tag[head(s0)]);
    add(front, tag[head(b0)], tag[b0]);
    add(front, tag[head(b0)], hint(b0), tag[s0]);
    add(front, word[head(b0)]);
    add(place, front, tag[lastOf(s0)], tag[s0]);
    add(place, hint(b1), hint(b0), tag[b1]);
    add(place, front, next(), tag[b1]);
    add(place, hint(s0), cluster[s0]);
    add(place, front, distance());
    add(place, alike, in.alike(s1, s0));
    add(place, hint(s0), word[s0l]);
    add(place, front, in.alike(s0, b1), part[s0]);
    add(place, front, below(), hint(b0));
    add(place, front, below() * 8 + next());
  }

  /** The other tree's head of a word, or nothing. */
  private int head(int i) {
    return guide.head()[i];
  }

  /** The other tree's relation of a word. */
  private int hint(int i) {
    return guide.label()[i] + 2;
  }

  /** The last dependent of a word in the other tree, or nothing. */
  private int lastOf(int i) {
    int last = guide.last()[i];
    return last < 0 ? in.nothing() : last;
  }

  private int place() {
    if (s0 > in.size) {
      return 0;
    }
    int head = head(s0);
    int place =
        head == b0 ? 1 : head == s1 ? 2 : head == in.root() ? 3 : head > b0 ? 4 : head < s1 ? 5 : 6;
    int waiting = guide.last()[s0] < b0 ? 0 : head(b0) == s0 ? 1 : 2;
    return place * 4 + waiting;
  }

  private int front() {
    if (b0 >= in.size) {
      return 0;
    }
    int head = head(b0);
    return head == s0 ? 1 : head == s1 ? 2 : head == in.root() ? 3 : head > b0 ? 4 : 5;
  }

  /** Where the other tree has the head of s1. */
  private int below() {
    int head = head(s1);
    return head == b0 ? 1 : head == s2 ? 2 : head == s0 ? 3 : 4;
  }

  /** Where it has the head of b1. */
  private int next() {
    int head = head(b1);
    return head == s0 ? 1 : head == b0 ? 2 : head == s1 ? 3 : head == b2 ? 4 : 5;
  }
}
