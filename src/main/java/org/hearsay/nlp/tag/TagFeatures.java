package org.hearsay.nlp.tag;

import static org.hearsay.nlp.learn.Hashing.mix;

import java.util.List;
import org.hearsay.nlp.learn.FeatureTemplates;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.word.WordForm;

/**
 * The features of the tagger at one word: the words around it and the two tags before it. The order
 * of the templates is part of the model.
 */
final class TagFeatures extends FeatureTemplates {
  private final List<WordForm> words;

  TagFeatures(List<WordForm> words) {
    this.words = words;
  }

  private WordForm word(int index) {
    return index < 0 || index >= words.size() ? WordForm.OUTSIDE : words.get(index);
  }

  /**
   * Fills {@code vector} with the few features of the word at {@code i} that decide most; the tags
   * before it are numbers, -1 outside.
   */
  void core(int i, int tag1, int tag2, FeatureVector vector) {
    begin(vector, 0);
    WordForm here = word(i);
    WordForm next = word(i + 1);
    add(0);
    add(here.exact());
    add(here.norm());
    add(here.suffix2());
    add(here.suffix3());
    add(here.shape(), i == 0 ? 1 : 2);
    add(tag1);
    add(tag1, tag2);
    add(tag1, here.norm());
    add(tag1, here.suffix3());
    add(tag1, here.shape());
    add(tag1, here.leaf());
    add(tag1, next.norm());
    add(next.norm());
    add(next.suffix3());
    add(here.norm(), word(i - 1).norm());
    add(here.norm(), next.norm());
    add(here.leaf());
    add(here.tags());
    add(here.tags(), tag1);
    add(here.tags(), next.tags());
    add(here.tags(), tag1, next.tags());
    add(here.tags(), tag1, tag2);
  }

  /** Adds all others to the vector that {@link #core} has filled. */
  void rest(int i, int tag1, int tag2) {
    WordForm here = word(i);
    WordForm last = word(i - 1);
    WordForm next = word(i + 1);
    WordForm second = word(i + 2);
    form(here);
    neighbours(here, last, next, word(i - 2), second);
    add(tag2);
    add(mix(tag1, tag2), here.norm());
    add(tag1, here.cluster());
    add(here.branch(), tag1, next.branch());
    add(here.branch(), last.branch(), next.branch());
    add(next.tags());
    add(second.tags());
    add(last.tags());
    add(here.tags(), here.suffix2(), here.shape());
    add(here.tags(), next.tags(), second.tags());
  }

  private void form(WordForm here) {
    add(here.suffix1());
    add(here.suffix4());
    add(here.prefix1());
    add(here.prefix3());
    add(here.shape());
    add(here.cluster());
  }

  private void neighbours(
      WordForm here, WordForm last, WordForm next, WordForm before, WordForm second) {
    add(last.norm());
    add(before.norm());
    add(second.norm());
    add(last.suffix3());
    add(last.shape());
    add(next.shape());
    add(last.cluster());
    add(next.cluster());
    add(here.suffix3(), next.suffix2());
    add(here.cluster(), next.cluster());
    add(here.cluster(), last.cluster());
    add(next.leaf());
    add(last.leaf());
    add(second.leaf());
  }
}
