package org.hearsay.nlp.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Article;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Lines that newspapers set around an article, and lines of the article that look like them. */
class LayoutLinesTest {

  private static final List<String> BODY =
      List.of(
          "The foreign ministry of Norland summoned the ambassador of Sudland on Monday over the"
              + " dam, which both countries have quarrelled about since it was begun.",
          "Talks on the river had broken down last week, the minister said, and no date was set"
              + " for more, although both capitals had asked for one.",
          "Sudland says that the dam will be filled in May, whether its neighbour agrees or not,"
              + " and that no village of the northern bank will be flooded.",
          "Engineers of both countries met on the bridge every summer, until the war ended that"
              + " custom and the papers of the last meeting were lost.");

  record Case(String where, boolean kept, String line) {
    String text() {
      return switch (where) {
        case "head" -> "Norland summons envoy over dam\n\n" + line + "\n\n" + body(0, 4);
        case "middle" -> body(0, 2) + "\n\n" + line + "\n\n" + body(2, 4);
        case "tail" -> body(0, 4) + "\n\n" + line;
        default -> throw new IllegalArgumentException("head, middle or tail, not " + where);
      };
    }

    private static String body(int from, int to) {
      return String.join("\n\n", BODY.subList(from, to));
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = LayoutLinesTest.class.getResourceAsStream("/layout/lines.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", 3))
          .map(c -> new Case(c[0], c[1].equals("keep"), c[2]))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsWhatIsArticle() throws IOException {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.where() + " " + c.line(),
                    () ->
                        assertThat(
                                Layout.of(Article.of(c.text()).build()).stream()
                                    .filter(b -> b.kind().isArticle())
                                    .anyMatch(b -> b.span().of(c.text()).contains(c.line())))
                            .isEqualTo(c.kept())));
  }
}
