package org.hearsay.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.nlp.sentence.SentenceSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceMergingTest {
  @TempDir private Path folder;

  private static String sentence(String comment, String text, String... words) {
    StringBuilder rows = new StringBuilder(comment);
    if (!text.isEmpty()) {
      rows.append("# text = ").append(text).append('\n');
    }
    for (int i = 0; i < words.length; i++) {
      rows.append(
          "%d\t%s\t_\tX\tX\t_\t%d\t%s\t_\t_%n"
              .formatted(i + 1, words[i], i == 0 ? 0 : 1, i == 0 ? "root" : "dep"));
    }
    return rows.append('\n').toString();
  }

  private List<TreebankSentence> merged(String... sentences) throws IOException {
    Path file = folder.resolve("a.conllu");
    Files.writeString(file, String.join("", sentences));
    return new SentenceMerging(SentenceSplitter.english()).merge(Treebank.read(file));
  }

  @Test
  void joinsWhatTheSplitterWouldNotDivide() throws IOException {
    List<TreebankSentence> merged =
        merged(
            sentence("# newpar\n", "Thanks for this", "Thanks", "for", "this"),
            sentence("", "Ann Miller", "Ann", "Miller"),
            sentence("", "Desk two.", "Desk", "two", "."));
    assertThat(merged).hasSize(1);
    assertThat(merged.getFirst().forms())
        .containsExactly("Thanks", "for", "this", "Ann", "Miller", "Desk", "two", ".");
    assertThat(merged.getFirst().heads()).containsExactly(-1, 0, 0, 0, 3, 3, 5, 5);
    assertThat(merged.getFirst().relations())
        .containsExactly("root", "dep", "dep", "root", "dep", "root", "dep", "dep");
  }

  @Test
  void leavesSentencesThatTheSplitterDivides() throws IOException {
    assertThat(
            merged(
                sentence("", "Peru recalled its envoy.", "Peru", "recalled", "its", "envoy", "."),
                sentence("", "Chile did not.", "Chile", "did", "not", ".")))
        .hasSize(2);
  }

  @Test
  void joinsNothingAcrossParagraphsAndNothingWithoutText() throws IOException {
    assertThat(
            merged(
                sentence("# newpar\n", "Thanks", "Thanks"),
                sentence("# newpar\n", "Ann Miller", "Ann", "Miller"),
                sentence("", "", "Desk", "two")))
        .hasSize(3);
  }
}
