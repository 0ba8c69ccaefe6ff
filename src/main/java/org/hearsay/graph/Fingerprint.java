package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;

/**
 * A sketch of an article's words that tells copies from others: minwise hashing (Broder 1997) over
 * runs of three words. The share of equal places in two sketches estimates the share of runs that
 * the two texts have in common (Jaccard), with a standard error of at most 0.06.
 */
final class Fingerprint {

  /** Places of a sketch. */
  static final int SIZE = 63;

  private static final int RUN = 3;

  private Fingerprint() {}

  /**
   * The sketch of the article's sentences, boilerplate left out; empty for a text without words.
   */
  static int[] of(AnnotatedArticle article) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      for (String word :
          article.slice(sentence.span()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    Set<Integer> runs = new TreeSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)).hashCode());
    }
    if (runs.isEmpty()) {
      return new int[0];
    }
    int[] sketch = new int[SIZE];
    for (int place = 0; place < SIZE; place++) {
      int least = Integer.MAX_VALUE;
      for (int run : runs) {
        least = Math.min(least, mixed(run, place));
      }
      sketch[place] = least;
    }
    return sketch;
  }

  /** One of {@link #SIZE} permutations: the finalizer of MurmurHash3 over a seeded value. */
  private static int mixed(int value, int seed) {
    int h = value ^ (seed + 1) * 0x9E3779B9;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** The share of equal places. */
  static double similarity(int[] a, int[] b) {
    if (a.length != SIZE || b.length != SIZE) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / SIZE;
  }

  static String encoded(int[] sketch) {
    byte[] bytes = new byte[sketch.length * 4];
    for (int i = 0; i < sketch.length; i++) {
      for (int b = 0; b < 4; b++) {
        bytes[i * 4 + b] = (byte) (sketch[i] >>> (24 - 8 * b));
      }
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The sketch of an encoded one; empty for what is none. */
  static int[] decoded(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new int[0];
    }
    if (bytes.length != SIZE * 4) {
      return new int[0];
    }
    int[] sketch = new int[SIZE];
    for (int i = 0; i < bytes.length; i++) {
      sketch[i / 4] = (sketch[i / 4] << 8) | (bytes[i] & 0xFF);
    }
    return sketch;
  }
}
