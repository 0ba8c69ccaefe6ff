package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class ArticleEvidenceTest {

  private static final Lexicon EMPTY =
      new Lexicon(new HashedTable(Map.of()), new HashedTable(Map.of()));

  private static List<Reading> article(String... sentences) {
    return List.of(sentences).stream().map(s -> Reading.of(List.of(s.split(" ")), EMPTY)).toList();
  }

  private static ArticleEvidence evidence(List<Reading> article) {
    return new ArticleEvidence(article, article.stream().map(s -> List.<NameSpan>of()).toList());
  }

  @Test
  void smallLettersHaveNone() {
    assertThat(evidence(article("the dam broke")).of(0, 1)).isEmpty();
  }

  @Test
  void theCompanyOfOtherOccurrencesCounts() {
    List<Reading> alone = article("Holt won .");
    List<Reading> twice = article("Holt won .", "They chose Mr. Holt yesterday .");
    assertThat(evidence(twice).of(0, 0)).contains(evidence(alone).of(0, 0)[0]);
    assertThat(evidence(twice).of(0, 0)).hasSizeGreaterThan(evidence(alone).of(0, 0).length);
  }

  @Test
  void whatTheFirstPassSaidElsewhereCounts() {
    List<Reading> article = article("Then Holt won .", "Then Holt won .");
    List<NameSpan> person = List.of(new NameSpan(1, 2, EntityType.PERSON));
    List<NameSpan> place = List.of(new NameSpan(1, 2, EntityType.PLACE));
    ArticleEvidence agreed = new ArticleEvidence(article, List.of(person, person));
    ArticleEvidence split = new ArticleEvidence(article, List.of(person, place));
    assertThat(agreed.of(0, 1)).isNotEqualTo(split.of(0, 1));
    assertThat(agreed.firstLabel(0, 1)).isEqualTo(Labels.of(4, person)[1]);
    assertThat(agreed.firstLabel(0, 9)).isEqualTo(Labels.OUTSIDE);
  }

  @Test
  void bracketsIntroduceAcronyms() {
    List<Reading> spelt = article("The Dam Building Authority ( DBA ) met .", "Then DBA left .");
    List<Reading> other = article("The river people ( DBA ) met .", "Then DBA left .");
    List<Reading> none = article("The river people , DBA , met .", "Then DBA left .");
    assertThat(evidence(spelt).of(1, 1)).isNotEqualTo(evidence(other).of(1, 1));
    assertThat(evidence(other).of(1, 1)).isNotEqualTo(evidence(none).of(1, 1));
  }
}
