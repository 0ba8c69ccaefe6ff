package org.hearsay.nlp.word;

import java.util.Locale;
import java.util.Map;

/**
 * Classes of words that stand in like company (exchange clustering, Martin, Liermann and Ney 1998).
 * Immutable.
 */
public final class WordClusters {
  /** The class of every word that clustering has not seen. */
  public static final int UNKNOWN = 0;

  private final Map<String, Integer> classes;

  /**
   * @param classes the class of each word, 1 to 65535
   */
  public WordClusters(Map<String, Integer> classes) {
    this.classes = Map.copyOf(classes);
  }

  /** What words are looked up as: every number is one word. */
  static String key(String form) {
    return !form.isEmpty() && Character.isDigit(form.charAt(0)) ? "0" : form;
  }

  /** The class of a word; an unseen word has that of its lower-case form. */
  public int of(String form) {
    String key = key(form);
    Integer found = classes.get(key);
    if (found == null) {
      found = classes.get(key.toLowerCase(Locale.ROOT));
    }
    return found == null ? UNKNOWN : found;
  }

  /** The number of words. */
  public int size() {
    return classes.size();
  }

  /** The class of each word, 1 or more. */
  public Map<String, Integer> classes() {
    return classes;
  }
}
