package org.hearsay.nlp.coref;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class CoreferenceTest {

  private static Story story() {
    return new Story()
        .name("Kuwait", "Kuwait", EntityType.COUNTRY)
        .name("Peru", "Peru", EntityType.COUNTRY)
        .name("Merkel", "Angela Merkel", EntityType.PERSON)
        .name("Moon", "Moon", EntityType.PERSON)
        .name("Putin", "Vladimir Putin", EntityType.PERSON)
        .name("Acme", "Acme", EntityType.ORGANIZATION);
  }

  private static final String KUWAIT_RECALLED_ITS_ENVOY =
      """
      Kuwait Kuwait PROPN NNP 2 nsubj
      recalled recall VERB VBD 0 root
      its its PRON PRP$ 4 nmod:poss
      envoy envoy NOUN NN 2 obj
      """;

  private static final String PUTIN_MET_MERKEL =
      """
      Putin Putin PROPN NNP 2 nsubj
      met meet VERB VBD 0 root
      Merkel Merkel PROPN NNP 2 obj
      """;

  @Test
  void linksAPossessiveToTheSubjectOfItsClause() {
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).links()).isEqualTo("[its] kuwait");
  }

  @Test
  void agreesInGender() {
    String sheSaid =
        """
        She she PRON PRP 2 nsubj
        agreed agree VERB VBD 0 root
        """;
    String heSaid =
        """
        He he PRON PRP 2 nsubj
        agreed agree VERB VBD 0 root
        """;
    assertThat(story().sentence(PUTIN_MET_MERKEL).sentence(sheSaid).links())
        .isEqualTo("[She] merkel");
    assertThat(story().sentence(PUTIN_MET_MERKEL).sentence(heSaid).links()).isEqualTo("[He] putin");
  }

  @Test
  void neverLinksAnObjectToTheSubjectOfItsVerb() {
    assertThat(
            story()
                .sentence(
                    """
                    Putin Putin PROPN NNP 2 nsubj
                    met meet VERB VBD 0 root
                    him he PRON PRP 2 obj
                    """)
                .links())
        .isEmpty();
    assertThat(
            story()
                .sentence(
                    """
                    Putin Putin PROPN NNP 2 nsubj
                    blamed blame VERB VBD 0 root
                    himself himself PRON PRP 2 obj
                    """)
                .links())
        .isEqualTo("[himself] putin");
  }

  @Test
  void leavesAPronounWithinItsOwnPhraseAlone() {
    assertThat(
            story()
                .sentence(
                    """
                    its its PRON PRP$ 2 nmod:poss
                    Kuwait Kuwait PROPN NNP 3 nsubj
                    waited wait VERB VBD 0 root
                    """)
                .links())
        .isEmpty();
  }

  @Test
  void leavesTheItThatMeansNothingAlone() {
    String rained =
        """
        It it PRON PRP 2 nsubj
        rained rain VERB VBD 0 root
        """;
    String clear =
        """
        It it PRON PRP 3 nsubj
        is be AUX VBZ 3 cop
        clear clear ADJ JJ 0 root
        that that SCONJ IN 6 mark
        talks talk NOUN NNS 6 nsubj
        failed fail VERB VBD 3 csubj
        """;
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).sentence(rained).links())
        .isEqualTo("[its] kuwait");
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).sentence(clear).links())
        .isEqualTo("[its] kuwait");
  }

  @Test
  void abstainsWhereAnotherNounIsMeantAsWell() {
    String officerSaid =
        """
        An a DET DT 2 det
        officer officer NOUN NN 3 nsubj
        arrived arrive VERB VBD 0 root
        """;
    String heSpoke =
        """
        He he PRON PRP 2 nsubj
        spoke speak VERB VBD 0 root
        """;
    assertThat(story().sentence(PUTIN_MET_MERKEL).sentence(officerSaid).sentence(heSpoke).links())
        .as("the officer is the nearer subject")
        .isEmpty();
  }

  @Test
  void linksTheCountryWhereOnlyOneIsTold() {
    String theCountry =
        """
        The the DET DT 2 det
        country country NOUN NN 3 nsubj
        protested protest VERB VBD 0 root
        """;
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).sentence(theCountry).links())
        .isEqualTo("[its] kuwait; [The country] kuwait");
    String two =
        """
        Kuwait Kuwait PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        Peru Peru PROPN NNP 1 conj
        talked talk VERB VBD 0 root
        """;
    assertThat(story().sentence(two).sentence(theCountry).links())
        .as("two countries compete")
        .isEmpty();
  }

  @Test
  void linksAnOfficeToItsHolderAndNoOther() {
    String presidentMoon =
        """
        President President PROPN NNP 2 compound
        Moon Moon PROPN NNP 3 nsubj
        met meet VERB VBD 0 root
        Merkel Merkel PROPN NNP 3 obj
        """;
    String thePresident =
        """
        The the DET DT 2 det
        president president NOUN NN 3 nsubj
        agreed agree VERB VBD 0 root
        """;
    String theMinister = thePresident.replace("president", "minister");
    assertThat(story().sentence(presidentMoon).sentence(thePresident).links())
        .isEqualTo("[The president] moon");
    assertThat(story().sentence(presidentMoon).sentence(theMinister).links()).isEmpty();
  }

  @Test
  void leavesOtherCountriesAlone() {
    String theOther =
        """
        The the DET DT 3 det
        other other ADJ JJ 3 amod
        country country NOUN NN 4 nsubj
        protested protest VERB VBD 0 root
        """;
    String ofPeru =
        """
        The the DET DT 2 det
        government government NOUN NN 5 nsubj
        of of ADP IN 4 case
        Peru Peru PROPN NNP 2 nmod
        protested protest VERB VBD 0 root
        """;
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).sentence(theOther).links())
        .isEqualTo("[its] kuwait");
    assertThat(story().sentence(KUWAIT_RECALLED_ITS_ENVOY).sentence(ofPeru).links())
        .isEqualTo("[its] kuwait");
  }

  @Test
  void theOneWhoSpeaksIsNotHeInTheQuotation() {
    String quoted =
        """
        Putin Putin PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        : : PUNCT : 2 punct
        " " PUNCT `` 6 punct
        He he PRON PRP 6 nsubj
        lied lie VERB VBD 2 ccomp
        " " PUNCT '' 6 punct
        """;
    assertThat(story().sentence(quoted).links()).isEmpty();
  }

  @Test
  void aNewDescriptionOfWhoSpeaksIsWhoSpokeBefore() {
    String putinSpoke =
        """
        Putin Putin PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        so so ADV RB 2 advmod
        """;
    String theDoctorWaved =
        """
        The the DET DT 2 det
        doctor doctor NOUN NN 3 nsubj
        waved wave VERB VBD 0 root
        """;
    String saying = theDoctorWaved + "saying say VERB VBG 3 advcl\nno no INTJ UH 4 obj\n";
    assertThat(story().sentence(putinSpoke).sentence(saying).links())
        .isEqualTo("[The doctor] putin");
    assertThat(story().sentence(putinSpoke).sentence(theDoctorWaved).links()).isEmpty();
  }

  @Test
  void heIsTheOnlyManEvenSentencesAgo() {
    String putinLeft = "Putin Putin PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n";
    String itRained = "It it PRON PRP 2 expl\nrained rain VERB VBD 0 root\n";
    String heSpoke = "He he PRON PRP 2 nsubj\nspoke speak VERB VBD 0 root\n";
    assertThat(story().sentence(putinLeft).sentence(itRained).sentence(heSpoke).links())
        .isEqualTo("[He] putin");
    String moonLeft = putinLeft.replace("Putin", "Moon");
    assertThat(
            story()
                .sentence(moonLeft)
                .sentence(putinLeft)
                .sentence(itRained)
                .sentence(heSpoke)
                .links())
        .as("two may be meant")
        .isEmpty();
  }

  @Test
  void learnsTheGenderFromThePronoun() {
    String moonLeft =
        """
        Moon Moon PROPN NNP 2 nsubj
        left leave VERB VBD 0 root
        """;
    String heSpoke =
        """
        He he PRON PRP 2 nsubj
        spoke speak VERB VBD 0 root
        """;
    assertThat(
            story()
                .sentence(moonLeft)
                .sentence(heSpoke)
                .sentence(heSpoke.replace("He he", "She she"))
                .links())
        .isEqualTo("[He] moon");
  }

  private static final String KUWAIT_AND_PERU_AGREED =
      """
      Kuwait Kuwait PROPN NNP 4 nsubj
      and and CCONJ CC 3 cc
      Peru Peru PROPN NNP 1 conj
      agreed agree VERB VBD 0 root
      """;

  @Test
  void thoseNamedTogetherAreTheyAndBoth() {
    String theyMet =
        """
        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        """;
    String bothCountriesMet =
        """
        both both DET DT 2 det
        countries country NOUN NNS 3 nsubj
        met meet VERB VBD 0 root
        """;
    assertThat(story().sentence(KUWAIT_AND_PERU_AGREED).sentence(theyMet).links())
        .endsWith("-kuwait-and-peru");
    assertThat(story().sentence(KUWAIT_AND_PERU_AGREED).sentence(bothCountriesMet).links())
        .startsWith("[both countries]")
        .endsWith("-kuwait-and-peru");
  }

  @Test
  void readsTheFormerAndTheLatter() {
    assertThat(
            story()
                .sentence(KUWAIT_AND_PERU_AGREED)
                .sentence(
                    """
                    The the DET DT 2 det
                    former former ADJ JJ 3 nsubj
                    thanked thank VERB VBD 0 root
                    the the DET DT 5 det
                    latter latter ADJ JJ 3 obj
                    """)
                .links())
        .isEqualTo("[former] kuwait; [latter] peru");
  }

  @Test
  void whatSomebodyIsJudgedForIsItsOwn() {
    assertThat(
            story()
                .sentence(
                    """
                    Kuwait Kuwait PROPN NNP 2 nsubj
                    condemned condemn VERB VBD 0 root
                    Peru Peru PROPN NNP 2 obj
                    over over ADP IN 6 case
                    its its PRON PRP$ 6 nmod:poss
                    raid raid NOUN NN 2 obl
                    """)
                .links())
        .isEqualTo("[its] peru");
  }
}
