package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class HeadlineCaseTest {

  private static final LabelledSentence SENTENCE =
      new LabelledSentence(
          List.of("Holt", "'s", "men", "left", "in", "May"),
          List.of(new NameSpan(0, 1, EntityType.PERSON)));

  @Test
  void setsSomeSentencesAsHeadlines() {
    List<LabelledSentence> article = Collections.nCopies(400, SENTENCE);
    List<LabelledSentence> changed = HeadlineCase.some(article, new Random(1));
    Set<String> found = new TreeSet<>();
    changed.forEach(s -> found.add(String.join(" ", s.words())));
    assertThat(found)
        .containsExactly(
            "HOLT 'S MEN LEFT IN MAY",
            "Holt 's Men Left In May",
            "Holt 's Men Left in May",
            "Holt 's men left in May");
    assertThat(changed).allMatch(s -> s.names().equals(SENTENCE.names()));
    assertThat(changed).filteredOn(s -> !s.equals(SENTENCE)).hasSizeBetween(10, 60);
  }

  @Test
  void theSameSeedChoosesTheSame() {
    List<LabelledSentence> article = Collections.nCopies(50, SENTENCE);
    assertThat(HeadlineCase.some(article, new Random(3)))
        .isEqualTo(HeadlineCase.some(article, new Random(3)));
  }
}
