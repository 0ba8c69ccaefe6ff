package org.hearsay.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Compares the words of expressions and word lists with those of a sentence. */
final class Words {
  private static final Set<String> LINKS = Set.of("of", "d'affaires", "to", "in", "non", "for");

  private Words() {}

  /**
   * Whether a word of the language is a token's lemma or form. Lemmas of "troops" and the like keep
   * their plural.
   */
  static boolean equal(String word, Token token) {
    return word.equalsIgnoreCase(token.lemma())
        || word.equalsIgnoreCase(token.text())
        || (token.upos().equals("NOUN") && plural(word).equalsIgnoreCase(token.lemma()));
  }

  /** The lemma of each word in lower case. */
  static String[] lemmas(Sentence sentence) {
    String[] lemmas = new String[sentence.size()];
    for (int i = 0; i < lemmas.length; i++) {
      lemmas[i] = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    }
    return lemmas;
  }

  static String plural(String word) {
    if (word.endsWith("man")) {
      return word.substring(0, word.length() - 2) + "en";
    }
    boolean y =
        word.length() > 2
            && word.endsWith("y")
            && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    return y ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  /** The place of the main word of a phrase: before the first link, else the last. */
  static int main(List<String> phrase) {
    for (int i = 1; i < phrase.size(); i++) {
      if (LINKS.contains(phrase.get(i).toLowerCase(Locale.ROOT))) {
        return i - 1;
      }
    }
    return phrase.size() - 1;
  }

  /**
   * Whether a phrase of lemmas stands around a head: "travel ban" with its head last, other words
   * between; "chief of staff" with its head before the link and its words adjacent.
   */
  static boolean phraseAt(List<String> phrase, Sentence sentence, int head) {
    int main = main(phrase);
    if (!equal(phrase.get(main), sentence.token(head))) {
      return false;
    }
    for (int i = main + 1; i < phrase.size(); i++) {
      int at = head + i - main;
      if (at >= sentence.size() || !equal(phrase.get(i), sentence.token(at))) {
        return false;
      }
    }
    int at = head - 1;
    for (int i = main - 1; i >= 0; i--) {
      while (at >= 0 && !equal(phrase.get(i), sentence.token(at)) && sentence.dominates(head, at)) {
        at--;
      }
      if (at < 0 || !equal(phrase.get(i), sentence.token(at))) {
        return false;
      }
      at--;
    }
    return true;
  }
}
