package org.hearsay.nlp.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
  private static final Lemmatizer LEMMATIZER =
      LemmaTraining.run(
          List.of(
              new LemmaTraining.Example("talks", "NNS", "talk"),
              new LemmaTraining.Example("states", "NNS", "state"),
              new LemmaTraining.Example("houses", "NNS", "house"),
              new LemmaTraining.Example("games", "NNS", "game"),
              new LemmaTraining.Example("envoys", "NNS", "envoy"),
              new LemmaTraining.Example("countries", "NNS", "country"),
              new LemmaTraining.Example("embassies", "NNS", "embassy"),
              new LemmaTraining.Example("men", "NNS", "man"),
              new LemmaTraining.Example("Talks", "NNS", "talk"),
              new LemmaTraining.Example("recalled", "VBD", "recall"),
              new LemmaTraining.Example("asked", "VBD", "ask"),
              new LemmaTraining.Example("went", "VBD", "go"),
              new LemmaTraining.Example("Peru", "NNP", "Peru"),
              new LemmaTraining.Example("Chile", "NNP", "Chile"),
              new LemmaTraining.Example("n't", "RB", "not"),
              new LemmaTraining.Example("_", "NFP", "_")));

  @ParameterizedTest
  @CsvSource({
    "treaties, NNS, treaty",
    "missiles, NNS, missile",
    "men, NNS, man",
    "Men, NNS, man",
    "talked, VBD, talk",
    "went, VBD, go",
    "Kuwait, NNP, Kuwait",
    "n’t, RB, not",
    "s, NNS, s",
    "odd, XX, odd"
  })
  void findsLemmas(String form, String tag, String lemma) {
    assertThat(LEMMATIZER.lemma(form, tag)).isEqualTo(lemma);
  }

  @Test
  void isTheSameAfterWritingAndReading() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LEMMATIZER.write(new DataOutputStream(bytes));
    Lemmatizer read =
        Lemmatizer.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.lemma("treaties", "NNS")).isEqualTo("treaty");
  }
}
