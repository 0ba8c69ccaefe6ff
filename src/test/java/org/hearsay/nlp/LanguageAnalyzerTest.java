package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With the models that the jar carries: whether all parts fit together. */
@Tag("models")
class LanguageAnalyzerTest {

  private static final String TEXT =
      """
      Kuwait recalls its ambassador 🌊

      Mira Solberg
      March 3, 2019

      Kuwait recalled its ambassador from Pyongyang on Friday, Foreign Minister Sabah Khaled said. \
      “We had no choice,” he told reporters in Paris.

      Mr. Khaled spoke after talks with the United Nations.

      Whale returns to the bay after ninety years

      Fishermen saw it on two mornings in May. Biologists of Oslo University are ...

      Short Link
      """;

  private static AnnotatedArticle article = AnnotatedArticle.of(Article.of("").build(), List.of());

  @BeforeAll
  static void analyze() throws IOException {
    article = LanguageAnalyzer.load().analyze(Article.of(TEXT).build());
  }

  @Test
  void onlyTheArticleHasSentences() {
    assertThat(article.sentences())
        .extracting(s -> article.slice(s.span()))
        .containsExactly(
            "Kuwait recalls its ambassador 🌊",
            "March 3, 2019",
            "Kuwait recalled its ambassador from Pyongyang on Friday, Foreign Minister Sabah Khaled"
                + " said.",
            "“We had no choice,” he told reporters in Paris.",
            "Mr. Khaled spoke after talks with the United Nations.");
    assertThat(article.sentences())
        .extracting(Sentence::kind)
        .startsWith(Sentence.Kind.HEADLINE, Sentence.Kind.HEADLINE, Sentence.Kind.BODY);
    assertThat(article.sentences()).extracting(Sentence::paragraph).endsWith(2, 2, 3);
  }

  @Test
  void namesHaveTypesAndHeads() {
    assertThat(article.mentionsIn(2))
        .extracting(m -> article.slice(m.span()) + " " + m.type())
        .containsExactly("Kuwait PLACE", "Pyongyang PLACE", "Sabah Khaled PERSON");
    assertThat(article.mentions()).extracting(Mention::kind).containsOnly(Mention.Kind.NAME);
    for (Mention mention : article.mentions()) {
      Sentence sentence = article.sentences().get(mention.sentence());
      assertThat(mention.span().contains(sentence.token(mention.head()).span())).isTrue();
    }
    assertThat(article.mentionsIn(4))
        .extracting(Mention::type)
        .containsExactly(EntityType.PERSON, EntityType.ORGANIZATION);
  }

  @Test
  void timesStandInTheirSentences() {
    assertThat(article.timesIn(2)).extracting(t -> article.slice(t.span())).contains("Friday");
  }

  @Test
  void anEmptyArticleHasNothing() throws IOException {
    AnnotatedArticle empty = LanguageAnalyzer.load().analyze(Article.of(" \n ").build());
    assertThat(empty.sentences()).isEmpty();
    assertThat(empty.mentions()).isEmpty();
  }
}
