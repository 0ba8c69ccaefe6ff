package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.text.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonAcronymsTest {

  private static final Lexicon EMPTY =
      new Lexicon(new HashedTable(Map.of()), new HashedTable(Map.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          they bought water treatment plants ( WTP ) | 6 | true
          of non - paid debts ( NPD ) in May         | 6 | true
          he sold NPDs ( non - paid debts ) at once  | 2 | true
          the Water Treatment Party ( WTP ) won      | 5 | false
          the water ( WTP ) rose                     | 3 | false
          """)
  void knowsThoseOfCommonNouns(String sentence, int token, boolean expected) {
    Reading reading = Reading.of(List.of(sentence.split(" ")), EMPTY);
    NameSpan name = new NameSpan(token, token + 1, EntityType.ORGANIZATION);
    assertThat(new CommonAcronyms(List.of(reading)).holds(reading, name)).isEqualTo(expected);
  }
}
