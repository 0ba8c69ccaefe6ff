package org.hearsay.nlp.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  private static final WordClasses CLASSES =
      WordClasses.of(
          Map.of("peru", "110010110", "recalled", "0110", "0", "111"),
          Map.of("recalled", "VBD VBN", "May", "NNP", "may", "MD"));

  @Test
  void findsAWordWhateverItsLetters() {
    assertThat(CLASSES.path("Peru")).isEqualTo("110010110");
    assertThat(CLASSES.path("unseen")).isEmpty();
    assertThat(CLASSES.tags("May")).isEqualTo("NNP");
    assertThat(CLASSES.tags("MAY")).as("of its small letters").isEqualTo("MD");
    assertThat(CLASSES.tags("Recalled")).isEqualTo("VBD VBN");
    assertThat(CLASSES.tags("unseen")).isEmpty();
  }

  @Test
  void allNumbersAreOneWord() {
    assertThat(CLASSES.path("1,204.50")).isEqualTo("111");
    assertThat(CLASSES.path(",")).as("no digit").isEmpty();
    assertThat(CLASSES.path("7th")).as("letters").isEmpty();
  }

  @Test
  void aWordFormKnowsPartsOfThePath() {
    WordForm form = WordForm.of("Peru", CLASSES);
    WordForm other = WordForm.of("chile", WordClasses.of(Map.of("chile", "110010111"), Map.of()));
    assertThat(form.branch()).isEqualTo(other.branch());
    assertThat(form.cluster()).as("the first eight steps").isEqualTo(other.cluster());
    assertThat(form.leaf()).isNotEqualTo(other.leaf());
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CLASSES.write(new DataOutputStream(bytes));
    WordClasses read =
        WordClasses.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.path("recalled")).isEqualTo("0110");
    assertThat(read.tags("may")).isEqualTo("MD");
    assertThat(read.path("chile")).isEmpty();
  }
}
