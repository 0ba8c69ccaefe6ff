package org.hearsay.nlp.name;

import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.learn.Hashing;

/**
 * What the second pass looks at: the token and its neighbours as in the first pass, the lists and
 * classes of a wider window, the labels of the first pass, and what the article says elsewhere.
 */
final class ChainFeatures {
  private static final long OUTSIDE = 7;

  private ChainFeatures() {}

  /** Fills {@code vector} with the features of token {@code i} of sentence {@code s}. */
  static void fill(FeatureVector vector, Reading r, ArticleEvidence evidence, int s, int i) {
    vector.clear();
    vector.add(0, 0);
    addWords(vector, r, i);
    addShapes(vector, r, i);
    addEnds(vector, r, i);
    addClasses(vector, r, i);
    addLists(vector, r, i);
    addFirstPass(vector, evidence, s, i, r);
    for (long hash : evidence.of(s, i)) {
      vector.add(60, hash);
    }
  }

  private static long norm(Reading r, int i) {
    return i < 0 || i >= r.size() ? OUTSIDE : r.norm[i];
  }

  private static long shape(Reading r, int i) {
    return i < 0 || i >= r.size() ? OUTSIDE : r.shape[i];
  }

  private static void addWords(FeatureVector vector, Reading r, int i) {
    long before = norm(r, i - 1);
    long after = norm(r, i + 1);
    vector.add(1, r.exact[i]);
    vector.add(2, r.norm[i]);
    vector.add(3, before);
    vector.add(4, after);
    vector.add(5, norm(r, i - 2));
    vector.add(6, norm(r, i + 2));
    vector.add(7, Hashing.mix(before, r.norm[i]));
    vector.add(8, Hashing.mix(r.norm[i], after));
    vector.add(9, Hashing.mix(norm(r, i - 2), before));
    vector.add(10, Hashing.mix(after, norm(r, i + 2)));
  }

  private static void addShapes(FeatureVector vector, Reading r, int i) {
    long before = shape(r, i - 1);
    long own = r.shape[i];
    long after = shape(r, i + 1);
    vector.add(11, own);
    vector.add(12, Hashing.mix(before, own));
    vector.add(13, Hashing.mix(own, after));
    vector.add(14, Hashing.mix(before, own, after));
    vector.add(15, Hashing.mix(norm(r, i - 1), own));
    vector.add(16, Hashing.mix(norm(r, i + 1), own));
    if (r.capitals) {
      vector.add(17, own);
      vector.add(66, r.norm[i]);
    }
    if (i == 0) {
      vector.add(18, own);
    }
  }

  private static void addEnds(FeatureVector vector, Reading r, int i) {
    String word = r.words[i];
    int n = word.length();
    for (int k = 1; k <= Math.min(4, n); k++) {
      vector.add(18 + k, Hashing.of(word, 0, k));
      vector.add(22 + k, Hashing.of(word, n - k, n));
    }
    addEnd(vector, 27, r, i - 1);
    addEnd(vector, 28, r, i + 1);
  }

  private static void addEnd(FeatureVector vector, int template, Reading r, int i) {
    if (i >= 0 && i < r.size() && r.words[i].length() > 3) {
      int n = r.words[i].length();
      vector.add(template, Hashing.of(r.words[i], n - 3, n));
    }
  }

  private static void addClasses(FeatureVector vector, Reading r, int i) {
    for (int clustering = 0; clustering < Lexicon.CLUSTERINGS; clustering++) {
      int own = Lexicon.classOf(r.classes[i], clustering);
      for (int at = Math.max(0, i - 2); at <= Math.min(r.size() - 1, i + 2); at++) {
        int template = 29 + 5 * clustering + at - i + 2;
        vector.add(template, Lexicon.classOf(r.classes[at], clustering));
      }
      if (i > 0) {
        int before = Lexicon.classOf(r.classes[i - 1], clustering);
        vector.add(44 + clustering, before * 1024L + own);
      }
      if (i + 1 < r.size()) {
        int after = Lexicon.classOf(r.classes[i + 1], clustering);
        vector.add(47 + clustering, own * 1024L + after);
      }
    }
  }

  private static void addLists(FeatureVector vector, Reading r, int i) {
    for (int at = Math.max(0, i - 1); at <= Math.min(r.size() - 1, i + 1); at++) {
      vector.add(50 + at - i + 1, r.lists[at]);
      addEachList(vector, 53 + at - i + 1, r.lists[at]);
    }
    if (i > 0) {
      vector.add(56, (long) r.lists[i - 1] << 32 | r.lists[i]);
    }
    if (i + 1 < r.size()) {
      vector.add(57, (long) r.lists[i] << 32 | r.lists[i + 1]);
    }
    if (i + 2 < r.size()) {
      addEachList(vector, 58, r.lists[i + 2]);
    }
  }

  private static void addEachList(FeatureVector vector, int template, int lists) {
    for (int rest = lists; rest != 0; rest &= rest - 1) {
      vector.add(template, Integer.numberOfTrailingZeros(rest));
    }
  }

  private static void addFirstPass(
      FeatureVector vector, ArticleEvidence evidence, int s, int i, Reading r) {
    int before = evidence.firstLabel(s, i - 1);
    int own = evidence.firstLabel(s, i);
    int after = evidence.firstLabel(s, i + 1);
    vector.add(61, own);
    vector.add(62, before * 64L + own);
    vector.add(63, own * 64L + after);
    vector.add(64, Hashing.mix(own, r.shape[i]));
    vector.add(65, Hashing.mix(own, r.norm[i]));
  }
}
