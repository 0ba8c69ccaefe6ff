package org.hearsay.nlp.parse;

import static org.hearsay.nlp.learn.Hashing.mix;

/** The features of the state of a parser that takes no hints. */
final class PlainTransitionFeatures extends TransitionFeatures {

  PlainTransitionFeatures(ParserInput in, Configuration state) {
    super(in, state);
  }

  @Override
  void core() {
    coreWords();
    coreChildren();
    coreRelations();
    coreClasses();
    coreBetween();
  }

  @Override
  void others() {
    otherWords();
    otherChildren();
    otherRelations();
    otherClasses();
    otherBetween();
  }

  private void coreWords() {
    add(tag[s0]);
    add(tag[b0]);
    add(tag[b1]);
    add(tag[b2]);
    add(tag[b0], tag[b1]);
    add(tag[s0], tag[b1]);
    add(word[in.before(b0)]);
    add(tag[in.before(s0)], tag[s0]);
    add(part[b0], part[b1], part[b2], part[state.buffer(3)]);
  }

  private void coreChildren() {
    add(label[s0l]);
    add(label[s0r]);
    add(label[b0l]);
    add(tag[s0], tag[s0l], tag[s0l2]);
    add(tag[s0r2]);
    add(tag[s1], tag[s1r], tag[s1r2]);
  }

  private void coreRelations() {
    add(tag[s0], rightLabels[s0]);
    add(tag[s1], rightLabels[s1]);
  }

  private void coreClasses() {
    add(cluster[s0], tag[b0]);
    add(tag[s0], cluster[b0]);
    add(cluster[s0]);
    add(cluster[b0]);
    add(leaf[s0]);
    add(leaf[b0]);
    add(leaf[s0r], part[s0], part[b0]);
  }

  private void coreBetween() {
    add(tag[s0], distance());
    add(gap, part[s0], part[b0]);
    add(lowerGap, part[s1], part[s0]);
    add(in.kinds.after(b0), part[s0], part[b0]);
    add(in.kinds.commas(s0, b0), alike, part[s0]);
  }

  private void otherWords() {
    add(tag[s2]);
    add(tag[in.after(s0)], tag[s0], tag[s1]);
    add(tag[in.before(s1)], tag[s1], tag[s0]);
    add(part[s0], part[b0], part[s1], part[b1]);
    add(part[b0], part[b1], part[b2], part[s0]);
    add(tag[in.size - 1], tag[s0], tag[b0]);
    add(part[in.before(s0)], part[s0], part[in.before(b0)], part[b0]);
    add(part[state.stack(3)], part[s2], part[s1], part[s0]);
  }

  private void otherChildren() {
    add(word[b0l]);
    add(tag[b0l]);
    add(label[s1r]);
    add(tag[b0l2]);
    add(label[b0l2]);
    add(word[s2], word[s0l], tag[s0]);
    add(label[s0l], label[s0r], part[s0], part[b0]);
  }

  private void otherRelations() {
    add(tag[s0], valency(s0));
    add(tag[b0], leftCount[b0]);
    add(leftLabels[s0], rightLabels[s0], part[s0], part[b0]);
    add(leftLabels[s0], rightLabels[s1], part[s0], part[s1]);
    add(Math.min(state.depth(), DEEP), tag[s0], tag[b0]);
    add(leftLabels[s0], leftLabels[b0], part[s0], part[b0]);
    add(rightLabels[s0], leftLabels[b0], part[s0], part[b0]);
  }

  private void otherClasses() {
    add(suffix[s0]);
    add(cluster[b1]);
    add(branch[s0], branch[b0], tag[s0], tag[b0]);
    add(branch[s1], branch[s0], tag[s1], tag[s0]);
    add(lexical[b0]);
    add(lexical[b1], tag[b0], tag[s0]);
    add(lexical[s0], tag[s0], tag[b0]);
    add(lexical[s1], lexical[s0]);
    add(leaf[s1]);
    add(leaf[b0], part[s0]);
    add(leaf[s0l], part[s0], part[b0]);
    add(leaf[b0l], part[s0], part[b0]);
  }

  private void otherBetween() {
    add(gap, tag[s0], tag[b0]);
    add(mix(in.kinds.commas(s1, s0), in.kinds.commas(s0, b0)), tag[s0], tag[b0]);
    add(alike, tag[s0]);
    add(in.alike(s1, s0), tag[s0], tag[b0]);
    add(in.alike(s1, b0), tag[s0], tag[b0]);
    add(in.kinds.soonAfter(b0), tag[s0], tag[b0]);
    add(in.kinds.soonAfter(b0), gap, part[b0]);
    add(in.kinds.after(b0), tag[s0], tag[b0]);
    add(in.kinds.after(b0), gap, lowerGap);
    add(alike, gap, part[s0]);
  }
}
