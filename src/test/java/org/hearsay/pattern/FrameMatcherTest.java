package org.hearsay.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameMatcherTest {
  private static final Map<String, Set<String>> LEXICONS =
      Map.of("sanction", Set.of("sanction", "travel ban"), "envoy", Set.of("envoy", "ambassador"));
  private static final Set<String> AGENTS = Set.of("rebel", "foreign ministry");
  private static final String RECALLED =
      "Peru_NNP_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj"
          + " from_IN_6_case Lima_NNP_2_obl";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          verb; recall subject=actor object:{#envoy} from=target?; Peru_NNP_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj from_IN_6_case Lima_NNP_2_obl; actor=Peru target=Lima
          optional slot empty; recall subject=actor object:{#envoy} from=target?; Peru_NNP_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj; actor=Peru
          required slot empty; recall subject=actor object:{#envoy} from=target; Peru_NNP_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj; -
          other object; recall subject=actor object:{#envoy}; Peru_NNP_2_nsubj recalled:recall_VBD_0_root the_DT_4_det war_NN_2_obj; -
          cannot act; recall subject=actor object:{#envoy}; Snow:snow_NN_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj; -
          agentive noun; attack subject=actor; Rebels:rebel_NNS_2_nsubj attacked:attack_VBD_0_root; actor=Rebels
          compound agentive noun; attack subject=actor; The_DT_3_det foreign_JJ_3_amod ministry_NN_4_nsubj attacked:attack_VBD_0_root; actor=ministry
          second best; recall subject=actor object:{#envoy} from=target?; Peru_NNP_2_nsubj recalled:recall_VBD_0_root envoys:envoy_NNS_2_obj from_IN_5_case Lima_NNP_3_nmod; actor=Peru target=Lima
          time is no target; recall subject=actor object:{#envoy} in=target?; Peru_NNP_2_nsubj recalled:recall_VBD_0_root envoys:envoy_NNS_2_obj in_IN_5_case May_NNP_2_obl; actor=Peru
          particle; pull out subject=actor of=target?; Peru_NNP_2_nsubj pulled:pull_VBD_0_root out_RP_2_compound:prt of_IN_5_case Lima_NNP_2_obl; actor=Peru target=Lima
          fixed noun; lay siege to subject=actor object=target; Peru_NNP_2_nsubj laid:lay_VBD_0_root siege_NN_2_obj to_IN_5_case Lima_NNP_2_obl; actor=Peru target=Lima
          fixed preposition; call on subject=actor object=target clause=content; Peru_NNP_2_nsubj called:call_VBD_0_root on_IN_4_case Iran_NNP_2_obl to_TO_6_mark stop_VB_2_xcomp; actor=Peru target=Iran content=stop
          gerund; accuse subject=actor object=target of=content; Peru_NNP_2_nsubj accused:accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_mark lying:lie_VBG_2_advcl; actor=Peru target=Iran content=lying
          gerund beside a noun; bow subject=actor to|for=target; Peru_NNP_2_nsubj bowed:bow_VBD_0_root to_IN_4_case Iran_NNP_2_obl for_IN_6_mark helping:help_VBG_2_advcl; actor=Peru target=Iran
          gerund beside the noun of a noun; (bow) subject=actor to|for=target; Peru_NNP_3_nmod:poss 's_POS_1_case bow_NN_0_root to_IN_5_case Iran_NNP_3_nmod for_IN_7_mark helping:help_VBG_3_acl; actor=Peru target=Iran
          nearest preposition; tighten subject=actor object:{blockade} in|of=target; Peru_NNP_2_nsubj tightened:tighten_VBD_0_root blockade_NN_2_obj of_IN_5_case Iran_NNP_3_nmod in_IN_8_case the_DT_8_det Gulf_NNP_3_nmod; actor=Peru target=Iran
          preposition before the predicate; bow subject=actor in|to=target; In_IN_2_case Lima_NNP_4_obl Peru_NNP_4_nsubj bowed:bow_VBD_0_root to_IN_6_case Iran_NNP_4_obl; actor=Peru target=Iran
          preposition two nouns below; keep subject=actor object:{channel} with=target; Peru_NNP_2_nsubj kept:keep_VBD_0_root channel_NN_2_obj of_IN_5_case talks:talk_NNS_3_nmod with_IN_7_case Iran_NNP_5_nmod; actor=Peru target=Iran
          clause on the oblique; call on subject=actor object=target clause=content; Peru_NNP_2_nsubj called:call_VBD_0_root on_IN_4_case Iran_NNP_2_obl to_TO_6_mark stop_VB_4_acl; actor=Peru target=Iran content=stop
          demonym on the compound; (missile test) subject=actor; Iranian_JJ_2_amod missile_NN_3_compound test_NN_0_root; actor=Iranian
          dative before what it is for; give subject=actor object:{aid} to|for=target; Peru_NNP_2_nsubj gave:give_VBD_0_root Iran_NNP_2_iobj aid_NN_2_obj for_IN_6_case farms:farm_NNS_4_nmod; actor=Peru target=Iran
          dative; give subject=actor object:{aid} to=target; Peru_NNP_2_nsubj gave:give_VBD_0_root Iran_NNP_2_iobj aid_NN_2_obj; actor=Peru target=Iran
          noun with of; (recall) subject=actor object:{#envoy}; the_DT_2_det recall_NN_0_root of_IN_4_case envoys:envoy_NNS_2_nmod by_IN_6_case Peru_NNP_2_nmod; actor=Peru
          noun with possessor; (recall) subject=actor object:{#envoy}; Peru_NNP_3_nmod:poss 's_POS_1_case recall_NN_0_root of_IN_5_case envoys:envoy_NNS_3_nmod; actor=Peru
          noun with demonym; (attack) subject=actor object=target; Peruvian_JJ_2_amod attack_NN_0_root on_IN_4_case Iran_NNP_2_nmod; actor=Peruvian target=Iran
          of as subject; (resignation) subject=actor; the_DT_2_det resignation_NN_0_root of_IN_4_case Ito_NNP_2_nmod; actor=Ito
          compound noun; (missile test) subject=actor; Iranian_JJ_3_amod missile_NN_3_compound test_NN_0_root; actor=Iranian
          compound noun missing; (missile test) subject=actor; Iranian_JJ_2_amod test_NN_0_root; -
          compound filler; impose subject=actor object:{#sanction}; Peru_NNP_2_nsubj imposed:impose_VBD_0_root travel_NN_5_compound -_HYPH_5_punct bans:ban_NNS_2_obj; actor=Peru
          forbidden; meet subject=actor !object; Peru_NNP_2_nsubj met:meet_VBD_0_root Iran_NNP_2_obj; -
          excluded; meet subject=actor object:{-goal}; Peru_NNP_2_nsubj met:meet_VBD_0_root its_PRP$_4_nmod:poss goal_NN_2_obj; -
          adjective; critical/a subject=actor of=target; Peru_NNP_3_nsubj is:be_VBZ_3_cop critical_JJ_0_root of_IN_5_case Iran_NNP_3_obl; actor=Peru target=Iran
          predicative noun; ally/n subject=actor of=target; Peru_NNP_4_nsubj is:be_VBZ_4_cop an_DT_4_det ally_NN_0_root of_IN_6_case Iran_NNP_4_nmod; actor=Peru target=Iran
          mere noun; ally/n of=target; the_DT_2_det ally_NN_0_root of_IN_4_case Iran_NNP_2_nmod; -
          hyphen; test-fire subject=actor object; Peru_NNP_4_nsubj test_NN_4_compound -_HYPH_4_punct fired:fire_VBD_0_root rockets:rocket_NNS_4_obj; actor=Peru
          passive; attack subject=actor? object=target; Lima_NNP_3_nsubj:pass was:be_VBD_3_aux:pass attacked:attack_VBN_0_root; target=Lima
          coordination; attack subject=actor; Peru_NNP_4_nsubj and_CC_3_cc Iran_NNP_1_conj attacked:attack_VBD_0_root; actor=Peru actor=Iran
          """)
  void fills(String construction, String expression, String tree, String expected) {
    assertThat(shown(List.of(frame("T/f", "T", expression)), Trees.article(tree)))
        .isEqualTo(expected.equals("-") ? List.of() : List.of("T/f " + expected));
  }

  @Test
  void letsTheMoreSpecificFrameWin() {
    Frame loose = frame("A/recall", "A", "recall subject=actor");
    Frame tight = frame("B/recall-envoy", "B", "recall subject=actor object:{#envoy}");
    assertThat(shown(List.of(loose, tight), Trees.article(RECALLED)))
        .containsExactly("B/recall-envoy actor=Peru");
  }

  @Test
  void letsTheFirstOfEqualsWin() {
    Frame first = frame("A/recall", "A", "recall subject=actor");
    Frame second = frame("B/recall", "B", "recall subject=actor");
    assertThat(shown(List.of(first, second), Trees.article(RECALLED)))
        .containsExactly("A/recall actor=Peru");
  }

  @Test
  void givesNoMatchToANounThatAFrameNames() {
    String tree =
        "Peru_NNP_2_nsubj lifted:lift_VBD_0_root sanctions:sanction_NNS_2_obj"
            + " on_IN_5_case Iran_NNP_3_nmod";
    Frame relief =
        frame("Relief/lift", "Relief", "lift subject=actor object:{#sanction} on=target?");
    Frame sanction = frame("Sanction/noun", "Sanction", "(sanction) subject=actor? on=target");
    assertThat(shown(List.of(relief, sanction), Trees.article(tree)))
        .containsExactly("Relief/lift actor=Peru target=Iran");
    assertThat(shown(List.of(sanction), Trees.article(tree))).hasSize(1);
  }

  @Test
  void checksKindsByMentions() {
    AnnotatedArticle plain = Trees.article(RECALLED);
    Frame frame = frame("T/f", "T", "recall subject:{@State}=actor");
    assertThat(shown(List.of(frame), plain)).isEmpty();
    Sentence sentence = plain.sentences().getFirst();
    AnnotatedArticle named =
        plain.withMentions(
            List.of(
                new Mention(
                    sentence.token(0).span(), 0, 0, Mention.Kind.NAME, EntityType.COUNTRY)));
    assertThat(shown(List.of(frame), named)).containsExactly("T/f actor=Peru");
  }

  @Test
  void asksOnlyFramesWhoseTriggerOccurs() {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      frames.add(frame("T/f" + i, "T", "verb" + i + " subject=actor"));
    }
    frames.add(frame("T/recall", "T", "recall subject=actor"));
    FrameIndex index = new FrameIndex(frames);
    assertThat(PredicateStructure.of(Trees.sentence(RECALLED)))
        .allSatisfy(p -> assertThat(index.of(p).size()).isLessThan(2));
    assertThat(shown(frames, Trees.article(RECALLED))).containsExactly("T/recall actor=Peru");
  }

  @Test
  void tellsTheTokensOfTheTrigger() {
    String tree =
        "Peru_NNP_2_nsubj pulled:pull_VBD_0_root envoys:envoy_NNS_2_obj out_RP_2_compound:prt";
    List<FrameMatch> found =
        new FrameMatcher(
                List.of(frame("T/f", "T", "pull out subject=actor object")), LEXICONS, AGENTS)
            .match(Trees.article(tree), 0);
    assertThat(found.getFirst().trigger()).containsExactly(1, 3);
  }

  @Test
  void tellsWhatAnExampleLacks() {
    Frame frame =
        new Frame(
            "T/f",
            type("T"),
            Coding.NONE,
            FrameExpressionParser.parse("recall subject=actor from=target?"),
            List.of(
                new FrameExample("good", List.of(new FrameExample.Expectation("actor", "Peru"))),
                new FrameExample("bad", List.of(new FrameExample.Expectation("target", "Rome")))),
            List.of("counter"));
    FrameMatcher matcher = new FrameMatcher(List.of(frame), LEXICONS, AGENTS);
    assertThat(new FrameCheck(matcher, t -> Trees.article(RECALLED)).failures(List.of(frame)))
        .extracting(FrameCheck.Failure::sentence, FrameCheck.Failure::problem)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bad", "must fill target=Rome"),
            org.assertj.core.groups.Tuple.tuple("counter", "must not match"));
  }

  private static List<String> shown(List<Frame> frames, AnnotatedArticle article) {
    Sentence sentence = article.sentences().getFirst();
    return new FrameMatcher(frames, LEXICONS, AGENTS)
        .match(article, 0).stream()
            .map(
                m ->
                    m.frame().name()
                        + m.fillers().stream()
                            .map(
                                f ->
                                    " "
                                        + f.role()
                                        + "="
                                        + sentence.token(f.argument().head()).text())
                            .collect(Collectors.joining()))
            .toList();
  }

  private static Frame frame(String name, String type, String expression) {
    return new Frame(
        name,
        type(type),
        Coding.NONE,
        FrameExpressionParser.parse(expression),
        List.of(),
        List.of());
  }

  private static EventType type(String name) {
    return new EventType(
        name,
        name,
        "",
        List.of(),
        Coding.NONE,
        Coordination.DISTRIBUTIVE,
        List.of("content"),
        List.of(),
        "",
        EventType.Content.NONE);
  }
}
