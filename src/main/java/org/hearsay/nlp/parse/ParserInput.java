package org.hearsay.nlp.parse;

import java.util.List;
import org.hearsay.nlp.learn.Hashing;
import org.hearsay.nlp.tag.Tag;
import org.hearsay.nlp.word.WordForm;

/**
 * What the parser looks at in each word, as hashes. Behind the n words stand the root, at n, and
 * nothing, at n + 1, which fills in wherever a word is missing.
 */
final class ParserInput {
  final int size;
  final long[] word;
  final long[] tag;
  final long[] suffix;
  final long[] cluster;
  final long[] shape;

  ParserInput(List<WordForm> words, List<Tag> tags) {
    size = words.size();
    word = new long[size + 2];
    tag = new long[size + 2];
    suffix = new long[size + 2];
    cluster = new long[size + 2];
    shape = new long[size + 2];
    for (int i = 0; i < size; i++) {
      WordForm form = words.get(i);
      word[i] = form.norm();
      tag[i] = Hashing.mix(Hashing.of(tags.get(i).xpos()), Hashing.of(tags.get(i).upos()));
      suffix[i] = form.suffix3();
      cluster[i] = form.cluster();
      shape[i] = form.shape();
    }
    word[size] = 777;
    tag[size] = 778;
    suffix[size] = 779;
    cluster[size] = 990;
    shape[size] = 991;
  }

  private ParserInput(ParserInput other) {
    size = other.size;
    word = reversed(other.word);
    tag = reversed(other.tag);
    suffix = reversed(other.suffix);
    cluster = reversed(other.cluster);
    shape = reversed(other.shape);
  }

  /** The index before a word's, or of nothing. */
  int before(int i) {
    return i == 0 ? nothing() : i - 1;
  }

  /** The same words from last to first; root and nothing stay behind them. */
  ParserInput reversed() {
    return new ParserInput(this);
  }

  private long[] reversed(long[] values) {
    long[] turned = values.clone();
    for (int i = 0; i < size; i++) {
      turned[i] = values[size - 1 - i];
    }
    return turned;
  }

  int root() {
    return size;
  }

  int nothing() {
    return size + 1;
  }
}
