package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.text.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTrimmingTest {

  private static final Lexicon EMPTY =
      new Lexicon(new HashedTable(Map.of()), new HashedTable(Map.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          Mira Solberg 's        | Mira Solberg
          Der Strom '            | Der Strom
          " Der Strom            | Der Strom
          " Der Strom "          | " Der Strom "
          Odd " Ox " Berg        | Odd " Ox " Berg
          ( Dam Act              | Dam Act
          Dam Authority ( DA )   | Dam Authority ( DA )
          James ] Holt           | James ] Holt
          's                     | 's
          Dam Authority •        | Dam Authority
          anti - Solbergian      | Solbergian
          Admiral Mira Solberg   | Mira Solberg
          Admiral                | Admiral
          Ex - Premier Solberg   | Solberg
          – Mira Solberg         | Mira Solberg
          """)
  void cutsMarksOff(String name, String expected) {
    List<String> words = List.of(name.split(" "));
    Reading reading = Reading.of(words, EMPTY);
    NameSpan trimmed = NameTrimming.trim(reading, new NameSpan(0, words.size(), EntityType.PERSON));
    assertThat(String.join(" ", words.subList(trimmed.begin(), trimmed.end()))).isEqualTo(expected);
  }
}
