package org.hearsay.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RobotsTest {

  private static Robots robots(String text) {
    return Robots.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesTheLongestRule() {
    Robots robots =
        robots("User-agent: *\nDisallow: /news/\nAllow: /news/free/\nDisallow: /news/free/x$\n");
    assertThat(robots.allows("/")).isTrue();
    assertThat(robots.allows("/news/a")).isFalse();
    assertThat(robots.allows("/news/free/a")).isTrue();
    assertThat(robots.allows("/news/free/x")).isFalse();
    assertThat(robots.allows("/news/free/xy")).isTrue();
  }

  @Test
  void knowsWildcardsAndTies() {
    Robots robots = robots("User-Agent: *\r\nDisallow: /*.pdf$\r\nDisallow: /p\r\nAllow: /p\r\n");
    assertThat(robots.allows("/a/b.pdf")).isFalse();
    assertThat(robots.allows("/a/b.pdf?x")).isTrue();
    assertThat(robots.allows("/page")).isTrue();
  }

  @Test
  void prefersTheGroupOfItsOwnName() {
    Robots robots =
        robots(
            "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Hearsay\n"
                + "Crawl-delay: 7 # please\nDisallow: /private\n\nSitemap: https://a.example/s\n");
    assertThat(robots.allows("/public")).isTrue();
    assertThat(robots.allows("/private/a")).isFalse();
    assertThat(robots.delaySeconds()).isEqualTo(7);
    assertThat(robots("User-agent: *\nCrawl-delay: 99999\n").delaySeconds()).isEqualTo(60);
  }

  @Test
  void allowsAllWhereNothingIsSaid() {
    for (String text :
        new String[] {"", "\uFEFF", "<html>no</html>", "Disallow: /", "User-agent: *\nDisallow:"}) {
      assertThat(robots(text).allows("/a")).as(text).isTrue();
    }
    assertThat(Robots.ALLOW_NONE.allows("/a")).isFalse();
  }

  @Test
  void isNotSlowedDownByHostileRules() {
    Robots robots = robots("User-agent: *\nDisallow: /" + "*a".repeat(300) + "b\n");
    assertThat(robots.allows("/" + "a".repeat(200))).isTrue();
  }
}
