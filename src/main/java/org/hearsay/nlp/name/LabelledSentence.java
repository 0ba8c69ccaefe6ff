package org.hearsay.nlp.name;

import java.util.List;

/**
 * A sentence of the training data.
 *
 * @param words its tokens
 * @param names sorted by place, without overlap
 */
record LabelledSentence(List<String> words, List<NameSpan> names) {
  LabelledSentence {
    words = List.copyOf(words);
    names = List.copyOf(names);
  }
}
