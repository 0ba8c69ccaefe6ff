package org.hearsay.nlp.word;

import java.util.Locale;
import org.hearsay.nlp.learn.Hashing;

/**
 * What tagger and parser look at in one word, as hashes of {@link Hashing}.
 *
 * @param exact of the word as it stands
 * @param norm of the word in lower case, all numbers alike
 * @param suffix1 of its last character; {@code suffix2} to {@code suffix4} likewise
 * @param prefix1 of its first character; {@code prefix3} of the first three
 * @param shape of its pattern of capitals, digits and marks, runs cut to two
 * @param cluster of the first eight steps of the path to its class among {@link WordClasses}
 * @param leaf of the whole path
 * @param branch of the first four steps
 * @param tags of the tags that it has in the large corpus
 */
public record WordForm(
    long exact,
    long norm,
    long suffix1,
    long suffix2,
    long suffix3,
    long suffix4,
    long prefix1,
    long prefix3,
    long shape,
    long cluster,
    long leaf,
    long branch,
    long tags) {

  /** Stands before the first word and after the last. */
  public static final WordForm OUTSIDE =
      new WordForm(11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);

  private static final int CLUSTER = 8;
  private static final int BRANCH = 4;

  /** Looks at a word, which must not be empty. */
  public static WordForm of(String form, WordClasses classes) {
    String norm = normalize(form);
    int n = norm.length();
    String path = classes.path(form);
    return new WordForm(
        Hashing.of(form),
        Hashing.of(norm),
        Hashing.of(norm, Math.max(0, n - 1), n),
        Hashing.of(norm, Math.max(0, n - 2), n),
        Hashing.of(norm, Math.max(0, n - 3), n),
        Hashing.of(norm, Math.max(0, n - 4), n),
        Hashing.of(norm, 0, 1),
        Hashing.of(norm, 0, Math.min(3, n)),
        shape(form),
        Hashing.of(path, 0, Math.min(CLUSTER, path.length())),
        Hashing.of(path),
        Hashing.of(path, 0, Math.min(BRANCH, path.length())),
        Hashing.of(classes.tags(form)));
  }

  private static String normalize(String form) {
    if (Character.isDigit(form.charAt(0))) {
      boolean letters = false;
      boolean digits = true;
      for (int i = 0; i < form.length(); i++) {
        letters |= Character.isLetter(form.charAt(i));
        digits &= Character.isDigit(form.charAt(i));
      }
      if (!letters) {
        return digits && form.length() == 4 ? "!YEAR" : "!NUM";
      }
    }
    return switch (form) {
      case "\u2019", "\u2018" -> "'";
      case "\u2019s", "\u2019S" -> "'s";
      case "n\u2019t", "N\u2019T" -> "n't";
      case "\u201c", "\u201d" -> "\"";
      default -> form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    };
  }

  private static long shape(String form) {
    long hash = 7;
    char last = 0;
    int run = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        hash = hash * 31 + kind;
      }
    }
    return hash;
  }
}
