package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TripleTest {

  @Test
  void readsTheFormsOfNTriples() throws MalformedLine {
    assertThat(Triple.of("<a:s> <a:p> <a:o> ."))
        .contains(new Triple("a:s", "a:p", "a:o", false, ""));
    assertThat(Triple.of("_:b1\t<a:p>\t_:b2\t. # a comment"))
        .contains(new Triple("_:b1", "a:p", "_:b2", false, ""));
    assertThat(Triple.of("<a:s> <a:p> \"x \\\"y\\\" \\u00E9\\U0001F642\\n\"@EN-gb ."))
        .contains(new Triple("a:s", "a:p", "x \"y\" \u00e9\ud83d\ude42\n", true, "en-gb"));
    assertThat(Triple.of("<a:s> <a:p> \"7\"^^<a:int> ."))
        .contains(new Triple("a:s", "a:p", "7", true, ""));
    assertThat(Triple.of("")).isEmpty();
    assertThat(Triple.of("  # nothing")).isEmpty();
  }

  @Test
  void tellsWhereALineIsNoTriple() {
    for (String wrong :
        List.of(
            "x",
            "<a:s",
            "<a:s> <a:p>",
            "<a:s> <a:p> <a:o>",
            "<a:s> <a:p> \"open",
            "<a:s> <a:p> \"open\\",
            "<a:s> <a:p> \"\\u12\" .",
            "<a:s> <a:p> \"\\UFFFFFFFF\" .",
            "<a:s> <a:p> \"\\q\" .",
            "<a:s> <a:p> <a:o> . <a:more>",
            "<a:s> \"p\" <a:o> .")) {
      assertThatThrownBy(() -> Triple.of(wrong))
          .as(wrong)
          .isInstanceOf(MalformedLine.class)
          .hasMessageContaining("column");
    }
  }
}
