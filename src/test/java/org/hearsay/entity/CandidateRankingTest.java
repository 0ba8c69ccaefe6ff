package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;

class CandidateRankingTest {

  private static final CandidateRanking RANKING = new CandidateRanking(Set.of("Q1", "Q2"));

  private static Candidate person(String id, String description, int sitelinks, String of) {
    return new Candidate(
        id,
        "Ada Moss",
        List.of("A. Moss"),
        description,
        Set.of(EntityType.PERSON),
        sitelinks,
        Set.of(of),
        "Ada Moss",
        Candidate.Match.LABEL);
  }

  private static CandidateRanking.Context context(String text, Map<String, String> linked) {
    return new CandidateRanking.Context(
        CandidateRanking.wordsOf(text), Set.of(), linked, Map.of(), Set.of());
  }

  @Test
  void tellsAllItsEvidence() {
    List<CandidateRanking.Ranked> ranked =
        RANKING.rank(
            "Ada Moss",
            EntityType.PERSON,
            List.of(person("Q7", "Ruritanian botanist", 20, "Q1")),
            context("the botanist said", Map.of("Q1", "Ruritania")));
    assertThat(ranked).hasSize(1);
    assertThat(ranked.getFirst().reasons())
        .containsExactly(
            "name: its label (0.30)",
            "type: Person (0.20)",
            "context: botanist (0.10)",
            "popularity: 20 wikis (0.12)",
            "coherence: Ruritania (0.09)");
    assertThat(ranked.getFirst().score()).isBetween(0.7, 0.9);
    assertThat(CandidateRanking.best(ranked)).isPresent();
  }

  @Test
  void contextDecidesBetweenNamesakesAndWithoutItNothingDoes() {
    List<Candidate> two =
        List.of(person("Q7", "botanist", 20, "Q1"), person("Q8", "rower", 22, "Q1"));
    CandidateRanking.Context none = context("she spoke", Map.of());
    assertThat(CandidateRanking.best(RANKING.rank("Ada Moss", EntityType.PERSON, two, none)))
        .isEmpty();
    CandidateRanking.Context plants = context("a botanist of note", Map.of());
    assertThat(CandidateRanking.best(RANKING.rank("Ada Moss", EntityType.PERSON, two, plants)))
        .hasValueSatisfying(r -> assertThat(r.candidate().id()).isEqualTo("Q7"));
  }

  @Test
  void otherTypesAndOtherStatesAreOut() {
    List<Candidate> one = List.of(person("Q7", "botanist", 200, "Q1"));
    CandidateRanking.Context any = context("botanist", Map.of());
    assertThat(RANKING.rank("Ada Moss", EntityType.ORGANIZATION, one, any)).isEmpty();
    assertThat(RANKING.rank("Ada Moss", EntityType.OTHER, one, any)).hasSize(1);
    CandidateRanking.Context abroad =
        new CandidateRanking.Context(Set.of(), Set.of(), Map.of(), Map.of(), Set.of("Q2"));
    assertThat(RANKING.rank("Ada Moss", EntityType.PERSON, one, abroad)).isEmpty();
  }

  @Test
  void anUnknownOneIsNoLinkByItsNameAlone() {
    assertThat(
            CandidateRanking.best(
                RANKING.rank(
                    "Ada Moss",
                    EntityType.PERSON,
                    List.of(person("Q7", "rower", 0, "Q1")),
                    context("she spoke", Map.of()))))
        .isEmpty();
  }
}
