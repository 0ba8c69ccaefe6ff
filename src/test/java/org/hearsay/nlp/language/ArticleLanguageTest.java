package org.hearsay.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;

class ArticleLanguageTest {

  private static final String GERMAN =
      "Die Regierung in Oslo hat am Freitag ihren Botschafter aus der Hauptstadt zurückgerufen,"
          + " nachdem die Gespräche über die Grenze ohne Ergebnis geblieben waren. Ein Sprecher"
          + " sagte, man werde die Beziehungen dennoch nicht abbrechen.";
  private static final String ENGLISH =
      "The government in Oslo recalled its ambassador from the capital on Friday, after the talks"
          + " on the border had come to nothing. A spokesman said that relations would not be cut.";

  private final ArticleLanguage language = new ArticleLanguage();

  @Test
  void findsTheLanguageOfAText() {
    assertThat(language.isEnglish(Article.of(ENGLISH).build())).isTrue();
    assertThat(language.of(Article.of(GERMAN).build())).isEqualTo("deu");
  }

  @Test
  void trustsTheGivenLanguage() {
    assertThat(language.isEnglish(Article.of(GERMAN).language("en-GB").build())).isTrue();
    assertThat(language.isEnglish(Article.of(ENGLISH).language("fr").build())).isFalse();
  }

  @Test
  void countsTheCharactersOfScriptsWithoutSpaces() {
    String chinese = "外交部长星期一表示，关于大坝的谈判已经失败。他感谢调解人的努力。";
    assertThat(language.isEnglish(Article.of(chinese).build())).isFalse();
    assertThat(language.isEnglish(Article.of(ENGLISH).language("English").build())).isTrue();
  }

  @Test
  void takesFewWordsForEnglish() {
    assertThat(language.isEnglish(Article.of("Kim Jong Un, Pjöngjang.").build())).isTrue();
    assertThat(language.isEnglish(Article.of("").build())).isTrue();
  }
}
