package org.hearsay.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** The words of a sentence as strings to look up. */
final class Words {

  private static final Set<String> ALWAYS_PLURAL =
      Set.of("police", "people", "troops", "staff", "personnel", "authorities", "forces", "media");

  private Words() {}

  /** The tokens in {@code [from, to)} with a space where the text has one. */
  static String text(Sentence sentence, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      gap(sentence, from, i, words);
      words.append(sentence.token(i).text());
    }
    return words.toString();
  }

  /** The same in lower case, the last word in its singular. */
  static String lower(Sentence sentence, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      gap(sentence, from, i, words);
      Token token = sentence.token(i);
      words.append(i == to - 1 ? singular(token) : token.text().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  private static void gap(Sentence sentence, int from, int i, StringBuilder words) {
    if (i > from && sentence.token(i - 1).span().end() < sentence.token(i).span().begin()) {
      words.append(' ');
    }
  }

  /** A noun in lower case and singular, whatever the tagger made of it. */
  static String singular(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String word = token.text().toLowerCase(Locale.ROOT);
    if (!token.upos().equals("PROPN") && !lemma.equals(word)) {
      return lemma;
    }
    if (!word.equals(lemma) || word.length() < 4 || !isPlural(token)) {
      return lemma;
    }
    if (word.endsWith("men")) {
      return word.substring(0, word.length() - 3) + "man";
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : lemma;
  }

  static boolean isPlural(Token token) {
    return token.xpos().equals("NNS")
        || token.xpos().equals("NNPS")
        || ALWAYS_PLURAL.contains(token.text().toLowerCase(Locale.ROOT));
  }

  static boolean isCapital(Token token) {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  static boolean isNoun(Token token) {
    return token.upos().equals("NOUN") || token.upos().equals("PROPN");
  }

  static boolean isPossessiveMark(Token token) {
    return token.xpos().equals("POS")
        || token.text().equals("'s")
        || token.text().equals("\u2019s");
  }

  static boolean isOneOf(Token token, List<String> words) {
    return words.contains(token.text().toLowerCase(Locale.ROOT));
  }
}
