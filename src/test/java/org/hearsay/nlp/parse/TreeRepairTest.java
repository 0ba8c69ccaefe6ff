package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.nlp.parse.RepairedTrees.arc;
import static org.hearsay.nlp.parse.RepairedTrees.repaired;

import java.util.List;
import org.hearsay.text.Conllu;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class TreeRepairTest {

  @Test
  void leavesSoundTreesAlone() {
    List<Token> tokens =
        Conllu.sentence(
                """
                1 Peru     _ PROPN NNP _ 2 nsubj
                2 gave     _ VERB  VBD _ 0 root
                3 him      _ PRON  PRP _ 2 iobj
                4 notice   _ NOUN  NN  _ 2 obj
                5 on       _ ADP   IN  _ 6 case
                6 Monday   _ PROPN NNP _ 2 obl
                """)
            .tokens();
    assertThat(TreeRepair.repair(tokens)).isEqualTo(tokens);
  }

  @Test
  void takesDependentsFromFunctionWords() {
    List<Token> tokens =
        repaired(
            """
            1 Peru      _ PROPN NNP _ 2 nsubj
            2 has       _ AUX   VBZ _ 3 aux
            3 withdrawn _ VERB  VBN _ 0 root
            4 its       _ PRON  PRP$ _ 5 nmod:poss
            5 envoy     _ NOUN  NN  _ 2 obj
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < withdrawn");
    assertThat(arc(tokens, 4)).isEqualTo("obj < withdrawn");
  }

  @Test
  void givesWhatStandsBeforeAnAdjectiveToTheVerb() {
    List<Token> tokens =
        repaired(
            """
            1 Mali        _ PROPN NNP _ 2 nsubj
            2 held        _ VERB  VBD _ 0 root
            3 Togo        _ PROPN NNP _ 4 nsubj
            4 responsible _ ADJ   JJ  _ 2 xcomp
            """);
    assertThat(arc(tokens, 2)).isEqualTo("obj < held");
  }

  @Test
  void findsTheReceiverBeforeTheThing() {
    List<Token> tokens =
        repaired(
            """
            1 Guards _    NOUN NNS _ 2 nsubj
            2 denied deny VERB VBD _ 0 root
            3 the    _    DET  DT  _ 5 det
            4 nurses _    NOUN NNS _ 5 compound
            5 access _    NOUN NN  _ 2 obj
            """);
    assertThat(arc(tokens, 3)).isEqualTo("iobj < denied");
    assertThat(arc(tokens, 2)).isEqualTo("det < nurses");
  }

  @Test
  void allPartsOfANameHangOnItsFirst() {
    List<Token> tokens =
        repaired(
            """
            1 General _ PROPN NNP _ 4 nsubj
            2 Ann     _ PROPN NNP _ 1 flat
            3 Lee     _ PROPN NNP _ 2 flat
            4 left    _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 2)).isEqualTo("flat < General");
  }

  @Test
  void againstWhomIsToldOfTheDeed() {
    List<Token> tokens =
        repaired(
            """
            1 attacks _ NOUN  NNS _ 0 root
            2 by      _ ADP   IN  _ 3 case
            3 Mali    _ PROPN NNP _ 1 nmod
            4 against _ ADP   IN  _ 5 case
            5 Togo    _ PROPN NNP _ 3 nmod
            """);
    assertThat(arc(tokens, 4)).isEqualTo("nmod < attacks");
  }

  @Test
  void aDayDoesNotBeginWithANoun() {
    List<Token> object =
        repaired(
            """
            1 Mali    _ PROPN NNP _ 2 nsubj
            2 signed  _ VERB  VBD _ 0 root
            3 a       _ DET   DT  _ 5 det
            4 treaty  _ NOUN  NN  _ 5 compound
            5 today   _ NOUN  NN  _ 2 obl:unmarked
            """);
    assertThat(arc(object, 3)).isEqualTo("obj < signed");
    assertThat(arc(object, 2)).isEqualTo("det < treaty");
    List<Token> subject =
        repaired(
            """
            1 Mali    _ PROPN NNP _ 2 compound
            2 today   _ NOUN  NN  _ 3 obl:unmarked
            3 left    _ VERB  VBD _ 0 root
            """);
    assertThat(arc(subject, 0)).isEqualTo("nsubj < left");
  }

  @Test
  void whatIsToldHasASubjectOfItsOwn() {
    List<Token> tokens =
        repaired(
            """
            1 Bombs   _ NOUN  NNS _ 6 nsubj
            2 killed  _ VERB  VBD _ 1 acl
            3 two     _ NUM   CD  _ 2 obj
            4 ,       _ PUNCT ,   _ 2 punct
            5 police  _ NOUN  NNS _ 6 nsubj
            6 said    _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < killed");
    assertThat(arc(tokens, 1)).isEqualTo("ccomp < said");
    assertThat(arc(tokens, 4)).isEqualTo("nsubj < said");
  }

  @Test
  void aSpeakerAtTheEndIsNoCircumstance() {
    List<Token> tokens =
        repaired(
            """
            1 Mali    _ PROPN NNP _ 2 nsubj
            2 left    _ VERB  VBD _ 0 root
            3 ,       _ PUNCT ,   _ 5 punct
            4 envoys  _ NOUN  NNS _ 5 nsubj
            5 said    _ VERB  VBD _ 2 advcl
            """);
    assertThat(arc(tokens, 4)).isEqualTo("parataxis < left");
  }

  @Test
  void givesTheSubjectOfABareNounToTheVerbAboveIt() {
    List<Token> receiver =
        repaired(
            """
            1 Kings      _ NOUN NNS _ 2 nsubj
            2 gave       _ VERB VBD _ 0 root
            3 rebels     _ NOUN NNS _ 4 nsubj
            4 permission _ NOUN NN  _ 2 obj
            """);
    assertThat(arc(receiver, 2)).isEqualTo("iobj < gave");
    List<Token> object =
        repaired(
            """
            1 Peru   _ PROPN NNP _ 2 nsubj
            2 called _ VERB  VBD _ 0 root
            3 home   _ NOUN  NN  _ 2 xcomp
            4 its    _ PRON  PRP$ _ 5 nmod:poss
            5 envoy  _ NOUN  NN  _ 3 nsubj
            """);
    assertThat(arc(object, 4)).isEqualTo("obj < called");
  }

  @Test
  void aVerbBeforeAndIsNoParticiple() {
    List<Token> tokens =
        repaired(
            """
            1 Peru     _ PROPN NNP _ 6 nsubj
            2 arrested _ VERB  VBN _ 1 acl
            3 18       _ NUM   CD  _ 4 nummod
            4 men      man NOUN NNS _ 2 obl
            5 and      _ CCONJ CC  _ 6 cc
            6 freed    _ VERB  VBD _ 0 root
            7 two      _ NUM   CD  _ 6 obj
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < arrested");
    assertThat(arc(tokens, 1)).isEqualTo("root < -");
    assertThat(arc(tokens, 3)).isEqualTo("obj < arrested");
    assertThat(arc(tokens, 5)).isEqualTo("conj < arrested");
  }

  @Test
  void whatStandsBeforeTwoVerbsBelongsToTheFirst() {
    List<Token> tokens =
        repaired(
            """
            1 On       _ ADP   IN  _ 2 case
            2 Monday   _ PROPN NNP _ 6 obl
            3 Peru     _ PROPN NNP _ 6 nsubj
            4 arrested _ VERB  VBN _ 3 acl
            5 and      _ CCONJ CC  _ 6 cc
            6 freed    _ VERB  VBD _ 0 root
            7 two      _ NUM   CD  _ 6 obj
            """);
    assertThat(arc(tokens, 1)).isEqualTo("obl < arrested");
    assertThat(arc(tokens, 4)).isEqualTo("cc < freed");
  }

  @Test
  void participlesBeforeEitherStayParticiples() {
    String sentence =
        """
        1 Members  _ NOUN  NNS _ 4 nsubj
        2 elected  _ VERB  VBN _ 1 acl
        3 either   _ CCONJ CC  _ 4 cc:preconj
        4 resigned _ VERB  VBD _ 0 root
        """;
    assertThat(arc(repaired(sentence), 1)).isEqualTo("acl < Members");
  }

  @Test
  void whoeverTellsMayHaveAClauseOfHisOwn() {
    List<Token> tokens =
        repaired(
            """
            1 Troops _ NOUN  NNS _ 2 nsubj
            2 left   _ VERB  VBD _ 9 advcl
            3 ,      _ PUNCT ,   _ 2 punct
            4 Ekdahl _ PROPN NNP _ 2 obj
            5 ,      _ PUNCT ,   _ 7 punct
            6 who    _ PRON  WP  _ 7 nsubj
            7 leads  _ VERB  VBZ _ 2 conj
            8 ,      _ PUNCT ,   _ 2 punct
            9 told   _ VERB  VBD _ 0 root
            10 them  _ PRON  PRP _ 9 iobj
            """);
    assertThat(arc(tokens, 3)).isEqualTo("nsubj < told");
    assertThat(arc(tokens, 1)).isEqualTo("ccomp < told");
    assertThat(arc(tokens, 6)).isEqualTo("acl:relcl < Ekdahl");
  }

  @Test
  void aNameBeforePersonaNonGrataIsTheObject() {
    List<Token> tokens =
        repaired(
            """
            1 Peru     _ PROPN NNP _ 2 nsubj
            2 declared declare VERB VBD _ 0 root
            3 Ekdahl   _ PROPN NNP _ 2 parataxis
            4 persona  _ NOUN  NN  _ 2 xcomp
            5 non      _ ADV   RB  _ 4 advmod
            6 grata    _ NOUN  NN  _ 4 flat
            """);
    assertThat(arc(tokens, 2)).isEqualTo("obj < declared");
    List<Token> agent =
        repaired(
            """
            1 Ekdahl   _ PROPN NNP _ 3 nsubj:pass
            2 was      _ AUX   VBD _ 3 aux:pass
            3 declared declare VERB VBN _ 0 root
            4 by       _ ADP   IN  _ 5 case
            5 Peru     _ PROPN NNP _ 3 obl:agent
            6 persona  _ NOUN  NN  _ 3 xcomp
            7 non      _ ADV   RB  _ 6 advmod
            8 grata    _ NOUN  NN  _ 6 flat
            """);
    assertThat(arc(agent, 4)).isEqualTo("obl:agent < declared");
  }

  @Test
  void aTitleAndTheNameBehindItAreOnePhrase() {
    List<Token> tokens =
        repaired(
            """
            1 Lee     _ PROPN NNP _ 5 nsubj
            2 and     _ CCONJ CC  _ 3 cc
            3 General _ PROPN NNP _ 1 conj
            4 Ekdahl  _ PROPN NNP _ 1 parataxis
            5 agreed  _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 1)).isEqualTo("cc < Ekdahl");
    assertThat(arc(tokens, 2)).isEqualTo("nmod:desc < Ekdahl");
    assertThat(arc(tokens, 3)).isEqualTo("conj < Lee");
  }

  @Test
  void theObjectBeforeAClauseWithoutSubjectIsItsSubject() {
    List<Token> tokens =
        repaired(
            """
            1 China _ PROPN NNP _ 2 nsubj
            2 hoped _ VERB  VBD _ 0 root
            3 both  _ PRON  DT  _ 2 obj
            4 would _ AUX   MD  _ 5 aux
            5 talk  _ VERB  VB  _ 2 ccomp
            """);
    assertThat(arc(tokens, 2)).isEqualTo("nsubj < talk");
  }

  @Test
  void aNameBetweenCommasDescribesTheSubjectBeforeIt() {
    List<Token> tokens =
        repaired(
            """
            1 envoy _ NOUN  NN  _ 5 nsubj
            2 in    _ ADP   IN  _ 3 case
            3 Lima  _ PROPN NNP _ 5 compound
            4 ,     _ PUNCT ,   _ 5 punct
            5 Lee   _ PROPN NNP _ 7 nsubj
            6 ,     _ PUNCT ,   _ 5 punct
            7 left  _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < left");
    assertThat(arc(tokens, 2)).isEqualTo("nmod < envoy");
    assertThat(arc(tokens, 4)).isEqualTo("appos < envoy");
  }

  @Test
  void whatSomebodyIsDeniedIsTheObject() {
    List<Token> tokens =
        repaired(
            """
            1 Guards _    NOUN NNS _ 2 nsubj
            2 denied deny VERB VBD _ 0 root
            3 us     _    PRON PRP _ 2 obj
            4 a      _    DET  DT  _ 5 det
            5 pass   _    NOUN NN  _ 2 xcomp
            """);
    assertThat(arc(tokens, 2)).isEqualTo("iobj < denied");
    assertThat(arc(tokens, 4)).isEqualTo("obj < denied");
  }

  @Test
  void hangsTheLastFullStopOnTheRoot() {
    List<Token> tokens =
        repaired(
            """
            1 Peru  _ PROPN NNP _ 2 nsubj
            2 hopes _ VERB  VBZ _ 0 root
            3 it    _ PRON  PRP _ 4 nsubj
            4 ends  _ VERB  VBZ _ 2 ccomp
            5 .     _ PUNCT .   _ 4 punct
            6 "     _ PUNCT ''  _ 2 punct
            """);
    assertThat(arc(tokens, 4)).isEqualTo("punct < hopes");
  }

  @Test
  void hangsAFullStopWithTheClosingMarkBehindIt() {
    List<Token> tokens =
        repaired(
            """
            1 He   _ PRON  PRP _ 2 nsubj
            2 said _ VERB  VBD _ 0 root
            3 "    _ PUNCT ``  _ 2 punct
            4 We   _ PRON  PRP _ 5 nsubj
            5 left _ VERB  VBD _ 2 ccomp
            6 .    _ PUNCT .   _ 2 punct
            7 "    _ PUNCT ''  _ 2 punct
            """);
    assertThat(arc(tokens, 5)).isEqualTo("punct < left");
    assertThat(arc(tokens, 6)).isEqualTo("punct < left");
  }

  @Test
  void hangsCommasOnThePhraseThatTheyOpen() {
    String sentence =
        """
        1 Lima  _ PROPN NNP _ 2 nsubj
        2 met   _ VERB  VBD _ 0 root
        3 us    _ PRON  PRP _ 2 obj
        4 ,     _ PUNCT ,   _ %d punct
        5 old   _ ADJ   JJ  _ 6 amod
        6 rivals _ NOUN NNS _ 3 appos
        """;
    for (int head : new int[] {2, 3, 5}) {
      assertThat(arc(repaired(sentence.formatted(head)), 3)).isEqualTo("punct < rivals");
    }
    String fronted =
        """
        1 When  _ SCONJ WRB _ 3 advmod
        2 it    _ PRON  PRP _ 3 nsubj
        3 ended _ VERB  VBD _ 6 advcl
        4 ,     _ PUNCT ,   _ 3 punct
        5 all   _ PRON  DT  _ 6 nsubj
        6 left  _ VERB  VBD _ 0 root
        """;
    assertThat(arc(repaired(fronted), 3)).isEqualTo("punct < ended");
  }

  @Test
  void givesTheSecondSubjectToTheClauseThatLacksOne() {
    List<Token> tokens =
        repaired(
            """
            1 Tillerson _ PROPN NNP _ 2 nsubj
            2 said      _ VERB  VBD _ 0 root
            3 Kuwait    _ PROPN NNP _ 2 nsubj
            4 withdrew  _ VERB  VBD _ 2 ccomp
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < said");
    assertThat(arc(tokens, 2)).isEqualTo("nsubj < withdrew");
  }

  @Test
  void joinsWhatAConjunctionJoinsToTheNounBeforeIt() {
    List<Token> tokens =
        repaired(
            """
            1 mediate _ VERB  VB  _ 0 root
            2 between _ ADP   IN  _ 3 case
            3 Chad    _ PROPN NNP _ 1 obl
            4 and     _ CCONJ CC  _ 6 cc
            5 the     _ DET   DT  _ 6 det
            6 rebels  _ NOUN  NNS _ 1 obl
            7 in      _ ADP   IN  _ 8 case
            8 May     _ PROPN NNP _ 1 obl
            """);
    assertThat(arc(tokens, 5)).isEqualTo("conj < Chad");
    assertThat(arc(tokens, 7)).isEqualTo("obl < mediate");
  }

  @Test
  void joinsTwoSubjectsBeforeTheirVerb() {
    List<Token> tokens =
        repaired(
            """
            1 Peru  _ PROPN NNP _ 4 nsubj
            2 and   _ CCONJ CC  _ 3 cc
            3 Chile _ PROPN NNP _ 4 nsubj
            4 left  _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 2)).isEqualTo("conj < Peru");
  }

  @Test
  void aTitleBeforeANameIsNoSecondSubject() {
    List<Token> tokens =
        repaired(
            """
            1 Peruvian   _ ADJ   JJ  _ 2 amod
            2 Ambassador _ NOUN  NN  _ 5 nsubj
            3 Ann        _ PROPN NNP _ 4 compound
            4 Lee        _ PROPN NNP _ 5 nsubj
            5 left       _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 1)).isEqualTo("nmod:desc < Lee");
    assertThat(arc(tokens, 3)).isEqualTo("nsubj < left");
  }

  @Test
  void haveBeforeAParticipleIsItsAuxiliary() {
    List<Token> tokens =
        repaired(
            """
            1 Peru    _ PROPN NNP _ 2 nsubj
            2 has     have VERB  VBZ _ 0 root
            3 finally _ ADV   RB  _ 4 advmod
            4 frozen  _ VERB  VBN _ 2 advcl
            5 assets  _ NOUN  NNS _ 4 obj
            """);
    assertThat(arc(tokens, 3)).isEqualTo("root < -");
    assertThat(arc(tokens, 1)).isEqualTo("aux < frozen");
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < frozen");
  }

  @Test
  void whoHasAThingDoneHasNoAuxiliary() {
    List<Token> tokens =
        Conllu.sentence(
                """
                1 Peru   _ PROPN NNP _ 2 nsubj
                2 has    have VERB  VBZ _ 0 root
                3 frozen _ VERB  VBN _ 4 amod
                4 fish   _ NOUN  NN  _ 2 obj
                """)
            .tokens();
    assertThat(TreeRepair.repair(tokens)).isEqualTo(tokens);
  }

  @Test
  void theBareNounBeforeAVerbIsItsSubjectUnlessItIsATime() {
    String tree =
        """
        1 The     _ DET  DT  _ 2 det
        2 general _ NOUN NN  _ 3 obl
        3 put     _ VERB VBD _ 0 root
        4 blame   _ NOUN NN  _ 3 obj
        """;
    assertThat(arc(repaired(tree), 1)).isEqualTo("nsubj < put");
    assertThat(arc(repaired(tree.replace("general", "weekend")), 1)).isEqualTo("obl < put");
  }

  @Test
  void whatSomebodyIsToldToDoIsNoPartOfThePerson() {
    List<Token> tokens =
        repaired(
            """
            1 Peru  _ PROPN NNP _ 2 nsubj
            2 told  tell VERB  VBD _ 0 root
            3 the   _ DET   DT  _ 4 det
            4 envoy _ NOUN  NN  _ 2 obj
            5 to    _ PART  TO  _ 6 mark
            6 leave _ VERB  VB  _ 4 acl
            """);
    assertThat(arc(tokens, 5)).isEqualTo("xcomp < told");
  }

  @Test
  void personaNonGrataIsWhatTheObjectIsDeclared() {
    List<Token> tokens =
        repaired(
            """
            1 Peru     _ PROPN NNP _ 2 nsubj
            2 declared _ VERB  VBD _ 0 root
            3 the      _ DET   DT  _ 5 det
            4 envoy    _ NOUN  NN  _ 5 compound
            5 persona  _ NOUN  NN  _ 2 obj
            6 non      _ ADV   RB  _ 7 advmod
            7 grata    _ NOUN  NN  _ 2 obl
            """);
    assertThat(arc(tokens, 2)).isEqualTo("det < envoy");
    assertThat(arc(tokens, 3)).isEqualTo("obj < declared");
    assertThat(arc(tokens, 4)).isEqualTo("xcomp < declared");
    assertThat(arc(tokens, 6)).isEqualTo("flat < persona");
  }

  @Test
  void guiltyIsWhatTheObjectIsFound() {
    List<Token> tokens =
        repaired(
            """
            1 Courts   _ NOUN NNS _ 2 nsubj
            2 found    find VERB VBD _ 0 root
            3 the      _ DET  DT  _ 5 det
            4 minister _ NOUN NN  _ 5 compound
            5 guilty   _ NOUN NN  _ 2 obj
            """);
    assertThat(arc(tokens, 3)).isEqualTo("obj < found");
    assertThat(arc(tokens, 4)).isEqualTo("xcomp < found");
  }

  @Test
  void thoseWhoAreCountedHaveTheVerbTheyLack() {
    List<Token> tokens =
        repaired(
            """
            1 Hundreds _ NOUN  NNS _ 0 root
            2 of       _ ADP   IN  _ 3 case
            3 people   _ NOUN  NNS _ 1 nmod
            4 rallied  _ VERB  VBN _ 3 acl
            5 in       _ ADP   IN  _ 6 case
            6 Lima     _ PROPN NNP _ 4 obl
            7 .        _ PUNCT .   _ 1 punct
            """);
    assertThat(arc(tokens, 3)).isEqualTo("root < -");
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < rallied");
    assertThat(arc(tokens, 2)).isEqualTo("nmod < Hundreds");
  }

  @Test
  void whatStandsBetweenCommasDescribesTheName() {
    List<Token> tokens =
        repaired(
            """
            1 Ann     _ PROPN NNP _ 6 nsubj
            2 ,       _ PUNCT ,   _ 4 punct
            3 a       _ DET   DT  _ 4 det
            4 lawyer  _ NOUN  NN  _ 6 nsubj
            5 ,       _ PUNCT ,   _ 4 punct
            6 left    _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 3)).isEqualTo("appos < Ann");
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < left");
  }

  @Test
  void aTitleMayHaveWordsOfItsOwn() {
    List<Token> tokens =
        repaired(
            """
            1 minister _ NOUN  NN  _ 5 nsubj
            2 of       _ ADP   IN  _ 3 case
            3 trade    _ NOUN  NN  _ 1 nmod
            4 Ann      _ PROPN NNP _ 5 nsubj
            5 left     _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nmod:desc < Ann");
  }

  @Test
  void aListOfNamesStaysTogether() {
    String list =
        """
        1 help   _ NOUN  NN  _ 0 root
        2 from   _ ADP   IN  _ 3 case
        3 Kuwait _ PROPN NNP _ 1 nmod
        4 ,      _ PUNCT ,   _ 5 punct
        5 Peru   _ PROPN NNP _ 1 conj
        6 and    _ CCONJ CC  _ 7 cc
        7 Spain  _ PROPN NNP _ 5 conj
        """;
    List<Token> tokens = repaired(list);
    assertThat(arc(tokens, 4)).isEqualTo("conj < Kuwait");
    assertThat(arc(tokens, 6)).isEqualTo("conj < Kuwait");
    List<Token> open =
        Conllu.sentence(list.replace("and    _ CCONJ CC ", "saw    _ VERB  VBD")).tokens();
    assertThat(TreeRepair.repair(open)).as("no list").isEqualTo(open);
  }

  @Test
  void eachPartOfANameHangsOnItsOwn() {
    List<Token> tokens =
        repaired(
            """
            1 envoys _ NOUN  NNS _ 0 root
            2 from   _ ADP   IN  _ 3 case
            3 Lima   _ PROPN NNP _ 1 nmod
            4 and    _ CCONJ CC  _ 5 cc
            5 Tel    _ PROPN NNP _ 3 conj
            6 Aviv   _ PROPN NNP _ 3 flat
            """);
    assertThat(arc(tokens, 5)).isEqualTo("flat < Tel");
  }

  @Test
  void aTitleInAListBelongsToTheNameBehindIt() {
    List<Token> tokens =
        repaired(
            """
            1 Ann     _ PROPN NNP _ 5 nsubj
            2 and     _ CCONJ CC  _ 3 cc
            3 General _ PROPN NNP _ 1 conj
            4 Paul    _ PROPN NNP _ 5 nsubj
            5 agreed  _ VERB  VBD _ 0 root
            """);
    assertThat(arc(tokens, 3)).isEqualTo("conj < Ann");
    assertThat(arc(tokens, 2)).isEqualTo("nmod:desc < Paul");
    assertThat(arc(tokens, 1)).isEqualTo("cc < Paul");
  }

  @Test
  void thePrepositionBeforeASecondSubjectGovernsIt() {
    List<Token> tokens =
        repaired(
            """
            1 death   _ NOUN  NN  _ 4 nsubj
            2 of      _ ADP   IN  _ 4 mark
            3 Ann     _ PROPN NNP _ 4 nsubj
            4 shocked _ VERB  VBD _ 0 root
            5 Peru    _ PROPN NNP _ 4 obj
            """);
    assertThat(arc(tokens, 2)).isEqualTo("nmod < death");
    assertThat(arc(tokens, 1)).isEqualTo("case < Ann");
  }

  @Test
  void labelsByTheHead() {
    List<Token> tokens =
        repaired(
            """
            1 Envoys   _ NOUN NNS _ 3 nsubj
            2 were     _ AUX  VBD _ 3 aux:pass
            3 expelled _ VERB VBN _ 0 root
            4 from     _ ADP  IN  _ 5 case
            5 Peru     _ PROPN NNP _ 3 nmod
            6 in       _ ADP  IN  _ 7 case
            7 May      _ PROPN NNP _ 3 obl:agent
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nsubj:pass < expelled");
    assertThat(arc(tokens, 4)).isEqualTo("obl < expelled");
    assertThat(arc(tokens, 6)).isEqualTo("obl < expelled");
  }

  @Test
  void givesTheNounBeforeAllOfWhichBackToItsList() {
    List<Token> tokens =
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
            """);
    assertThat(arc(tokens, 7)).isEqualTo("conj < Chile");
    assertThat(arc(tokens, 13)).isEqualTo("acl:relcl < Cuba");
    assertThat(arc(tokens, 9)).isEqualTo("nsubj < signed");
  }

  @Test
  void givesTheWordsBeforeAClosingVerbOfSayingToIt() {
    List<Token> tokens =
        repaired(
            """
            1 Chile Chile PROPN NNP _ 2 nsubj
            2 fired fire VERB VBD _ 9 ccomp
            3 rockets rocket NOUN NNS _ 2 obj
            4 on on ADP IN _ 8 case
            5 Friday Friday PROPN NNP _ 8 nmod:poss
            6 , , PUNCT , _ 5 punct
            7 the the DET DT _ 8 det
            8 army army NOUN NN _ 3 nmod
            9 said say VERB VBD _ 0 root
            10 . . PUNCT . _ 9 punct
            """);
    assertThat(arc(tokens, 7)).isEqualTo("nsubj < said");
    assertThat(arc(tokens, 4)).isEqualTo("obl < fired");
    assertThat(arc(tokens, 3)).isEqualTo("case < Friday");
    assertThat(arc(tokens, 1)).isEqualTo("ccomp < said");
  }

  @Test
  void leavesAClauseWhoseNounIsElsewhereAlone() {
    List<Token> tokens =
        repaired(
            """
            1 Talks talk NOUN NNS _ 6 nsubj
            2 , , PUNCT , _ 6 punct
            3 most most ADJ JJS _ 6 nsubj
            4 of of ADP IN _ 5 case
            5 which which PRON WDT _ 3 nmod
            6 failed fail VERB VBD _ 0 root
            """);
    assertThat(arc(tokens, 5)).isEqualTo("root < -");
  }

  @Test
  void keepsOneTree() {
    List<Token> tokens =
        repaired(
            """
            1 "        _ PUNCT ``  _ 0 root
            2 Stop     _ VERB  VB  _ 1 ccomp
            3 of       _ ADP   IN  _ 2 case
            4 it       _ PRON  PRP _ 3 nmod
            5 and      _ CCONJ CC  _ 1 cc
            """);
    assertThat(tokens.stream().filter(t -> t.head() < 0)).hasSize(1);
  }

  @Test
  void givesThePossessorToTheNoun() {
    List<Token> tokens =
        repaired(
            """
            1 Chile Chile PROPN NNP _ 3 nmod:poss
            2 's 's PART POS _ 1 case
            3 sixth sixth ADV RB _ 5 advmod
            4 nuclear nuclear ADJ JJ _ 5 amod
            5 test test NOUN NN _ 6 nsubj
            6 failed fail VERB VBD _ 0 root
            """);
    assertThat(arc(tokens, 0)).isEqualTo("nmod:poss < test");
  }

  @Test
  void findsTheVerbOfASentenceBelowAnObjectsNoun() {
    List<Token> tokens =
        repaired(
            """
            1 Raids  raid  NOUN NNS _ 0 root
            2 on     on    ADP  IN  _ 4 case
            3 a      a     DET  DT  _ 4 det
            4 convoy convoy NOUN NN _ 1 nmod
            5 killed kill  VERB VBN _ 4 acl
            6 guards guard NOUN NNS _ 5 obj
            7 .      .     PUNCT .  _ 1 punct
            """);
    assertThat(arc(tokens, 4)).isEqualTo("root < -");
    assertThat(arc(tokens, 0)).isEqualTo("nsubj < killed");
    assertThat(arc(tokens, 3)).isEqualTo("nmod < Raids");
  }

  @Test
  void leavesPassivesThatKeepAnObject() {
    List<Token> tokens =
        repaired(
            """
            1 Letters letter NOUN NNS _ 0 root
            2 to      to     ADP  IN  _ 4 case
            3 a       a      DET  DT  _ 4 det
            4 guard   guard  NOUN NN  _ 1 nmod
            5 given   give   VERB VBN _ 4 acl
            6 medals  medal  NOUN NNS _ 5 obj
            7 .       .      PUNCT .  _ 1 punct
            """);
    assertThat(arc(tokens, 4)).isEqualTo("acl < guard");
  }

  @Test
  void hangsThePrepositionBeforeATitleOnTheName() {
    List<Token> tokens =
        repaired(
            """
            1 Peru  Peru  PROPN NNP _ 2 nsubj
            2 spoke speak VERB VBD _ 0 root
            3 with  with  ADP IN _ 5 case
            4 guard guard NOUN NN _ 5 compound
            5 chief chief NOUN NN _ 7 amod
            6 Ann   Ann   PROPN NNP _ 7 compound
            7 Lee   Lee   PROPN NNP _ 2 obl
            """);
    assertThat(arc(tokens, 2)).isEqualTo("case < Lee");
  }

  @Test
  void hangsOfWhatSomebodyIsAccusedOnTheVerb() {
    List<Token> tokens =
        repaired(
            """
            1 Peru    Peru    PROPN NNP _ 2 nsubj
            2 accused accuse  VERB  VBD _ 0 root
            3 leaders leader  NOUN  NNS _ 2 obj
            4 of      of      ADP   IN  _ 5 case
            5 clans   clan    NOUN  NNS _ 3 nmod
            6 of      of      ADP   IN  _ 7 case
            7 theft   theft   NOUN  NN  _ 5 nmod
            """);
    assertThat(arc(tokens, 4)).isEqualTo("nmod < leaders");
    assertThat(arc(tokens, 6)).isEqualTo("obl < accused");
  }

  @Test
  void takesTheFirstWordOfASubjectForNoSubject() {
    List<Token> tokens =
        repaired(
            """
            1 Blue      Blue      PROPN NNP _ 4 nsubj
            2 Lake      Lake      PROPN NNP _ 3 compound
            3 fishermen fisherman NOUN  NNS _ 4 nsubj
            4 rescued   rescue    VERB  VBD _ 0 root
            5 him       he        PRON  PRP _ 4 obj
            """);
    assertThat(arc(tokens, 0)).isEqualTo("compound < fishermen");
    assertThat(arc(tokens, 2)).isEqualTo("nsubj < rescued");
  }

  @Test
  void hangsQuotationMarksOnWhatTheyEnclose() {
    List<Token> tokens =
        repaired(
            """
            1 Peru   _ PROPN NNP _ 2 nsubj
            2 called _ VERB  VBD _ 0 root
            3 it     _ PRON  PRP _ 2 obj
            4 "      _ PUNCT ``  _ 2 punct
            5 a      _ DET   DT  _ 6 det
            6 ruse   _ NOUN  NN  _ 2 xcomp
            7 "      _ PUNCT ''  _ 2 punct
            8 (      _ PUNCT -LRB- _ 6 punct
            9 twice  _ ADV   RB  _ 2 advmod
            10 )     _ PUNCT -RRB- _ 2 punct
            """);
    assertThat(arc(tokens, 3)).isEqualTo("punct < ruse");
    assertThat(arc(tokens, 6)).isEqualTo("punct < ruse");
    assertThat(arc(tokens, 7)).isEqualTo("punct < twice");
    assertThat(arc(tokens, 9)).isEqualTo("punct < twice");
  }

  @Test
  void leavesMarksAroundNoSinglePhrase() {
    List<Token> tokens =
        Conllu.sentence(
                """
                1 "    _ PUNCT `` _ 5 punct
                2 Go   _ VERB  VB _ 5 ccomp
                3 home _ ADV   RB _ 5 advmod
                4 "    _ PUNCT '' _ 5 punct
                5 said _ VERB  VBD _ 0 root
                6 we   _ PRON  PRP _ 5 nsubj
                """)
            .tokens();
    assertThat(TreeRepair.repair(tokens)).isEqualTo(tokens);
  }
}
