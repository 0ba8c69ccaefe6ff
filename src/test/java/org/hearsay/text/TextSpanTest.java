package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSpanTest {

  @Test
  void countsCodePointsNotUtf16Units() {
    String text = "a😀b😀😀c";
    TextSpan.Index index = new TextSpan.Index(text);
    assertThat(index.length()).isEqualTo(6);
    assertThat(index.slice(new TextSpan(1, 3))).isEqualTo("😀b");
    assertThat(new TextSpan(3, 6).of(text)).isEqualTo("😀😀c");
    assertThat(index.span(1, 4)).isEqualTo(new TextSpan(1, 3));
  }

  @Test
  void convertsBothWaysOnRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.appendCodePoint(random.nextInt(3) == 0 ? 0x1F600 + random.nextInt(50) : 'a');
      }
      TextSpan.Index index = new TextSpan.Index(text.toString());
      for (int c = 0; c <= index.length(); c++) {
        assertThat(index.toUtf16(c)).isEqualTo(text.toString().offsetByCodePoints(0, c));
        assertThat(index.toCodePoint(index.toUtf16(c))).isEqualTo(c);
      }
    }
  }

  @Test
  void refusesWhatIsNoSpan() {
    assertThatThrownBy(() -> new TextSpan(3, 2)).hasMessageContaining("[3, 2)");
    assertThatThrownBy(() -> new TextSpan(-1, 2)).hasMessageContaining("[-1, 2)");
  }
}
