package org.hearsay.nlp.token;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Cuts words that are two syntactic words: don't, Peru's, cannot, gonna. */
final class Clitics {

  /** What stands behind an apostrophe as a word of its own. */
  static final Set<String> ENDINGS = Set.of("s", "m", "re", "ve", "ll", "d", "em");

  /** Words without an apostrophe, with the length of their first part. */
  private static final Map<String, Integer> FUSED =
      Map.of(
          "cannot", 3, "gonna", 3, "gotta", 3, "wanna", 3, "gimme", 3, "lemme", 3, "dunno", 2,
          "dont", 2, "didnt", 3, "doesnt", 4);

  private Clitics() {}

  /**
   * Reports where the tokens of a word end, its end included; returns that.
   *
   * @param begin where the word begins in {@code text}, UTF-16
   */
  static int split(String text, int begin, int end, IntConsumer cut) {
    int length = end - begin;
    if (length > 2) {
      int second = second(text.substring(begin, end));
      if (second > 0) {
        cut.accept(begin + second);
      }
    }
    cut.accept(end);
    return end;
  }

  /** Where the second part begins, or 0. */
  private static int second(String word) {
    int length = word.length();
    int apostrophe = Math.max(word.lastIndexOf('\''), word.lastIndexOf('\u2019'));
    if (apostrophe < 0) {
      return length > 7 ? 0 : FUSED.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
    String ending = word.substring(apostrophe + 1).toLowerCase(Locale.ROOT);
    char before = apostrophe > 0 ? word.charAt(apostrophe - 1) : ' ';
    if (ending.equals("t") && (before == 'n' || before == 'N') && apostrophe > 1) {
      return apostrophe - 1;
    }
    return apostrophe > 0 && ENDINGS.contains(ending) ? apostrophe : 0;
  }
}
