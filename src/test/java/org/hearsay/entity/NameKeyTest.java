package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameKeyTest {

  @Test
  void usualSpellingsMeet() {
    assertThat(NameKey.of("Kim Jong-un")).isEqualTo(NameKey.of("KIM JONG UN"));
    assertThat(NameKey.of("U.N.")).isEqualTo("un");
    assertThat(NameKey.of("Côte d’Ivoire")).isEqualTo(NameKey.of("Cote d'Ivoire"));
    assertThat(NameKey.of("The Gambia")).isEqualTo("gambia");
    assertThat(NameKey.of("Łódź")).isEqualTo("lodz");
    assertThat(NameKey.of("Johnson & Johnson")).isEqualTo("johnson and johnson");
  }

  @Test
  void acronymsAreCapitals() {
    assertThat(NameKey.isAcronym("U.S.")).isTrue();
    assertThat(NameKey.isAcronym("M-19")).isFalse();
    assertThat(NameKey.isAcronym("Nato")).isFalse();
  }

  @Test
  void slugsKeepToTheirAlphabetWhateverTheName() {
    assertThat(NameKey.slug("Rex Tillerson")).isEqualTo("rex-tillerson");
    assertThat(NameKey.slug("金正恩")).matches("[0-9a-f]{12}");
    assertThat(NameKey.slug("Ali علي")).matches("ali-[0-9a-f]{12}");
    assertThat(NameKey.slug("<script>\"&#x27;'; DROP GRAPH"))
        .isEqualTo("script-and-x27-drop-graph");
    assertThat(NameKey.slug("")).matches("[0-9a-f]{12}");
    assertThat(NameKey.slug("x".repeat(5000))).hasSizeLessThan(90);
    assertThat(NameKey.slug("金正恩")).isNotEqualTo(NameKey.slug("金正日"));
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        name.appendCodePoint(random.nextInt(0xD7FF));
      }
      assertThat(NameKey.slug(name.toString())).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
  }
}
