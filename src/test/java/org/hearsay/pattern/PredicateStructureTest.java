package org.hearsay.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.pattern.Predicate.Embedding;
import org.hearsay.pattern.Predicate.Negation;
import org.hearsay.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateStructureTest {

  /** A construction, its tree, and the predicates that it must give, each with its arguments. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          active; Peru_NNP_2_nsubj recalled:recall_VBD_0_root its_PRP$_4_nmod:poss envoy_NN_2_obj from_IN_6_case Lima_NNP_2_obl; recall subject=Peru object=envoy from=Lima
          passive; Iran_NNP_3_nsubj:pass was:be_VBD_3_aux:pass sanctioned:sanction_VBN_0_root by_IN_5_case Peru_NNP_3_obl:agent; sanction object=Iran subject=Peru
          passive tagged as past; Iran_NNP_3_nsubj was:be_VBD_3_aux sanctioned:sanction_VBD_0_root by_IN_5_case Peru_NNP_3_obl; sanction object=Iran subject=Peru
          passive by a time; Iran_NNP_3_nsubj:pass was:be_VBD_3_aux:pass sanctioned:sanction_VBN_0_root by_IN_5_case Friday_NNP_3_obl; sanction object=Iran by=Friday
          passive of two objects; Iran_NNP_3_nsubj:pass was:be_VBD_3_aux:pass given:give_VBN_0_root aid_NN_3_obj; give indirect_object=Iran object=aid
          get passive; Ito_NNP_3_nsubj:pass got:get_VBD_3_aux:pass arrested:arrest_VBN_0_root; arrest object=Ito
          participle; envoys:envoy_NNS_4_nsubj:pass expelled:expel_VBN_1_acl were:be_VBD_4_aux:pass released:release_VBN_0_root; expel object=envoys
          relative clause; Peru_NNP_6_nsubj ,_,_4_punct which_WDT_4_nsubj left:leave_VBD_1_acl:relcl ,_,_4_punct voted:vote_VBD_0_root; leave subject=Peru
          object relative; arms:arm_NNS_6_nsubj which_WDT_4_obj Peru_NNP_4_nsubj bought:buy_VBD_1_acl:relcl were:be_VBD_6_cop old_JJ_0_root; buy object=arms subject=Peru
          bare relative; arms:arm_NNS_5_nsubj Peru_NNP_3_nsubj bought:buy_VBD_1_acl:relcl were:be_VBD_5_cop old_JJ_0_root; buy object=arms subject=Peru
          all of which; Peru_NNP_0_root and_CC_3_cc Chile_NNP_1_conj ,_,_8_punct all_DT_8_nsubj of_IN_7_case which_WDT_5_nmod left:leave_VBD_3_acl:relcl; leave subject=Peru subject=Chile
          plural verb; Peru_NNP_0_root and_CC_3_cc Chile_NNP_1_conj who_WP_6_nsubj have_VBP_6_aux left:leave_VBN_3_acl:relcl; leave subject=Peru subject=Chile
          number decides; ministers:minister_NNS_0_root of_IN_3_case Peru_NNP_1_nmod who_WP_6_nsubj have_VBP_6_aux left:leave_VBN_3_acl:relcl; leave subject=ministers
          coordinated verbs; Peru_NNP_2_nsubj left:leave_VBD_0_root and_CC_4_cc condemned:condemn_VBD_2_conj it_PRP_4_obj; condemn subject=Peru object=it
          shared object; Peru_NNP_2_nsubj condemned:condemn_VBD_0_root and_CC_4_cc rejected:reject_VBD_2_conj it_PRP_4_obj; condemn subject=Peru object=it
          coordinated subjects; Peru_NNP_6_nsubj ,_,_3_punct Chile_NNP_1_conj and_CC_5_cc Cuba_NNP_1_conj left:leave_VBD_0_root; leave subject=Peru subject=Chile subject=Cuba
          along with; Peru_NNP_7_nsubj ,_,_5_punct along_IN_5_case with_IN_5_case Chile_NNP_1_nmod ,_,_5_punct left:leave_VBD_0_root; leave subject=Peru subject=Chile
          two demonyms; Turkish_JJ_4_amod and_CC_3_cc Greek_JJ_1_conj sides:side_NNS_5_nsubj met:meet_VBD_0_root; meet subject=Turkish subject=Greek
          object control; Peru_NNP_2_nsubj urged:urge_VBD_0_root Iran_NNP_2_obj to_TO_5_mark stop_VB_2_xcomp; stop subject=Iran
          subject control; Peru_NNP_2_nsubj promised:promise_VBD_0_root Iran_NNP_2_obj to_TO_5_mark stop_VB_2_xcomp; stop subject=Peru
          oblique control; Peru_NNP_2_nsubj called:call_VBD_0_root on_IN_4_case Iran_NNP_2_obl to_TO_6_mark stop_VB_2_xcomp; stop subject=Iran
          raising; Kim_NNP_3_nsubj:pass is:be_VBZ_3_aux:pass said:say_VBN_0_root to_TO_6_mark have_VB_6_aux left:leave_VBN_3_xcomp; leave subject=Kim
          gerund of the object; Peru_NNP_2_nsubj accused:accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_mark lying:lie_VBG_2_advcl; lie subject=Iran
          gerund of the object; Peru_NNP_2_nsubj accused:accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_mark lying:lie_VBG_2_advcl; accuse subject=Peru object=Iran clause/of=lying
          adverbial participle; Peru_NNP_2_nsubj left:leave_VBD_0_root ,_,_4_punct accusing:accuse_VBG_2_advcl Iran_NNP_4_obj; accuse subject=Peru object=Iran
          infinitive of a noun; Peru_NNP_2_nsubj made:make_VBD_0_root a_DT_4_det threat_NN_2_obj to_TO_6_mark leave_VB_4_acl; leave subject=Peru
          had done; Peru_NNP_2_nsubj had:have_VBD_0_root Ito_NNP_4_nsubj arrested:arrest_VBN_2_ccomp; arrest object=Ito
          light verb; Peru_NNP_2_nsubj held:hold_VBD_0_root talks:talk_NNS_2_obj with_IN_5_case Iran_NNP_2_obl; talk subject=Peru with=Iran
          light verb in the passive; Talks:talk_NNS_3_nsubj:pass were:be_VBD_3_aux:pass held:hold_VBN_0_root by_IN_5_case Peru_NNP_3_obl:agent; talk subject=Peru
          under attack; Peru_NNP_2_nsubj came:come_VBD_0_root under_IN_4_case attack_NN_2_obl from_IN_6_case rebels:rebel_NNS_2_obl; attack object=Peru subject=rebels
          faces; Peru_NNP_2_nsubj faces:face_VBZ_0_root sanctions:sanction_NNS_2_obj; sanction object=Peru
          possessor; Peru_NNP_3_nmod:poss 's_POS_1_case recall_NN_0_root of_IN_6_case its_PRP$_6_nmod:poss envoy_NN_3_nmod; recall possessor=Peru of=envoy
          before the noun; UN_NNP_2_compound embargo_NN_0_root against_IN_4_case Iran_NNP_2_nmod; embargo modifier=UN against=Iran
          US-led; US_NNP_3_compound -_HYPH_3_punct led:lead_VBN_4_amod invasion_NN_0_root of_IN_6_case Iraq_NNP_4_nmod; invasion modifier=US of=Iraq
          coordinated nouns; the_DT_2_det arrest_NN_0_root and_CC_4_cc expulsion_NN_2_conj of_IN_6_case Ito_NNP_4_nmod; arrest of=Ito
          quantity; Thousands:thousand_NNS_4_nsubj of_IN_3_case workers:worker_NNS_1_nmod left:leave_VBD_0_root; leave subject=workers
          copula; Peru_NNP_4_nsubj is:be_VBZ_4_cop an_DT_4_det ally_NN_0_root of_IN_6_case Iran_NNP_4_nmod; ally subject=Peru of=Iran
          adjective; Peru_NNP_3_nsubj is:be_VBZ_3_cop critical_JJ_0_root of_IN_5_case Iran_NNP_3_obl; critical subject=Peru of=Iran
          fronted; With_IN_2_case Iran_NNP_5_obl ,_,_2_punct Peru_NNP_5_nsubj talked:talk_VBD_0_root; talk with=Iran subject=Peru
          said around; Iran_NNP_2_nsubj left:leave_VBD_0_root ,_,_5_punct Ito_NNP_5_nsubj said:say_VBD_2_parataxis; say clause=left subject=Ito
          """)
  void undoes(String construction, String tree, String expected) {
    assertThat(PredicateStructure.of(Trees.sentence(tree)).stream().map(p -> show(p, tree)))
        .contains(expected);
  }

  @Test
  void offersASecondBestAttachment() {
    Predicate recall =
        predicate(
            "Peru_NNP_2_nsubj recalled:recall_VBD_0_root envoys:envoy_NNS_2_obj"
                + " from_IN_5_case Lima_NNP_3_nmod",
            "recall");
    assertThat(recall.arguments().getLast().preposition()).isEqualTo("from");
    assertThat(recall.arguments().getLast().confidence()).isLessThan(0.5);
  }

  @Test
  void leavesOutOfASpanWhatIsOutsideThePhrase() {
    String tree =
        "The_DT_2_det envoy_NN_9_nsubj of_IN_4_case Peru_NNP_2_nmod ,_,_7_punct who_WP_7_nsubj"
            + " left:leave_VBD_2_acl:relcl ,_,_7_punct spoke:speak_VBD_0_root";
    Argument subject = predicate(tree, "speak").arguments().getFirst();
    assertThat(Trees.article(tree).slice(subject.span())).isEqualTo("The envoy of Peru");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          not; Peru_NNP_4_nsubj did:do_VBD_4_aux not_RB_4_advmod leave_VB_0_root; leave; EXPLICIT
          no subject; No:no_DT_2_det envoy_NN_3_nsubj left:leave_VBD_0_root; leave; EXPLICIT
          not or; Peru_NNP_4_nsubj did:do_VBD_4_aux not_RB_4_advmod leave_VB_0_root or_CC_6_cc vote_VB_4_conj; vote; EXPLICIT
          without; Peru_NNP_2_nsubj left:leave_VBD_0_root without_IN_4_mark voting:vote_VBG_2_advcl; vote; EXPLICIT
          refuse; Peru_NNP_2_nsubj refused:refuse_VBD_0_root to_TO_4_mark leave_VB_2_xcomp; leave; IMPLICIT
          not refuse; Peru_NNP_4_nsubj did:do_VBD_4_aux not_RB_4_advmod refuse_VB_0_root to_TO_6_mark leave_VB_4_xcomp; leave; NONE
          not want; Peru_NNP_4_nsubj does:do_VBZ_4_aux not_RB_4_advmod want_VB_0_root to_TO_6_mark leave_VB_4_xcomp; leave; IMPLICIT
          prevent; Peru_NNP_2_nsubj kept:keep_VBD_0_root Iran_NNP_2_obj from_IN_5_mark voting:vote_VBG_2_advcl; vote; IMPLICIT
          deny; Peru_NNP_2_nsubj denied:deny_VBD_0_root that_IN_5_mark Iran_NNP_5_nsubj left:leave_VBD_2_ccomp; leave; DISCLAIMED
          no sign; There_EX_2_expl is:be_VBZ_0_root no_DT_4_det sign_NN_2_nsubj that_IN_7_mark Iran_NNP_7_nsubj left:leave_VBD_4_acl; leave; DISCLAIMED
          positive; Peru_NNP_2_nsubj left:leave_VBD_0_root; leave; NONE
          """)
  void tellsNegations(String construction, String tree, String lemma, Negation expected) {
    Predicate found = predicate(tree, lemma);
    assertThat(found.negation()).isEqualTo(expected);
    assertThat(found.negated())
        .isEqualTo(expected == Negation.EXPLICIT || expected == Negation.IMPLICIT);
  }

  @Test
  void tellsTheGovernorAndTheMarker() {
    String tree =
        "If_IN_4_mark Peru_NNP_4_nsubj can_MD_4_aux leave_VB_7_advcl ,_,_4_punct Iran_NNP_7_nsubj"
            + " plans:plan_VBZ_0_root to_TO_9_mark vote_VB_7_xcomp";
    Predicate leave = predicate(tree, "leave");
    assertThat(leave.governor()).isEqualTo(6);
    assertThat(leave.embedding()).isEqualTo(Embedding.ADVERBIAL);
    assertThat(leave.marker()).isEqualTo("if");
    assertThat(leave.auxiliaries()).containsExactly("can");
    Predicate vote = predicate(tree, "vote");
    assertThat(vote.embedding()).isEqualTo(Embedding.COMPLEMENT);
    assertThat(vote.governor()).isEqualTo(6);
    assertThat(predicate(tree, "plan").governor()).isEqualTo(-1);
  }

  @Test
  void survivesSentencesWithoutWordsOrVerbs() {
    assertThat(PredicateStructure.of(Trees.sentence("Peru_NNP_0_root"))).isEmpty();
    assertThat(PredicateStructure.of(Trees.sentence("?_._0_root"))).isEmpty();
  }

  private static Predicate predicate(String tree, String lemma) {
    return PredicateStructure.of(Trees.sentence(tree)).stream()
        .filter(p -> p.lemma().equals(lemma))
        .findFirst()
        .orElseThrow();
  }

  private static String show(Predicate predicate, String tree) {
    Sentence sentence = Trees.sentence(tree);
    List<Argument> sure =
        predicate.arguments().stream().filter(a -> a.confidence() >= 0.5).toList();
    return predicate.lemma()
        + sure.stream()
            .map(a -> " " + place(a) + "=" + sentence.token(a.head()).text())
            .collect(Collectors.joining());
  }

  private static String place(Argument argument) {
    String relation = argument.relation().name().toLowerCase(Locale.ROOT);
    return switch (argument.relation()) {
      case OBLIQUE -> argument.preposition();
      case CLAUSE ->
          argument.preposition().isEmpty() ? relation : relation + "/" + argument.preposition();
      case SUBJECT, OBJECT, INDIRECT_OBJECT, POSSESSOR, MODIFIER -> relation;
    };
  }
}
