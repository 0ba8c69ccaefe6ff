package org.hearsay.nlp.parse;

import java.util.List;
import org.hearsay.text.Conllu;
import org.hearsay.text.Token;

/** What becomes of trees of tests, and their arcs in words. */
final class RepairedTrees {

  private RepairedTrees() {}

  static List<Token> repaired(String conllu) {
    return TreeRepair.repair(Conllu.sentence(conllu).tokens());
  }

  /** As "nsubj < left"; the head of the root is "-". */
  static String arc(List<Token> tokens, int index) {
    int head = tokens.get(index).head();
    return tokens.get(index).dep() + " < " + (head < 0 ? "-" : tokens.get(head).text());
  }
}
