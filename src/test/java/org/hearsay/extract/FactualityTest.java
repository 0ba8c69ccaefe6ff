package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.text.Conllu;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.Test;

class FactualityTest {
  private final Factuality factuality = new Factuality(WordEffects.standard());

  @Test
  void aPastVerbIsActual() {
    assertReading(
        """
        1 Norland Norland PROPN NNP _ 2 nsubj
        2 fired fire VERB VBD _ 0 root
        3 rockets rocket NOUN NNS _ 2 obj
        """,
        2,
        "+ ACTUAL");
  }

  @Test
  void aNegationAndAModalStandOnTheVerb() {
    assertReading(
        """
        1 Norland Norland PROPN NNP _ 4 nsubj
        2 may may AUX MD _ 4 aux
        3 not not PART RB _ 4 advmod
        4 fire fire VERB VB _ 0 root
        5 rockets rocket NOUN NNS _ 4 obj
        """,
        4,
        "- POSSIBLE");
  }

  @Test
  void anImplicativeVerbTurnsItsComplement() {
    assertReading(
        """
        1 Norland Norland PROPN NNP _ 2 nsubj
        2 failed fail VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 meet meet VERB VB _ 2 xcomp
        5 him he PRON PRP _ 4 obj
        """,
        4,
        "- ACTUAL");
  }

  @Test
  void aRefusalOfAPlanIsAPlanThatIsOff() {
    assertReading(
        """
        1 Norland Norland PROPN NNP _ 4 nsubj
        2 did do AUX VBD _ 4 aux
        3 not not PART RB _ 4 advmod
        4 plan plan VERB VB _ 0 root
        5 to to PART TO _ 6 mark
        6 meet meet VERB VB _ 4 xcomp
        7 him he PRON PRP _ 6 obj
        """,
        6,
        "- PLANNED");
  }

  @Test
  void aFreezeThatIsCalledForIsDemandedAndNegative() {
    assertReading(
        """
        1 He he PRON PRP _ 2 nsubj
        2 called call VERB VBD _ 0 root
        3 for for ADP IN _ 5 case
        4 a a DET DT _ 5 det
        5 freeze freeze NOUN NN _ 2 obl
        6 of of ADP IN _ 7 case
        7 tests test NOUN NNS _ 5 nmod
        """,
        7,
        "- DEMANDED");
  }

  @Test
  void aConditionAndWhatHangsOnItAreHypothetical() {
    String sentence =
        """
        1 If if SCONJ IN _ 3 mark
        2 Norland Norland PROPN NNP _ 3 nsubj
        3 attacks attack VERB VBZ _ 6 advcl
        4 Sudria Sudria PROPN NNP _ 6 nsubj
        5 will will AUX MD _ 6 aux
        6 retaliate retaliate VERB VB _ 0 root
        """;
    assertReading(sentence, 3, "+ HYPOTHETICAL");
    assertReading(sentence, 6, "+ HYPOTHETICAL");
  }

  @Test
  void whatIsTakenForGrantedStandsWhateverStandsAbove() {
    assertReading(
        """
        1 Sudria Sudria PROPN NNP _ 4 nsubj
        2 did do AUX VBD _ 4 aux
        3 not not PART RB _ 4 advmod
        4 condemn condemn VERB VB _ 0 root
        5 the the DET DT _ 6 det
        6 attack attack NOUN NN _ 4 obj
        """,
        6,
        "+ ACTUAL");
  }

  @Test
  void anEventNounSharesTheFateOfALightVerb() {
    assertReading(
        """
        1 They they PRON PRP _ 4 nsubj
        2 did do AUX VBD _ 4 aux
        3 not not PART RB _ 4 advmod
        4 hold hold VERB VB _ 0 root
        5 talks talk NOUN NNS _ 4 obj
        """,
        5,
        "- ACTUAL");
  }

  @Test
  void aHabitIsGeneric() {
    Sentence sentence =
        Conllu.sentence(
            """
            1 Norland Norland PROPN NNP _ 2 nsubj
            2 keeps keep VERB VBZ _ 0 root
            3 firing fire VERB VBG _ 2 xcomp
            4 missiles missile NOUN NNS _ 3 obj
            """);
    assertThat(factuality.assess(sentence, 2, false, Set.of(), Set.of()).generic()).isTrue();
  }

  @Test
  void theCueOfADenialDeniesAndHidesWhatStandsAboveIt() {
    Sentence sentence =
        Conllu.sentence(
            """
            1 She she PRON PRP _ 3 nsubj
            2 may may AUX MD _ 3 aux
            3 deny deny VERB VB _ 0 root
            4 that that SCONJ IN _ 6 mark
            5 he he PRON PRP _ 6 nsubj
            6 attacked attack VERB VBD _ 3 ccomp
            7 them they PRON PRP _ 6 obj
            """);
    Assessment assessment = factuality.assess(sentence, 5, true, Set.of(2), Set.of());
    assertThat(assessment.denied()).isTrue();
    assertThat(assessment.negative()).isFalse();
    assertThat(assessment.modality()).isEqualTo(Modality.ACTUAL);
    assertThat(assessment.reached()).isEqualTo(2);
  }

  private void assertReading(String lines, int word, String expected) {
    Assessment found =
        factuality.assess(Conllu.sentence(lines), word - 1, false, Set.of(), Set.of());
    assertThat((found.negative() ? "- " : "+ ") + found.modality()).as(lines).isEqualTo(expected);
  }
}
