package org.hearsay.nlp.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.nlp.learn.Hashing;

/** A sentence as the name finder sees it: each token with its form, shape, classes and lists. */
final class Reading {
  private static final Map<String, String> MARKS =
      Map.of("``", "\"", "''", "\"", "\u201c", "\"", "\u201d", "\"");

  /** The shapes of words in small letters and of the marks that end phrases. */
  private static final Set<String> SMALL = Set.of("x", "xx", ",", ".");

  final String[] words;
  final String[] lower;
  final String[] shapes;
  final long[] exact;
  final long[] norm;
  final long[] shape;
  final int[] classes;
  final int[] lists;

  private final boolean[] isSmall;
  private final boolean cased;

  /** Whether the sentence is set as a headline, so that capitals tell little. */
  final boolean capitals;

  private Reading(String[] words, Lexicon lexicon) {
    int n = words.length;
    this.words = words;
    lower = new String[n];
    shapes = new String[n];
    exact = new long[n];
    norm = new long[n];
    shape = new long[n];
    classes = new int[n];
    lists = new int[n];
    isSmall = new boolean[n];
    int longWords = 0;
    int high = 0;
    boolean some = false;
    for (int i = 0; i < n; i++) {
      String word = words[i];
      lower[i] = word.toLowerCase(Locale.ROOT);
      shapes[i] = shapeOf(word);
      exact[i] = Hashing.of(word);
      norm[i] = Hashing.of(lower[i]);
      shape[i] = Hashing.of(shapes[i]);
      classes[i] = lexicon.classes(word);
      isSmall[i] = SMALL.contains(shapes[i]);
      some |= shapes[i].indexOf('X') >= 0;
      if (word.length() > 2 && Character.isLetter(word.charAt(0))) {
        longWords++;
        high += isHigh(i) ? 1 : 0;
      }
    }
    cased = some;
    capitals = longWords >= 4 && high >= 0.8 * longWords;
    lookUp(lexicon);
  }

  /** Reads the tokens of a sentence; none may be empty. */
  static Reading of(List<String> tokens, Lexicon lexicon) {
    return new Reading(tokens.stream().map(Reading::normalize).toArray(String[]::new), lexicon);
  }

  /** One form for the many that quotation marks and dashes have. */
  static String normalize(String word) {
    String mark = MARKS.get(word);
    if (mark != null) {
      return mark;
    }
    return word.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u2013', '-')
        .replace('\u2014', '-');
  }

  int size() {
    return words.length;
  }

  /**
   * Whether a token hardly belongs to a name: it and its neighbours are words in small letters,
   * while the sentence has capitals. What stands beside a hyphen or a figure may belong to one.
   */
  boolean isPlain(int i) {
    return cased
        && isSmall[i]
        && (i == 0 || isSmall[i - 1])
        && (i + 1 == words.length || isSmall[i + 1]);
  }

  /** Whether a token begins with a capital. */
  boolean isHigh(int i) {
    return Character.isUpperCase(words[i].codePointAt(0));
  }

  private void lookUp(Lexicon lexicon) {
    int lowerCase = NameList.lowerCaseBits();
    for (int i = 0; i < words.length; i++) {
      long phrase = 0;
      if (!isHigh(i) && !Character.isDigit(words[i].charAt(0))) {
        lists[i] |= lexicon.lists(Lexicon.phrase(phrase, lower[i])) & lowerCase;
        continue;
      }
      for (int k = i; k < Math.min(words.length, i + Lexicon.LONGEST_PHRASE); k++) {
        phrase = Lexicon.phrase(phrase, lower[k]);
        int found = lexicon.lists(phrase);
        for (int j = i; found != 0 && j <= k; j++) {
          lists[j] |= found;
        }
      }
    }
  }

  /** The pattern of capitals, small letters, digits and marks, runs cut to two. */
  private static String shapeOf(String word) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        shape.append(kind);
      }
    }
    return shape.toString();
  }
}
