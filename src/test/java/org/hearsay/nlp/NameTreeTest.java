package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class NameTreeTest {

  /** One token a line: form, UPOS, XPOS, head from 0, relation. */
  private static List<Token> tokens(String lines) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String line : lines.strip().split("\n")) {
      String[] c = line.strip().split(" ");
      TextSpan span = new TextSpan(at, at + c[0].length());
      tokens.add(new Token(span, c[0], c[0], c[1], c[2], Integer.parseInt(c[3]), c[4]));
      at += c[0].length() + 1;
    }
    return tokens;
  }

  private static String tree(List<Token> tokens) {
    return String.join(
        " ", tokens.stream().map(t -> t.text() + ">" + t.head() + ":" + t.dep()).toList());
  }

  @Test
  void givesThePartOfANameBackToIt() {
    List<Token> torn =
        tokens(
            """
            Moon PROPN NNP 1 nsubj
            urged VERB VBD -1 root
            Kim PROPN NNP 1 obj
            Jong PROPN NNP 2 flat
            - PUNCT HYPH 5 punct
            un ADJ JJ 1 xcomp
            to PART TO 7 mark
            wait VERB VB 5 advcl
            """);
    assertThat(tree(NameTree.repair(torn, 2, 6)))
        .isEqualTo(
            "Moon>1:nsubj urged>-1:root Kim>1:obj Jong>2:flat ->5:punct un>2:flat to>7:mark"
                + " wait>1:xcomp");
  }

  @Test
  void takesTheRoleThatAPartHas() {
    List<Token> torn =
        tokens(
            """
            manager NOUN NN 4 dep
            Ada PROPN NNP 0 appos
            Okoro PROPN NNP 1 flat
            - PUNCT HYPH 4 punct
            Venn PROPN NNP 5 nsubj
            spoke VERB VBD -1 root
            """);
    assertThat(tree(NameTree.repair(torn, 1, 5)))
        .contains("Ada>5:nsubj")
        .contains("Venn>1:flat")
        .contains("manager>1:dep");
  }

  @Test
  void leavesAWholeNameAlone() {
    List<Token> whole =
        tokens(
            """
            Kim PROPN NNP 4 nsubj
            Jong PROPN NNP 0 flat
            - PUNCT HYPH 3 punct
            un PROPN NNP 0 flat
            spoke VERB VBD -1 root
            """);
    assertThat(NameTree.repair(whole, 0, 4)).isEqualTo(whole);
  }
}
