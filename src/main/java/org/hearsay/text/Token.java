package org.hearsay.text;

/**
 * A syntactic word of a sentence, after the Universal Dependencies v2 and Penn Treebank
 * conventions.
 *
 * @param span where it stands in the article's text
 * @param text the characters of the span
 * @param lemma the dictionary form; lower case but for proper nouns
 * @param upos the universal part of speech, such as {@code VERB}
 * @param xpos the Penn Treebank tag, such as {@code VBD}
 * @param head the index of the governing token within the sentence, -1 for a root
 * @param dep the UD v2 relation to the head, subtypes included, such as {@code nsubj:pass}
 */
public record Token(
    TextSpan span, String text, String lemma, String upos, String xpos, int head, String dep) {

  public Token {
    if (head < -1) {
      throw new IllegalArgumentException("no head index: " + head + " of '" + text + "'");
    }
  }

  /** The relation without its subtype: {@code nsubj} for {@code nsubj:pass}. */
  public String relation() {
    int colon = dep.indexOf(':');
    return colon < 0 ? dep : dep.substring(0, colon);
  }

  /** Whether it is a verb that has a tense, or a modal. */
  public boolean isFinite() {
    return switch (xpos) {
      case "VBD", "VBP", "VBZ", "MD" -> true;
      default -> false;
    };
  }

  /** The same token in another place of a dependency tree. */
  public Token attached(int newHead, String newDep) {
    return new Token(span, text, lemma, upos, xpos, newHead, newDep);
  }
}
