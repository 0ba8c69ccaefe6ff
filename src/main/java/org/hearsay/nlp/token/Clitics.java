package org.hearsay.nlp.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Cuts words that are two syntactic words: don't, Peru's, cannot, gonna. */
final class Clitics {

  /** What stands behind an apostrophe as a word of its own. */
  static final Set<String> ENDINGS = Set.of("s", "m", "re", "ve", "ll", "d", "em");

  /** Words without an apostrophe, a bar where the second part begins. */
  private static final Map<String, Integer> FUSED =
      fused(
          """
          can|not gon|na got|ta wan|na gim|me lem|me du|nno out|ta
          do|nt did|nt does|nt ca|nt wo|nt ai|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt
          could|nt would|nt should|nt i|m i|ve you|re you|ve you|ll they|re they|ve they|ll it|ll
          that|s there|s what|s he|s she|s a|lot
          """);

  private static final int LONGEST_FUSED =
      FUSED.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** No word that "its" owns; before them it is "it's" without its apostrophe. */
  private static final Set<String> NEVER_OWNED =
      Set.of(
          ("a an the not been just too really also always never my your his her this that to about"
                  + " going gonna because nothing what how why")
              .split(" "));

  private Clitics() {}

  /**
   * Reports where the tokens of a word end, its end included; returns that.
   *
   * @param begin where the word begins in {@code text}, UTF-16
   */
  static int split(String text, int begin, int end, IntConsumer cut) {
    int length = end - begin;
    if (length > 1) {
      String word = text.substring(begin, end);
      int second = isPronounWithVerb(word, text, end) ? 2 : second(word);
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
      return length > LONGEST_FUSED || isAllCapitals(word)
          ? 0
          : FUSED.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
    String ending = word.substring(apostrophe + 1).toLowerCase(Locale.ROOT);
    char before = apostrophe > 0 ? word.charAt(apostrophe - 1) : ' ';
    if (ending.equals("t") && (before == 'n' || before == 'N') && apostrophe > 1) {
      return apostrophe - 1;
    }
    return apostrophe > 0 && ENDINGS.contains(ending) ? apostrophe : 0;
  }

  /** "IM" and "HES" are acronyms. */
  private static boolean isAllCapitals(String word) {
    return word.length() <= 3 && word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isPronounWithVerb(String word, String text, int end) {
    if (!word.equalsIgnoreCase("its") || end >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    int to = end + 1;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return NEVER_OWNED.contains(text.substring(end + 1, to).toLowerCase(Locale.ROOT));
  }

  private static Map<String, Integer> fused(String words) {
    Map<String, Integer> parts = new HashMap<>();
    for (String word : words.strip().split("\\s+")) {
      parts.put(word.replace("|", ""), word.indexOf('|'));
    }
    return Map.copyOf(parts);
  }
}
