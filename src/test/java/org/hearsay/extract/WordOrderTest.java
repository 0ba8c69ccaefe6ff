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

/** Attributions that the order of the words gives where the tree of the sentence is of no use. */
class WordOrderTest {
  private static final String TALKS = "The/DET/DT talks/NOUN/NNS failed/VERB/VBD ";
  private static final String PLAN = "the/DET/DT plan/NOUN/NN had/VERB/VBD failed/VERB/VBN ";

  @Test
  void anAsideAtTheEnd() {
    assertThat(
            found(
                TALKS
                    + ",/PUNCT/, the/DET/DT ministry/NOUN/NN said/VERB/VBD on/ADP/IN"
                    + " Monday/PROPN/NNP ./PUNCT/."))
        .containsExactly("INDIRECT the ministry | said | The talks failed");
  }

  @Test
  void anAsideWithAnAddressee() {
    assertThat(
            found(
                TALKS
                    + ",/PUNCT/, Foreign/PROPN/NNP Minister/PROPN/NNP Ek/PROPN/NNP told/VERB/VBD"
                    + " Reuters/PROPN/NNP on/ADP/IN Saturday/PROPN/NNP ./PUNCT/."))
        .containsExactly("INDIRECT Foreign Minister Ek | told | The talks failed");
  }

  @Test
  void anAsideInTheMiddleWithAnApposition() {
    assertThat(
            found(
                "The/DET/DT plan/NOUN/NN ,/PUNCT/, Ann/PROPN/NNP Lee/PROPN/NNP ,/PUNCT/, a/DET/DT"
                    + " doctor/NOUN/NN ,/PUNCT/, says/VERB/VBZ ,/PUNCT/, has/AUX/VBZ"
                    + " failed/VERB/VBN ./PUNCT/."))
        .containsExactly("INDIRECT Ann Lee , a doctor | says | The plan // has failed");
  }

  @Test
  void anInvertedAside() {
    assertThat(
            found(
                TALKS
                    + ",/PUNCT/, said/VERB/VBD Ann/PROPN/NNP Lee/PROPN/NNP ,/PUNCT/, who/PRON/WP"
                    + " led/VERB/VBD them/PRON/PRP ./PUNCT/."))
        .containsExactly("INDIRECT Ann Lee | said | The talks failed");
  }

  @Test
  void accordingToAtTheEndOfALongSentence() {
    assertThat(
            found(
                TALKS
                    + "as/SCONJ/IN rain/NOUN/NN fell/VERB/VBD ,/PUNCT/, according/VERB/VBG"
                    + " to/ADP/IN two/NUM/CD diplomats/NOUN/NNS who/PRON/WP left/VERB/VBD"
                    + " ./PUNCT/."))
        .containsExactly("INDIRECT two diplomats | according to | The talks failed as rain fell");
  }

  @Test
  void accordingToSomebodyDescribed() {
    assertThat(
            found(
                "According/VERB/VBG to/ADP/IN Ann/PROPN/NNP Lee/PROPN/NNP ,/PUNCT/, a/DET/DT"
                    + " doctor/NOUN/NN ,/PUNCT/, "
                    + PLAN
                    + "./PUNCT/."))
        .containsExactly("INDIRECT Ann Lee , a doctor | According to | the plan had failed");
  }

  @Test
  void aClauseThatComesLate() {
    assertThat(
            found(
                "Minister/PROPN/NNP Ek/PROPN/NNP said/VERB/VBD on/ADP/IN Monday/PROPN/NNP"
                    + " at/ADP/IN a/DET/DT meeting/NOUN/NN in/ADP/IN Oslo/PROPN/NNP"
                    + " that/SCONJ/IN "
                    + PLAN
                    + "./PUNCT/."))
        .containsExactly("INDIRECT Minister Ek | said | that the plan had failed");
  }

  @Test
  void aSpeakerWithARelativeClause() {
    assertThat(
            found(
                "One/NUM/CD doctor/NOUN/NN who/PRON/WP works/VERB/VBZ there/ADV/RB said/VERB/VBD "
                    + PLAN
                    + "./PUNCT/."))
        .containsExactly("INDIRECT One doctor | said | the plan had failed");
  }

  @Test
  void aNounWithThat() {
    assertThat(
            found(
                "The/DET/DT claim/NOUN/NN that/SCONJ/IN rain/NOUN/NN fell/VERB/VBD was/AUX/VBD"
                    + " denied/VERB/VBN ./PUNCT/."))
        .containsExactly("INDIRECT  | claim | that rain fell");
  }

  @Test
  void aListAndAnEventBesideAClauseAreNoAsides() {
    assertThat(
            found(
                "When/SCONJ/WRB rain/NOUN/NN fell/VERB/VBD ,/PUNCT/, the/DET/DT army/NOUN/NN"
                    + " said/VERB/VBD nothing/PRON/NN ./PUNCT/."))
        .isEmpty();
  }

  /** Attributions of one sentence of form/UPOS/XPOS, in whose tree all hang on the first token. */
  private static List<String> found(String words) {
    StringBuilder lines = new StringBuilder();
    int id = 1;
    for (String word : words.trim().split(" ")) {
      String[] c = word.split("/");
      String lemma = lemma(c[0]);
      String head = id == 1 ? "0\troot" : "1\tdep";
      lines.append(String.join("\t", "" + id++, c[0], lemma, c[1], c[2], "_", head)).append('\n');
    }
    List<Sentence> parsed = new ArrayList<>(List.of(Conllu.sentence(lines.toString(), 0, 0)));
    AnnotatedArticle article =
        AnnotatedArticle.of(Article.of(Conllu.text(parsed.getFirst())).build(), parsed);
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

  private static String lemma(String form) {
    return switch (form) {
      case "said", "says" -> "say";
      case "told" -> "tell";
      default -> form.toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static String words(AnnotatedArticle article, List<TextSpan> spans) {
    return String.join(" // ", spans.stream().map(article::slice).toList());
  }
}
