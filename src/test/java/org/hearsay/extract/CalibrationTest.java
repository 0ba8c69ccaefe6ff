package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.text.Conllu;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Sentence SENTENCE =
      Conllu.sentence(
          """
              1 Norland Norland PROPN NNP _ 2 nsubj
              2 imposed impose VERB VBD _ 0 root
              3 sanctions sanction NOUN NNS _ 2 obj
              4 on on ADP IN _ 5 case
              5 Sudria Sudria PROPN NNP _ 2 obl
              """);

  private static final Map<String, Entity> ENTITIES =
      Map.of(
          "norland", state("norland", "NLD"),
          "sudria", state("sudria", "SDR"),
          "men", Entity.of("men", "men", EntityType.OTHER, Entity.Scope.ARTICLE));

  private static final TextSpan VERB = SENTENCE.token(1).span();
  private static final TextSpan NOUN = SENTENCE.token(2).span();

  private static Entity state(String id, String code) {
    return Entity.of(id, id, EntityType.COUNTRY, Entity.Scope.GAZETTEER).withCode(code);
  }

  private static Participation party(String role, String entity, boolean inferred) {
    return new Participation(role, VERB, entity, entity, inferred, inferred ? 0.6 : 0.9);
  }

  private static double of(TextSpan trigger, boolean real, Voice voice, Participation... parties) {
    return Calibration.confidence(SENTENCE, trigger, List.of(parties), ENTITIES, real, voice);
  }

  private static final Voice OWN = new Voice.ArticleVoice();

  @Test
  void knownPartiesOnBothSidesAreSurest() {
    double both =
        of(VERB, true, OWN, party("actor", "norland", false), party("target", "sudria", false));
    double unknown =
        of(VERB, true, OWN, party("actor", "norland", false), party("target", "men", false));
    double one = of(VERB, true, OWN, party("actor", "norland", false));
    double none = of(VERB, true, OWN, party("target", "men", false));
    assertThat(both).isGreaterThan(0.8);
    assertThat(List.of(both, unknown, one, none))
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(none).isBetween(0.0, 0.2);
  }

  @Test
  void nounsAndPlansAreLessSureAndSeveralWordsMore() {
    Participation[] both = {party("actor", "norland", false), party("target", "sudria", false)};
    double verb = of(VERB, true, OWN, both);
    assertThat(of(NOUN, true, OWN, both)).isLessThan(verb);
    assertThat(of(VERB, false, OWN, both)).isLessThan(verb);
    assertThat(of(VERB.cover(NOUN), true, OWN, both)).isGreaterThan(verb).isLessThan(1);
  }

  @Test
  void whatIsInferredOrSaidByNobodyKnownIsLessSure() {
    Participation actor = party("actor", "norland", false);
    double stated = of(VERB, true, OWN, actor, party("target", "sudria", false));
    assertThat(of(VERB, true, OWN, actor, party("target", "sudria", true))).isEqualTo(0.6);
    assertThat(of(VERB, true, new Voice.Unknown(), actor, party("target", "sudria", false)))
        .isLessThan(stated);
  }
}
