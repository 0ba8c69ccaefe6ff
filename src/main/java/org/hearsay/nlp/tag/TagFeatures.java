package org.hearsay.nlp.tag;

import static org.hearsay.nlp.learn.Hashing.mix;

import java.util.List;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.word.WordForm;

/** The features of the tagger at one word: the words around it and the two tags before it. */
final class TagFeatures {
  private final List<WordForm> words;
  private final TagLexicon.Entry[] lexicon;

  TagFeatures(List<WordForm> words, TagLexicon.Entry[] lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  private WordForm word(int index) {
    return index < 0 || index >= words.size() ? WordForm.OUTSIDE : words.get(index);
  }

  private long ambiguity(int index) {
    return index < 0 || index >= lexicon.length ? -2 : lexicon[index].ambiguity();
  }

  /** Fills {@code into} for the word at {@code i}; the tags before it are numbers, -1 outside. */
  void extract(int i, int tag1, int tag2, FeatureVector into) {
    WordForm here = word(i);
    WordForm last = word(i - 1);
    WordForm next = word(i + 1);
    long ambiguityNext = ambiguity(i + 1);
    long[] values = {
      0,
      here.exact(),
      here.norm(),
      here.suffix1(),
      here.suffix2(),
      here.suffix3(),
      here.suffix4(),
      here.prefix1(),
      here.prefix3(),
      here.shape(),
      here.cluster(),
      tag1,
      tag2,
      mix(tag1, tag2),
      mix(tag1, here.norm()),
      mix(tag1, tag2, here.norm()),
      mix(tag1, here.suffix3()),
      mix(tag1, here.shape()),
      mix(tag1, here.cluster()),
      mix(tag1, next.norm()),
      last.norm(),
      word(i - 2).norm(),
      next.norm(),
      word(i + 2).norm(),
      last.suffix3(),
      next.suffix3(),
      last.shape(),
      next.shape(),
      last.cluster(),
      next.cluster(),
      mix(here.norm(), last.norm()),
      mix(here.norm(), next.norm()),
      mix(here.suffix3(), next.suffix2()),
      mix(here.cluster(), next.cluster()),
      mix(here.cluster(), last.cluster()),
      mix(here.shape(), i == 0 ? 1 : 2),
      ambiguity(i),
      ambiguityNext,
      ambiguity(i + 2),
      mix(ambiguity(i), ambiguityNext),
      mix(ambiguity(i), tag1),
      mix(ambiguity(i), tag1, ambiguityNext),
      mix(tag1, ambiguityNext),
      mix(here.suffix3(), tag1, ambiguityNext),
      mix(ambiguityNext, ambiguity(i + 2), ambiguity(i)),
      mix(here.suffix3(), next.cluster()),
      mix(here.suffix2(), tag1, next.cluster()),
      mix(here.cluster(), tag1, next.cluster()),
      mix(next.cluster(), word(i + 2).cluster(), here.suffix2()),
      mix(ambiguity(i), next.cluster()),
      mix(ambiguity(i), tag1, next.cluster()),
      mix(word(i + 2).cluster(), here.cluster()),
      mix(last.cluster(), next.cluster(), here.suffix2()),
      here.leaf(),
      next.leaf(),
      last.leaf(),
      word(i + 2).leaf(),
      mix(here.leaf(), tag1),
      mix(here.leaf(), next.leaf()),
      mix(here.leaf(), last.leaf()),
      mix(here.branch(), tag1, next.branch()),
      mix(here.branch(), last.branch(), next.branch()),
      mix(here.suffix2(), next.leaf()),
      mix(here.leaf(), here.suffix3()),
      mix(tag1, tag2, here.leaf()),
      here.tags(),
      next.tags(),
      word(i + 2).tags(),
      mix(here.tags(), tag1),
      mix(here.tags(), next.tags()),
      mix(here.tags(), tag1, next.tags()),
      mix(here.tags(), tag1, tag2),
      last.tags(),
      mix(here.tags(), here.suffix2(), here.shape()),
      mix(here.tags(), next.tags(), word(i + 2).tags()),
    };
    into.clear();
    for (int k = 0; k < values.length; k++) {
      into.add(k, values[k]);
    }
  }
}
