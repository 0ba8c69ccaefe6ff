package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.extract.Claim;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.extract.Participation;
import org.hearsay.text.Article;
import org.hearsay.text.Entity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Natural news sentences, three of every type, written without a look at the frames: how many are
 * told with their type, actor and target. The bars lie a little below what was reached.
 */
@Tag("models")
class RecallTest {
  private static final int TYPED = 132;
  private static final int WHOLE = 122;

  private record Wanted(String type, List<String> parties, String text) {}

  @Test
  void findsMostOfWhatEveryTypeIsToldBy() throws IOException {
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    List<String> untyped = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    List<Wanted> all = sentences();
    for (Wanted wanted : all) {
      ExtractedArticle article = pipeline.extract(Article.of(wanted.text()).build());
      List<Claim> claims =
          article.claims().stream().filter(c -> c.type().is(wanted.type())).toList();
      String told = told(article, claims);
      if (claims.isEmpty()) {
        untyped.add(wanted.type() + ": " + wanted.text());
      } else if (!wanted.parties().stream().allMatch(told::contains)) {
        partial.add(wanted.type() + ": " + wanted.text() + " " + told);
      }
    }
    assertThat(all.size() - untyped.size())
        .as("of their type, but %s", untyped)
        .isGreaterThanOrEqualTo(TYPED);
    assertThat(all.size() - untyped.size() - partial.size())
        .as("whole, but %s, %s", untyped, partial)
        .isGreaterThanOrEqualTo(WHOLE);
  }

  /** The words and names of all who take part. */
  private static String told(ExtractedArticle article, List<Claim> claims) {
    StringBuilder told = new StringBuilder();
    for (Claim claim : claims) {
      for (Participation participation : claim.participants()) {
        Entity entity = article.annotated().entities().get(participation.entity());
        told.append(participation.text()).append(" | ");
        told.append(entity == null ? "" : entity.label()).append(" | ");
      }
    }
    return told.toString().toLowerCase(Locale.ROOT);
  }

  private static List<Wanted> sentences() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecallTest.class.getResourceAsStream("/recall/sentences.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .map(f -> new Wanted(f[0], parties(f[1], f[2]), f[3]))
          .toList();
    }
  }

  private static List<String> parties(String... columns) {
    return Arrays.stream(columns)
        .filter(c -> !c.equals("-"))
        .flatMap(c -> Arrays.stream(c.split("\\|")))
        .map(c -> c.toLowerCase(Locale.ROOT))
        .toList();
  }
}
