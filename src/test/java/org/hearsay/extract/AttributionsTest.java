package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Conllu;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class AttributionsTest {

  @Test
  void findsReportedSpeech() {
    assertThat(
            found(
                """
                1 Ministers minister NOUN NNS _ 2 nsubj
                2 said say VERB VBD _ 0 root
                3 that that SCONJ IN _ 5 mark
                4 rain rain NOUN NN _ 5 nsubj
                5 fell fall VERB VBD _ 2 ccomp
                6 . . PUNCT . _ 2 punct
                """))
        .containsExactly("INDIRECT Ministers | said | that rain fell");
  }

  @Test
  void findsTheSpeakerBehindTheWords() {
    assertThat(
            found(
                """
                1 Rain rain NOUN NN _ 2 nsubj
                2 fell fall VERB VBD _ 0 root
                3 , , PUNCT , _ 4 punct
                4 said say VERB VBD _ 2 parataxis
                5 Ann Ann PROPN NNP _ 4 nsubj
                6 Lee Lee PROPN NNP _ 5 flat
                7 . . PUNCT . _ 2 punct
                """))
        .containsExactly("INDIRECT Ann Lee | said | Rain fell");
  }

  @Test
  void keepsWhatCountsTheSpeakers() {
    assertThat(
            found(
                """
                1 At at ADP IN _ 2 case
                2 least least ADJ JJS _ 3 nmod
                3 twenty twenty NUM CD _ 4 nummod
                4 ministers minister NOUN NNS _ 5 nsubj
                5 said say VERB VBD _ 0 root
                6 rain rain NOUN NN _ 7 nsubj
                7 fell fall VERB VBD _ 5 ccomp
                8 . . PUNCT . _ 5 punct
                """))
        .containsExactly("INDIRECT At least twenty ministers | said | rain fell");
  }

  @Test
  void keepsBothBracketsOfASpeaker() {
    assertThat(
            found(
                """
                1 The the DET DT _ 2 det
                2 Union Union PROPN NNP _ 6 nsubj
                3 ( ( PUNCT -LRB- _ 4 punct
                4 UNR UNR PROPN NNP _ 2 appos
                5 ) ) PUNCT -RRB- _ 4 punct
                6 said say VERB VBD _ 0 root
                7 rain rain NOUN NN _ 8 nsubj
                8 fell fall VERB VBD _ 6 ccomp
                9 . . PUNCT . _ 6 punct
                """))
        .containsExactly("INDIRECT The Union ( UNR ) | said | rain fell");
  }

  @Test
  void findsAccordingTo() {
    assertThat(
            found(
                """
                1 According accord VERB VBG _ 3 case
                2 to to ADP IN _ 1 fixed
                3 ministers minister NOUN NNS _ 6 obl
                4 , , PUNCT , _ 3 punct
                5 rain rain NOUN NN _ 6 nsubj
                6 fell fall VERB VBD _ 0 root
                """))
        .containsExactly("INDIRECT ministers | According to | rain fell");
  }

  @Test
  void aParticipleBorrowsItsSpeaker() {
    assertThat(
            found(
                """
                1 Ann Ann PROPN NNP _ 2 nsubj
                2 left leave VERB VBD _ 0 root
                3 , , PUNCT , _ 4 punct
                4 saying say VERB VBG _ 2 advcl
                5 rain rain NOUN NN _ 6 nsubj
                6 fell fall VERB VBD _ 4 ccomp
                """))
        .containsExactly("INDIRECT Ann | saying | rain fell");
  }

  @Test
  void findsNominalCues() {
    assertThat(
            found(
                """
                1 Her she PRON PRP$ _ 2 nmod:poss
                2 claim claim NOUN NN _ 6 nsubj
                3 that that SCONJ IN _ 5 mark
                4 rain rain NOUN NN _ 5 nsubj
                5 fell fall VERB VBD _ 2 acl
                6 spread spread VERB VBD _ 0 root
                """))
        .containsExactly("INDIRECT Her | claim | that rain fell");
  }

  @Test
  void aScareQuoteIsNoStatement() {
    assertThat(
            found(
                """
                1 The the DET DT _ 3 det
                2 " " PUNCT `` _ 3 punct SpaceAfter=No
                3 cure cure NOUN NN _ 5 nsubj SpaceAfter=No
                4 " " PUNCT '' _ 3 punct
                5 failed fail VERB VBD _ 0 root
                """))
        .isEmpty();
  }

  @Test
  void aStatementWithoutCueGoesOnWithTheLastSpeaker() {
    assertThat(
            found(
                """
                1 " " PUNCT `` _ 3 punct SpaceAfter=No
                2 Rain rain NOUN NN _ 3 nsubj
                3 fell fall VERB VBD _ 6 ccomp SpaceAfter=No
                4 , , PUNCT , _ 3 punct SpaceAfter=No
                5 " " PUNCT '' _ 3 punct
                6 said say VERB VBD _ 0 root
                7 Ann Ann PROPN NNP _ 6 nsubj SpaceAfter=No
                8 . . PUNCT . _ 6 punct
                """,
                """
                1 " " PUNCT `` _ 5 punct SpaceAfter=No
                2 We we PRON PRP _ 5 nsubj
                3 did do AUX VBD _ 5 aux
                4 not not PART RB _ 5 advmod
                5 see see VERB VB _ 0 root
                6 it it PRON PRP _ 5 obj SpaceAfter=No
                7 . . PUNCT . _ 5 punct SpaceAfter=No
                8 " " PUNCT '' _ 5 punct
                """))
        .containsExactly("DIRECT Ann | said | Rain fell, // We did not see it.");
  }

  /** Attributions of one paragraph as "KIND source | cue | content". */
  private static List<String> found(String... sentences) {
    List<Sentence> parsed = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String lines : sentences) {
      Sentence sentence = Conllu.sentence(lines, text.length(), 0);
      text.append(Conllu.text(sentence)).append(' ');
      parsed.add(sentence);
    }
    AnnotatedArticle article = AnnotatedArticle.of(Article.of(text.toString()).build(), parsed);
    return Attributions.byLexicon().find(article).stream()
        .map(
            a ->
                a.kind()
                    + " "
                    + words(article, a.source())
                    + " | "
                    + words(article, a.cue())
                    + " | "
                    + words(article, a.content()))
        .toList();
  }

  private static String words(AnnotatedArticle article, List<TextSpan> spans) {
    return String.join(" // ", spans.stream().map(article::slice).toList());
  }
}
