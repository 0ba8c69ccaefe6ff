package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Conllu;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class TreeRepairTest {

  private static List<String> repaired(String lines) {
    List<Token> tokens = TreeRepair.repair(Conllu.sentence(lines).tokens());
    return tokens.stream().map(t -> t.text() + " " + t.dep() + " " + (t.head() + 1)).toList();
  }

  @Test
  void givesTheNounBeforeAllOfWhichBackToItsList() {
    assertThat(
            repaired(
                """
                1 Praise praise NOUN NN _ 2 nsubj
                2 came come VERB VBD _ 0 root
                3 from from ADP IN _ 4 case
                4 Chile Chile PROPN NNP _ 2 obl
                5 , , PUNCT , _ 6 punct
                6 Peru Peru PROPN NNP _ 4 conj
                7 and and CCONJ CC _ 8 cc
                8 Cuba Cuba PROPN NNP _ 14 nsubj
                9 , , PUNCT , _ 10 punct
                10 all all DET DT _ 14 nsubj
                11 of of ADP IN _ 12 case
                12 which which PRON WDT _ 10 nmod
                13 have have AUX VBP _ 14 aux
                14 signed sign VERB VBN _ 2 parataxis
                """))
        .contains("Cuba conj 4", "signed acl:relcl 8", "all nsubj 14");
  }

  @Test
  void leavesAClauseWhoseNounIsElsewhereAlone() {
    String clause =
        """
        1 Talks talk NOUN NNS _ 6 nsubj
        2 , , PUNCT , _ 6 punct
        3 most most ADJ JJS _ 6 nsubj
        4 of of ADP IN _ 5 case
        5 which which PRON WDT _ 3 nmod
        6 failed fail VERB VBD _ 0 root
        """;
    assertThat(repaired(clause)).contains("failed root 0");
  }
}
