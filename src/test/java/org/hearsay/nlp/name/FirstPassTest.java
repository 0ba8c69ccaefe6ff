package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FirstPassTest {

  private static final List<String> SENTENCES =
      List.of(
          "The President of Peru , Pedro Castillo , met Foreign Minister Sergei Lavrov of Russia in"
              + " New Delhi on Tuesday .",
          "Norwegians and Swedes asked the U.N. Security Council for 1,000 tents in 2015 .",
          "MINISTRY OF DEFENCE SAYS NORTH KOREA FIRED A MISSILE",
          "\" We will not , \" said Li Keqiang of the Chinese Communist Party 's Central Committee .",
          "Jean-Claude van der Berg joined Deutsche Bank AG , Reuters reported from São Paulo .",
          "talks between moscow and kiev",
          ".");

  private static TokenNameFinderModel model;

  @BeforeAll
  static void load() throws IOException {
    FirstPassFactory.allow();
    try (InputStream in = FirstPass.class.getResourceAsStream("/models/" + NameFinder.FILE)) {
      model = new TokenNameFinderModel(in);
    }
  }

  @Test
  void findsWhatOpenNlpFinds() {
    Lexicon lexicon = model.getArtifact(FirstPassFactory.LEXICON);
    List<Reading> readings =
        SENTENCES.stream().map(s -> Reading.of(List.of(s.split(" ")), lexicon)).toList();
    List<List<NameSpan>> found = new FirstPass(model).find(readings);
    NameFinderME openNlp = new NameFinderME(model);
    for (int s = 0; s < readings.size(); s++) {
      List<NameSpan> expected =
          Arrays.stream(openNlp.find(readings.get(s).words))
              .map(
                  span ->
                      new NameSpan(
                          span.getStart(),
                          span.getEnd(),
                          EntityType.valueOf(span.getType().toUpperCase(Locale.ROOT))))
              .toList();
      assertThat(found.get(s)).as(SENTENCES.get(s)).isEqualTo(expected);
    }
    assertThat(found.getFirst()).isNotEmpty();
  }
}
