package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class RepeatedSurnamesTest {
  private static final Lexicon NOTHING_KNOWN =
      new Lexicon(new HashedTable(Map.of()), new HashedTable(Map.of()));

  /** The names of a sentence after one in which Theresa May was found. */
  private static List<String> found(String sentence, NameSpan... names) {
    Reading first = Reading.of(List.of("Theresa", "May", "arrived"), NOTHING_KNOWN);
    Reading second = Reading.of(List.of(sentence.split(" ")), NOTHING_KNOWN);
    List<NameSpan> introduced = List.of(new NameSpan(0, 2, EntityType.PERSON));
    RepeatedSurnames surnames =
        new RepeatedSurnames(List.of(first, second), List.of(introduced, List.of(names)));
    List<String> words = new ArrayList<>();
    for (NameSpan name : surnames.with(second, List.of(names))) {
      words.add(String.join(" ", List.of(second.words).subList(name.begin(), name.end())));
    }
    return words;
  }

  @Test
  void findsTheSurnameAlone() {
    assertThat(found("May said so")).containsExactly("May");
    assertThat(found("They told May so")).containsExactly("May");
    assertThat(found("It may rain")).isEmpty();
  }

  @Test
  void leavesMonthsAlone() {
    assertThat(found("It rained on May 5")).isEmpty();
    assertThat(found("It rained in May")).isEmpty();
    assertThat(found("It rained on 5 May")).isEmpty();
  }

  @Test
  void leavesPartsOfOtherNamesAlone() {
    assertThat(found("They met Brian May there")).isEmpty();
    assertThat(found("They met Brian May there", new NameSpan(2, 4, EntityType.PERSON)))
        .containsExactly("Brian May");
  }
}
