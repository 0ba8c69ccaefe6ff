package org.hearsay.nlp.parse;

/** The features of an arc for a parser that takes no hints. */
final class PlainLabelFeatures extends LabelFeatures {

  PlainLabelFeatures(ParserInput in, Configuration state) {
    super(in, state);
  }

  @Override
  void core() {
    coreWords();
    coreAround();
    coreChildren();
    coreClasses();
    coreBetween();
  }

  @Override
  void others() {
    otherWords();
    otherChildren();
    otherClasses();
    otherBetween();
  }

  private void coreWords() {
    add(tag[in.before(d)], tag[d]);
  }

  private void coreAround() {
    add(word[s1]);
    add(word[b0]);
  }

  private void coreChildren() {
    add(label[dr], tags);
    add(word[dl2], tag[d]);
    add(rightLabels[d], tag[d]);
    add(word[dl], word[dr], tag[d]);
    add(parts, label[dl], label[dr]);
    add(parts, rightLabels[d], rightLabels[h]);
    add(parts, label[sibling], label[sibling2]);
    add(word[dl], part[d], rightLabels[h]);
  }

  private void coreClasses() {
    add(suffix[d], tag[d]);
    add(cluster[d]);
    add(leaf[d]);
    add(lexical[d], parts);
    add(lexical[h], parts);
  }

  private void coreBetween() {
    add(distance, tag[d]);
    add(alike, gap, part[d]);
    add(parts, gap);
  }

  private void otherWords() {
    add(tag[in.after(d)], tag[d]);
    add(tag[in.after(in.after(d))], tag[in.after(d)], tag[d]);
  }

  private void otherChildren() {
    add(parts, label[dl], label[sibling]);
    add(parts, leftLabels[d], rightLabels[d]);
    add(label[state.left1[h]], label[state.right1[h]], tags);
    add(parts, leftLabels[d], leftLabels[h]);
    add(parts, label[dl], label[dl2]);
    add(parts, label[state.left1[dl]], label[dl]);
  }

  private void otherClasses() {
    add(lexical[d], tag[in.before(d)], tag[in.after(d)]);
    add(shape[d], shape[h], tags);
    add(shape[d], word[h]);
    add(leaf[dl], leaf[d]);
    add(lexical[dl], parts);
    add(lexical[d], lexical[h], label[dl]);
    add(leaf[h], parts);
    add(leaf[d], parts);
    add(suffix[d], parts);
    add(suffix[h], parts);
  }

  private void otherBetween() {
    add(gap, tags);
    add(alike, tags);
    add(parts, gap, distance);
  }
}
