package org.hearsay.nlp.parse;

/** The features of an arc with what another parser's tree says about it. */
final class GuidedLabelFeatures extends LabelFeatures {
  private final Guide guide;

  /** The other tree's relation of the dependent, and whether it has the same arc. */
  private int hinted;

  GuidedLabelFeatures(ParserInput in, Configuration state, Guide guide) {
    super(in, state);
    this.guide = guide;
  }

  @Override
  void core() {
    hinted = hint(d) * 2 + (guide.head()[d] == h ? 1 : 0);
    coreWords();
    coreAround();
    coreChildren();
    coreClasses();
    coreBetween();
    coreHints();
  }

  @Override
  void others() {
    otherWords();
    otherChildren();
    otherClasses();
    otherBetween();
    otherHints();
  }

  private void coreWords() {
    add(tag[in.after(d)], tag[d]);
  }

  private void coreAround() {
    add(word[s1]);
    add(word[b0]);
  }

  private void coreChildren() {
    add(word[dl2], tag[d]);
    add(rightLabels[d], tag[d]);
    add(parts, label[dl], label[sibling]);
    add(parts, label[sibling], label[sibling2]);
    add(parts, label[dl], label[dl2]);
    add(parts, label[state.left1[dl]], label[dl]);
    add(word[dl], part[d], rightLabels[h]);
  }

  private void coreClasses() {
    add(cluster[d]);
    add(leaf[d]);
    add(lexical[dl], parts);
    add(lexical[h], parts);
  }

  private void coreBetween() {
    add(distance, tag[d]);
  }

  private void coreHints() {
    add(hinted);
    add(hinted, hint(h));
    add(hinted, hint(sibling), label[sibling]);
    add(hinted, word[dl]);
    add(hinted, lexical[d]);
    add(hinted, alike);
    add(hinted, rightLabels[d]);
  }

  private void otherWords() {
    add(tag[in.before(d)], tag[d]);
    add(word[in.size - 1], tags);
  }

  private void otherChildren() {
    add(label[dr], tags);
    add(parts, label[dl], label[dr]);
  }

  private void otherClasses() {
    add(suffix[d], tag[d]);
    add(leaf[dl], parts);
    add(lexical[d], parts);
  }

  private void otherBetween() {
    add(alike, gap, part[d]);
    add(parts, gap);
  }

  private void otherHints() {
    add(hinted, tags);
    add(hinted, word[d]);
    add(hinted, hint(h), tags);
    add(hinted, tag[d]);
    add(hinted, word[h]);
    add(hinted, leftLabels[d]);
    add(hinted, rightLabels[h], tag[d]);
    add(hint(h), tags);
    add(hint(h), word[d], tag[h]);
    add(tag[guide.head()[h]], tags);
    add(tag[guide.head()[h]], hint(h), hinted);
    add(hinted, distance);
    add(hinted, gap);
    add(hinted, hint(dl), part[d]);
    add(hinted, rightLabels[h], part[h]);
  }

  /** The other tree's relation of a word. */
  private int hint(int i) {
    return guide.label()[i] + 2;
  }
}
