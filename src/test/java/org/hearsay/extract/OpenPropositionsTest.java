package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Conllu;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.Test;

class OpenPropositionsTest {

  @Test
  void splitsCoordinations() {
    assertThat(
            shown(
                """
                1 Peru Peru PROPN NNP _ 4 nsubj
                2 and and CCONJ CC _ 3 cc
                3 Chile Chile PROPN NNP _ 1 conj
                4 signed sign VERB VBD _ 0 root
                5 a a DET DT _ 6 det
                6 treaty treaty NOUN NN _ 4 obj
                7 in in ADP IN _ 8 case
                8 Lima Lima PROPN NNP _ 4 obl
                """))
        .containsExactly(
            "(Peru; signed; a treaty; in Lima)",
            "(Peru; signed; a treaty)",
            "(Chile; signed; a treaty; in Lima)",
            "(Chile; signed; a treaty)",
            "(Peru; signed a treaty; in Lima)",
            "(Chile; signed a treaty; in Lima)");
  }

  @Test
  void tellsThePhrasesWithinAnArgument() {
    assertThat(
            shown(
                """
                1 Ito Ito PROPN NNP _ 2 nsubj
                2 became become VERB VBD _ 0 root
                3 judge judge NOUN NN _ 2 obj
                4 of of ADP IN _ 6 case
                5 the the DET DT _ 6 det
                6 court court NOUN NN _ 3 nmod
                7 of of ADP IN _ 8 case
                8 Chile Chile PROPN NNP _ 6 nmod
                9 and and CCONJ CC _ 10 cc
                10 Peru Peru PROPN NNP _ 8 conj
                """))
        .contains(
            "(Ito; became judge; of the court of Chile and Peru)",
            "(Ito; became judge of the court; of Chile)",
            "(Ito; became judge of the court; of Peru)");
  }

  @Test
  void leavesOutWhatSaysNothingOfAnything() {
    assertThat(
            shown(
                """
                1 Ito Ito PROPN NNP _ 2 nsubj
                2 slept sleep VERB VBD _ 0 root
                """))
        .isEmpty();
  }

  @Test
  void keepsThePassive() {
    assertThat(
            shown(
                """
                1 Ito Ito PROPN NNP _ 4 nsubj:pass
                2 was be AUX VBD _ 4 aux:pass
                3 not not PART RB _ 4 advmod
                4 chosen choose VERB VBN _ 0 root
                5 by by ADP IN _ 6 case
                6 Peru Peru PROPN NNP _ 4 obl:agent
                """))
        .containsExactly("(Ito; was not chosen; by Peru)");
  }

  @Test
  void tellsAnInfinitiveWithItsVerb() {
    assertThat(
            shown(
                """
                1 Ito Ito PROPN NNP _ 2 nsubj
                2 began begin VERB VBD _ 0 root
                3 to to PART TO _ 4 mark
                4 read read VERB VB _ 2 xcomp
                5 books book NOUN NNS _ 4 obj
                """))
        .containsExactly("(Ito; began to read; books)");
  }

  @Test
  void tellsCopulasAndAppositions() {
    assertThat(
            shown(
                """
                1 Ito Ito PROPN NNP _ 7 nsubj
                2 , , PUNCT , _ 4 punct
                3 a a DET DT _ 4 det
                4 judge judge NOUN NN _ 1 appos
                5 , , PUNCT , _ 4 punct
                6 is be AUX VBZ _ 7 cop
                7 rich rich ADJ JJ _ 0 root
                """))
        .containsExactly("(Ito; is; a judge)", "(Ito; is; rich)");
  }

  private static List<String> shown(String tree) {
    Sentence sentence = Conllu.sentence(tree);
    AnnotatedArticle article =
        AnnotatedArticle.of(Article.of(Conllu.text(sentence)).build(), List.of(sentence));
    return OpenPropositions.of(article).stream()
        .map(
            p ->
                "("
                    + p.subject().text()
                    + "; "
                    + p.predicate().text()
                    + p.arguments().stream().map(a -> "; " + a.text()).collect(Collectors.joining())
                    + ")")
        .toList();
  }
}
