package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleTest {

  @Test
  void isNamedByTheHashOfItsCanonicalJson() {
    Article article = Article.of("Text.").title("T").url("http://a/").build();
    assertThat(article.version())
        .isEqualTo(Article.sha256("{\"text\":\"Text.\",\"title\":\"T\",\"url\":\"http://a/\"}"))
        .hasSize(64);
    assertThat(article.id()).isEqualTo("sha256-" + article.version().substring(0, 16));
  }

  @Test
  void everyKnownFieldButTheIdChangesTheVersion() {
    Article plain = Article.of("Text.").build();
    assertThat(Article.of("Text.").id("x").build().version()).isEqualTo(plain.version());
    assertThat(Article.of("Text.").author("A").build().version()).isNotEqualTo(plain.version());
    assertThat(Article.of("Text. ").build().version()).isNotEqualTo(plain.version());
  }

  @Test
  void refusesADateThatIsNone() {
    assertThatThrownBy(() -> Article.of("T").published("2017-13-45"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2017-13-45");
  }
}
