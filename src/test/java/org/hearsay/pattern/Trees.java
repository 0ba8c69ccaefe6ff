package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Builds trees from one line: words as {@code form:lemma_XPOS_head_dep}, the head counted from 1, 0
 * for the root; the lemma may be left out where it is the form.
 */
final class Trees {
  private Trees() {}

  static Sentence sentence(String line) {
    List<Token> tokens = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (String word : line.strip().split("\\s+")) {
      String[] parts = word.split("_");
      int colon = parts[0].indexOf(':');
      String form = colon > 0 ? parts[0].substring(0, colon) : parts[0];
      String lemma = colon > 0 ? parts[0].substring(colon + 1) : lower(form, parts[1]);
      end = begin + form.length();
      tokens.add(
          new Token(
              new TextSpan(begin, end),
              form,
              lemma,
              upos(parts[1], parts[3]),
              parts[1],
              Integer.parseInt(parts[2]) - 1,
              parts[3]));
      begin = end + 1;
    }
    return new Sentence(new TextSpan(0, end), 0, Sentence.Kind.BODY, tokens);
  }

  /** An article of one sentence, its words one space apart, without mentions. */
  static AnnotatedArticle article(String line) {
    Sentence sentence = sentence(line);
    String text = String.join(" ", sentence.tokens().stream().map(Token::text).toList());
    return AnnotatedArticle.of(Article.of(text).build(), List.of(sentence));
  }

  private static String lower(String form, String xpos) {
    return xpos.startsWith("NNP") ? form : form.toLowerCase(Locale.ROOT);
  }

  private static String upos(String xpos, String dep) {
    boolean auxiliary = dep.startsWith("aux") || dep.equals("cop");
    return switch (xpos) {
      case "NN", "NNS" -> "NOUN";
      case "NNP", "NNPS" -> "PROPN";
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> auxiliary ? "AUX" : "VERB";
      case "MD" -> "AUX";
      case "JJ", "JJR", "JJS" -> "ADJ";
      case "RB", "RBR", "WRB" -> "ADV";
      case "IN", "RP" -> dep.equals("mark") ? "SCONJ" : "ADP";
      case "TO", "POS" -> "PART";
      case "DT", "PDT" -> dep.equals("det") ? "DET" : "PRON";
      case "PRP", "PRP$", "WP", "WP$", "WDT", "EX" -> "PRON";
      case "CC" -> "CCONJ";
      case "CD" -> "NUM";
      default -> "PUNCT";
    };
  }
}
