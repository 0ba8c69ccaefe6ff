package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.nlp.LanguageAnalyzer;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures stance, polarity and modality on sentences of our own, parsed with the models of the
 * jar: F1 over the values other than affirmed, positive and actual.
 */
@Tag("models")
class RealityTest {
  private static final double LEAST_F1 = 0.85;

  /** A sentence with the place of its event and its reading: "d", "-", "planned". */
  private record Labelled(String text, int begin, List<String> reading) {}

  @Test
  void readsWhatIsNotPlainlySo() throws IOException {
    LanguageAnalyzer analyzer = LanguageAnalyzer.load();
    Attributions attributions = Attributions.load();
    Factuality factuality = new Factuality(WordEffects.standard());
    int right = 0;
    int found = 0;
    int labelled = 0;
    List<String> wrong = new ArrayList<>();
    for (Labelled sentence : sentences()) {
      AnnotatedArticle article = analyzer.analyze(Article.of(sentence.text).build());
      List<String> reading = reading(article, sentence.begin, attributions, factuality);
      for (int i = 0; i < 3; i++) {
        boolean marked = !isDefault(reading.get(i));
        boolean same = reading.get(i).equals(sentence.reading.get(i));
        found += marked ? 1 : 0;
        labelled += isDefault(sentence.reading.get(i)) ? 0 : 1;
        right += marked && same ? 1 : 0;
      }
      if (!reading.equals(sentence.reading)) {
        wrong.add(sentence.reading + " read as " + reading + ": " + sentence.text);
      }
    }
    double f1 = 2.0 * right / (found + labelled);
    assertThat(f1).as("F1; misread:\n" + String.join("\n", wrong)).isGreaterThan(LEAST_F1);
  }

  private static boolean isDefault(String value) {
    return Set.of("a", "+", "actual").contains(value);
  }

  private static List<String> reading(
      AnnotatedArticle article, int begin, Attributions attributions, Factuality factuality) {
    Surroundings surroundings = new Surroundings(attributions.sayings(article));
    for (int i = 0; i < article.sentences().size(); i++) {
      Sentence s = article.sentences().get(i);
      Optional<Integer> word = wordAt(s, begin);
      if (word.isPresent()) {
        TextSpan place = s.token(word.get()).span();
        Assessment assessment =
            factuality.assess(
                s,
                word.get(),
                !surroundings.around(place).isEmpty(),
                surroundings.cues(i, place),
                Set.of());
        return List.of(
            assessment.denied() ? "d" : "a",
            assessment.negative() ? "-" : "+",
            assessment.modality().label());
      }
    }
    return List.of("a", "+", "actual");
  }

  private static Optional<Integer> wordAt(Sentence s, int begin) {
    for (int i = 0; i < s.size(); i++) {
      if (s.token(i).span().begin() == begin) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static List<Labelled> sentences() throws IOException {
    try (InputStream in = RealityTest.class.getResourceAsStream("reality.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(RealityTest::labelled)
          .toList();
    }
  }

  private static Labelled labelled(String line) {
    String[] columns = line.split("\t", -1);
    return new Labelled(
        columns[0].replace("[", "").replace("]", ""),
        columns[0].indexOf('['),
        List.of(columns[1], columns[2], columns[3]));
  }
}
