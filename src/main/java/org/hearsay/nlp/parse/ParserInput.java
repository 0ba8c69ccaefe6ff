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
  /** Stands for each hash of the root. */
  private static final long ROOT = 777;

  final int size;
  final long[] word;
  final long[] tag;
  final long[] part;
  final long[] suffix;
  final long[] shape;
  final long[] branch;
  final long[] cluster;
  final long[] leaf;
  final long[] lexical;
  final WordKinds kinds;

  ParserInput(List<WordForm> words, List<Tag> tags) {
    size = words.size();
    word = new long[size + 2];
    tag = new long[size + 2];
    part = new long[size + 2];
    suffix = new long[size + 2];
    shape = new long[size + 2];
    branch = new long[size + 2];
    cluster = new long[size + 2];
    leaf = new long[size + 2];
    lexical = new long[size + 2];
    int[] kind = new int[size];
    for (int i = 0; i < size; i++) {
      WordForm form = words.get(i);
      String upos = tags.get(i).upos();
      word[i] = form.norm();
      part[i] = Hashing.of(upos);
      tag[i] = Hashing.mix(Hashing.of(tags.get(i).xpos()), part[i]);
      suffix[i] = form.suffix3();
      shape[i] = form.shape();
      branch[i] = form.branch();
      cluster[i] = form.cluster();
      leaf[i] = form.leaf();
      lexical[i] = form.tags();
      kind[i] = WordKinds.of(form.norm(), upos);
    }
    kinds = new WordKinds(kind);
    for (long[] values : List.of(word, tag, part, suffix, shape, branch, cluster, leaf, lexical)) {
      values[size] = ROOT;
    }
  }

  private ParserInput(ParserInput other) {
    size = other.size;
    word = reversed(other.word);
    tag = reversed(other.tag);
    part = reversed(other.part);
    suffix = reversed(other.suffix);
    shape = reversed(other.shape);
    branch = reversed(other.branch);
    cluster = reversed(other.cluster);
    leaf = reversed(other.leaf);
    lexical = reversed(other.lexical);
    kinds = other.kinds.reversed();
  }

  /** The index before a word's, or of nothing. */
  int before(int i) {
    return i == 0 ? nothing() : i - 1;
  }

  /** The index behind a word's, or of nothing. */
  int after(int i) {
    return i >= size ? nothing() : i + 1;
  }

  /**
   * In what two words are alike: tag, part of speech, class, ending, shape and branch of classes, a
   * bit each.
   */
  int alike(int one, int other) {
    return (tag[one] == tag[other] ? 1 : 0)
        | (part[one] == part[other] ? 2 : 0)
        | (cluster[one] == cluster[other] ? 4 : 0)
        | (suffix[one] == suffix[other] ? 8 : 0)
        | (shape[one] == shape[other] ? 16 : 0)
        | (branch[one] == branch[other] ? 32 : 0);
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
