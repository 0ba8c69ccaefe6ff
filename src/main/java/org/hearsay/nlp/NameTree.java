package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Token;

/**
 * Makes one phrase of a person's name that the parser has torn: the parts of "Kim Jong-un" hang on
 * its first, and what hung on a part that stood alone hangs where the name does.
 */
final class NameTree {

  private NameTree() {}

  /**
   * The tokens of a sentence with the name repaired; as they were where it is whole.
   *
   * @param begin the name's first token
   * @param end the token after its last
   */
  static List<Token> repair(List<Token> tokens, int begin, int end) {
    List<Token> repaired = new ArrayList<>(tokens);
    for (int i = begin + 2; i < end; i++) {
      int head = tokens.get(i).head();
      boolean outside = head < begin || head >= end;
      boolean alike = head == tokens.get(begin).head() && isPart(tokens.get(i));
      if (outside && !alike && tokens.get(i - 1).text().equals("-")) {
        join(repaired, begin, end, i);
      }
    }
    return hasCircle(repaired) ? tokens : repaired;
  }

  private static void join(List<Token> tokens, int begin, int end, int part) {
    Token torn = tokens.get(part);
    Token first = tokens.get(begin);
    if (isArgument(torn) && !isArgument(first)) {
      tokens.set(begin, first.attached(torn.head(), torn.dep()));
    }
    int top = tokens.get(begin).head();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.head() == part && (i < begin || i >= end)) {
        boolean clause = token.xpos().startsWith("VB") && !isArgument(torn) && top >= 0;
        tokens.set(
            i, clause ? token.attached(top, torn.dep()) : token.attached(begin, token.dep()));
      }
    }
    tokens.set(
        part, new Token(torn.span(), torn.text(), torn.text(), "PROPN", "NNP", begin, "flat"));
  }

  /** Whether some token does not lead to a root, or no token is one. */
  private static boolean hasCircle(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      int steps = 0;
      for (int at = i; at >= 0; at = tokens.get(at).head()) {
        if (++steps > tokens.size()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isArgument(Token token) {
    return switch (token.relation()) {
      case "nsubj", "obj", "iobj", "obl", "nmod" -> true;
      default -> false;
    };
  }

  private static boolean isPart(Token token) {
    return switch (token.relation()) {
      case "flat", "compound", "punct" -> true;
      default -> false;
    };
  }
}
