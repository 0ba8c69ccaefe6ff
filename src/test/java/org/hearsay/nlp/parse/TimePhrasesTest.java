package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.nlp.parse.RepairedTrees.arc;
import static org.hearsay.nlp.parse.RepairedTrees.repaired;

import java.util.List;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class TimePhrasesTest {

  @Test
  void findsTheSubjectBehindTheDay() {
    List<Token> tokens =
        repaired(
            """
            1 On     on     ADP   IN  _ 2 case
            2 Friday Friday PROPN NNP _ 6 obl
            3 ,      ,      PUNCT ,   _ 6 punct
            4 the    the    DET   DT  _ 5 det
            5 envoy  envoy  NOUN  NN  _ 2 appos
            6 left   leave  VERB  VBD _ 0 root
            7 Lima   Lima   PROPN NNP _ 6 obj
            """);
    assertThat(arc(tokens, 4)).isEqualTo("nsubj < left");
    assertThat(arc(tokens, 1)).isEqualTo("obl < left");
  }

  @Test
  void leavesTheOtherNameOfADayThatIsNoSubject() {
    List<Token> tokens =
        repaired(
            """
            1 On     on      ADP   IN  _ 2 case
            2 Friday Friday  PROPN NNP _ 7 obl
            3 ,      ,       PUNCT ,   _ 5 punct
            4 a      a       DET   DT  _ 5 det
            5 feast  feast   NOUN  NN  _ 2 appos
            6 they   they    PRON  PRP _ 7 nsubj
            7 left   leave   VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 4)).isEqualTo("appos < Friday");
    assertThat(arc(tokens, 5)).isEqualTo("nsubj < left");
  }

  @Test
  void takesTheClauseBehindAMonthForTheSentences() {
    List<Token> tokens =
        repaired(
            """
            1 In     in     ADP   IN  _ 2 case
            2 May    May    PROPN NNP _ 0 root
            3 ,      ,      PUNCT ,   _ 2 punct
            4 a      a      DET   DT  _ 5 det
            5 bomber bomber NOUN  NN  _ 2 appos
            6 killed kill   VERB  VBN _ 5 acl
            7 guards guard  NOUN  NNS _ 6 obj
            """);
    assertThat(arc(tokens, 5)).isEqualTo("root < -");
    assertThat(arc(tokens, 4)).isEqualTo("nsubj < killed");
    assertThat(arc(tokens, 1)).isEqualTo("obl < killed");
  }

  @Test
  void takesNoMonthForWhoDoesIt() {
    List<Token> tokens =
        repaired(
            """
            1 Strikes strike NOUN  NNS _ 4 obl
            2 this    this   DET   DT  _ 3 det
            3 month   month  NOUN  NN  _ 4 nsubj
            4 hit     hit    VERB  VBD _ 0 root
            5 Callao  Callao PROPN NNP _ 4 obj
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < hit");
    assertThat(arc(tokens, 2)).isEqualTo("obl:unmarked < hit");
  }

  @Test
  void takesTheYearFromTheSubject() {
    List<Token> tokens =
        repaired(
            """
            1 In   in   ADP   IN  _ 3 case
            2 2004 2004 NUM   CD  _ 3 nummod
            3 Peru Peru PROPN NNP _ 4 nsubj
            4 left leave VERB VBD _ 0 root
            5 it   it   PRON  PRP _ 4 obj
            """);
    assertThat(arc(tokens, 0)).isEqualTo("case < 2004");
    assertThat(arc(tokens, 1)).isEqualTo("obl < left");
  }
}
