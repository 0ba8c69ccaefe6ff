package org.hearsay.nlp.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.learn.Hashing;

/**
 * What kinds of words a sentence has and where: commas, other marks, conjunctions, verbs, nouns,
 * prepositions. A set of kinds is a number with a bit for each.
 */
final class WordKinds {
  private static final int COMMA = 1;
  private static final int VERB = 1 << 6;
  private static final int NOUN = 1 << 7;
  private static final int PREPOSITION = 1 << 8;

  private static final List<List<String>> WORDS =
      List.of(
          List.of(","),
          List.of(":", "-", "--", "\u2014", "\u2013", ";"),
          List.of("(", ")", "[", "]"),
          List.of("\"", "''", "``", "\u201c", "\u201d"),
          List.of("and", "or", "but"),
          List.of("that", "which", "who", "when", "if", "because", "as", "while", "to"));

  private static final Map<Long, Integer> KINDS = new HashMap<>();

  static {
    for (int i = 0; i < WORDS.size(); i++) {
      for (String word : WORDS.get(i)) {
        KINDS.put(Hashing.of(word), 1 << i);
      }
    }
  }

  /** What is asked of words that are not there. */
  private static final int NOWHERE = -1;

  private static final int SOON = 4;
  private static final int MOST_COMMAS = 3;

  private final int[] kinds;

  /** The kinds of each word and all behind it. */
  private final int[] onward;

  /**
   * @param kinds of each word, by {@link #of}
   */
  WordKinds(int[] kinds) {
    this.kinds = kinds;
    onward = new int[kinds.length + 1];
    for (int i = kinds.length - 1; i >= 0; i--) {
      onward[i] = onward[i + 1] | kinds[i];
    }
  }

  /**
   * The kinds of a word.
   *
   * @param norm the hash of the word in lower case
   * @param upos its universal part of speech
   */
  static int of(long norm, String upos) {
    int part =
        switch (upos) {
          case "VERB" -> VERB;
          case "NOUN", "PRON" -> NOUN;
          case "ADP" -> PREPOSITION;
          default -> 0;
        };
    return part | KINDS.getOrDefault(norm, 0);
  }

  /** The same from the last word to the first. */
  WordKinds reversed() {
    int[] turned = new int[kinds.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = kinds[turned.length - 1 - i];
    }
    return new WordKinds(turned);
  }

  /** The kinds of the words between two, of which the end of the sentence may be one. */
  int between(int one, int other) {
    if (Math.max(one, other) > kinds.length) {
      return NOWHERE;
    }
    int found = 0;
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      found |= kinds[i];
    }
    return found;
  }

  /** How many commas stand between two words, three for more. */
  int commas(int one, int other) {
    if (Math.max(one, other) > kinds.length) {
      return NOWHERE;
    }
    int count = 0;
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      count += kinds[i] & COMMA;
    }
    return Math.min(count, MOST_COMMAS);
  }

  /** The kinds of the four words behind one. */
  int soonAfter(int word) {
    return word < kinds.length ? between(word, Math.min(kinds.length, word + 1 + SOON)) : NOWHERE;
  }

  /** The kinds of all words behind one. */
  int after(int word) {
    return word < kinds.length ? onward[word + 1] : NOWHERE;
  }
}
