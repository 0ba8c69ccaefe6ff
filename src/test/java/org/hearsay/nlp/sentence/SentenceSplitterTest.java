package org.hearsay.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static final SentenceSplitter SPLITTER = SentenceSplitter.english();

  private static List<String> split(String paragraph) {
    return SPLITTER.split(paragraph).stream()
        .map(r -> paragraph.substring(r.begin(), r.end()))
        .toList();
  }

  /** Paragraphs whose sentences a bar divides. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoy left. |Nobody saw him.",
        "Mr. Berg met Gen. Holt and Sen. J. Q. Adler in Norport. |They spoke for an hour.",
        "The U.S. ambassador left the U.K. on Friday.",
        "He came from the U.S. |The minister did not.",
        "The talks end at 5 p.m. on Monday. |A second round begins at 9 a.m. |The press may come.",
        "Resolution No. 2270 was passed on Mar. 2, 2016. |It holds.",
        "“We are ready.” |He left.",
        "“We are ready,” he said. |“When do we meet?” |Nobody knew.",
        "\"We are ready.\" |\"Are you?\" he asked.",
        "''We are ready.'' |``So are we,'' she said.",
        "He said, “We are ready. |Berg added, “Let us meet. |And let us talk.”",
        "“Really?” he asked. |“Really!” she said.",
        "The talks failed.|The envoys left the room.",
        "They agreed on nothing.” |The talks failed.",
        "Prices rose by 3.5 percent. |Wages did not.",
        "See www.norport.example for more. |It is free.",
        "Yahoo.com and norport.example were down.",
        "The firm is Holt Inc. of Norport.",
        "He works for Holt Inc. |The firm is rich.",
        "We waited... and waited.",
        "What?! |Nobody came.",
        "“My name is John B. Holt,” he said.",
        "J.E. \"Buster\" Holt won.",
        "NORPORT, N.D. (NP) - Holt won.",
        "The dam at dawn Photo: Mira Solberg",
        "Was It the Dam? won the prize.",
        "Berg sold Holt et Cie. de Norport.",
        "“… It is an honour,” he said. |“Thank you.”",
        "2. He spoke last. |3. She spoke first.",
        "He was killed (so they say). |She was not.",
        "\"Where is the dam?\" Mira Solberg asked. |Nobody knew.",
        "\"It is gone.\" Berg said. |Berg left.",
        "\"It is gone.\" |Berg said that the dam had broken.",
        "“Is it? |Is it not? |Who knows?” she said. |‘No,’ he said.",
        "She collects antique art. |He sells it.",
        "See fig. 3 and art. 5 of the treaty.",
        "Dr. A. B. Holt Jr. met Prof. Berg vs. Norland in St. Elsen. |It rained.",
        "Lt. Col. Berg, Lt. Gen. Holt and Maj. Gen. Adler came.",
        "He lost 2-1 to A.C. Elsen. |Then he left.",
        "“I waited ... and then I left. |Nobody came…” she said. |“Nobody.”",
        "“We fight on. |We win.|“We are ready,” said Berg.",
        "( He left at noon . ) |Nobody saw him.",
        "He came late. :( |So did she. :-) |they laughed! ;) |We left.",
        "It ended at noon. |-- Posted by Mira Solberg",
        "It ended at noon. |** Edit : It goes on.",
        "We sell ships, cars, etc. , and planes.",
        "See Norport.Com for more.",
        "Drs. Berg and Holt left.",
        "Call Mira Solberg at ext. 4512.",
        "P.S. Holt won. |PS. Berg lost."
      })
  void splits(String marked) {
    assertThat(split(marked.replace("|", ""))).containsExactly(marked.split(" ?\\|| (?=Photo:)"));
  }

  @Test
  void aLineEndWithinAParagraphIsSpace() {
    assertThat(split("The envoy\nleft.\r\nNobody saw\r\nhim."))
        .containsExactly("The envoy\nleft.", "Nobody saw\r\nhim.");
  }

  @Test
  void givesUpNoCharacterButSpace() {
    String paragraph = " One. Two?  «Three!» Four… Five";
    assertThat(String.join("", split(paragraph)).replace(" ", ""))
        .isEqualTo(paragraph.replace(" ", ""));
  }

  @Test
  void nothingHasNoSentence() {
    assertThat(split("")).isEmpty();
    assertThat(split("  ")).isEmpty();
    assertThat(split("...")).containsExactly("...");
  }
}
