package org.hearsay.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentRepairTest {

  /** A fault that parsers make, the tree that they give, and what a word of it becomes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          day below a noun; The_DT_2_det envoy_NN_5_nsubj on_IN_4_case Monday_NNP_2_nmod left:leave_VBD_0_root ._._5_punct; Monday; obl left
          day as subject; Peru_NNP_2_compound today_NN_3_nsubj left:leave_VBD_0_root ._._3_punct; Peru; nsubj left
          of after a noun; Peru_NNP_2_nsubj expelled:expel_VBD_0_root monitors:monitor_NNS_2_obj of_IN_6_case the_DT_6_det agency_NN_2_obl ._._2_punct; agency; nmod monitors
          of that the verb asks for; Peru_NNP_2_nsubj accused:accuse_VBD_0_root Iran_NNP_2_obj of_IN_5_case treason_NN_2_obl ._._2_punct; treason; obl accused
          object of a noun; Peru_NNP_2_nsubj called:call_VBD_0_root as_IN_5_case a_DT_5_det crime_NN_2_obl the_DT_7_det raid_NN_5_obj ._._2_punct; raid; obj called
          object as predicative; Peru_NNP_2_nsubj called:call_VBD_0_root off_RP_2_compound:prt a_DT_5_det strike_NN_2_xcomp ._._2_punct; strike; xcomp called
          object as predicative; Peru_NNP_2_nsubj shared:share_VBD_0_root evidence_NN_2_xcomp ._._2_punct; evidence; obj shared
          real predicative; Ito_NNP_2_nsubj became:become_VBD_0_root minister_NN_2_xcomp ._._2_punct; minister; xcomp became
          finite clause as infinitive; Peru_NNP_2_nsubj said:say_VBD_0_root it_PRP_2_obj would_MD_5_aux leave_VB_2_xcomp ._._2_punct; it; nsubj leave
          title before a name; Minister_NNP_3_nsubj Ito_NNP_1_appos left:leave_VBD_0_root ._._3_punct; Ito; nsubj left
          real apposition; Minister_NNP_4_nsubj ,_,_3_punct Ito_NNP_1_appos left:leave_VBD_0_root ._._4_punct; Ito; appos Minister
          relative clause as adverbial; Ito_NNP_2_nsubj met:meet_VBD_0_root Kim_NNP_2_obj who_WP_5_nsubj fled:flee_VBD_2_advcl ._._2_punct; fled; acl:relcl Kim
          subject of a participle; Rebels:rebel_NNS_2_nsubj shelled:shell_VBN_3_amod camps:camp_NNS_0_root ._._3_punct; shelled; root -
          sentence without a verb; The_DT_2_det king_NN_0_root named:name_VBN_2_acl Ito_NNP_3_obj ._._2_punct; king; root -
          sentence without a verb; The_DT_2_det king_NN_0_root praised:praise_VBN_2_acl Ito_NNP_3_obj ._._2_punct; king; nsubj praised
          sentence without a verb; Police_NNS_3_compound raised:raise_VBN_3_amod money_NN_0_root ._._3_punct; money; obj raised
          verb below an apposition; Ito_NNP_0_root ,_,_4_punct a_DT_4_det judge_NN_1_appos ,_,_6_punct called:call_VBN_4_acl for_IN_8_case talks:talk_NNS_6_obl ._._1_punct; Ito; nsubj called
          active verb with a passive subject; Peru_NNP_2_nsubj:pass fired:fire_VBD_0_root a_DT_4_det rocket_NN_2_obj ._._2_punct; Peru; nsubj fired
          real passive subject; Peru_NNP_3_nsubj:pass was:be_VBD_3_aux:pass fired:fire_VBN_0_root ._._3_punct; Peru; nsubj:pass fired
          perfect as complement; Peru_NNP_2_nsubj has:have_VBZ_0_root shut:shut_VBN_2_xcomp camps:camp_NNS_3_obj ._._2_punct; shut; root -
          perfect as complement; Peru_NNP_2_nsubj has:have_VBZ_0_root shut:shut_VBN_2_xcomp camps:camp_NNS_3_obj ._._2_punct; Peru; nsubj shut
          object as oblique; Rebels:rebel_NNS_2_nsubj killed:kill_VBD_0_root at_IN_4_case least_JJS_5_nmod 40_CD_6_nummod farmers:farmer_NNS_2_obl ._._2_punct; farmers; obj killed
          time as oblique; Peru_NNP_2_nsubj left:leave_VBD_0_root last_JJ_4_amod week_NN_2_obl ._._2_punct; week; obl left
          who gets it; Peru_NNP_2_nsubj offered:offer_VBD_0_root Chile_NNP_2_obj five_CD_5_nummod ships:ship_NNS_2_obl ._._2_punct; Chile; iobj offered
          content of a noun; The_DT_2_det demand_NN_8_nsubj that_WDT_5_obj Peru_NNP_5_nsubj hold_VB_2_acl:relcl talks:talk_NNS_5_obj was_VBD_8_cop ignored:ignore_VBN_0_root ._._8_punct; hold; acl demand
          real relative clause; The_DT_2_det demand_NN_6_nsubj that_WDT_5_obj Peru_NNP_5_nsubj made:make_VBD_2_acl:relcl stands:stand_VBZ_0_root ._._6_punct; made; acl:relcl demand
          subject after a phrase; After_IN_6_mark the_DT_3_det raid_NN_6_nsubj ,_,_5_punct Peru_NNP_3_appos left:leave_VBD_0_root ._._6_punct; Peru; nsubj left
          a mere headline; Money_NN_0_root raised:raise_VBN_1_acl by_IN_4_case Ito_NNP_2_obl; Money; root -
          """)
  void mends(String fault, String tree, String word, String expected) {
    Sentence mended = ArgumentRepair.mend(Trees.sentence(tree));
    Token token =
        mended.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
    String head = token.head() < 0 ? "-" : mended.token(token.head()).text();
    assertThat(token.dep() + " " + head).isEqualTo(expected);
  }

  @Test
  void keepsAnyTreeATree() {
    Random random = new Random(7);
    String[] tags = {"NN", "NNP", "VBN", "VBD", "VBG", "IN", "WP", "MD", ",", "JJ", "DT", "CC"};
    String[] deps = {
      "nsubj",
      "obj",
      "obl",
      "nmod",
      "amod",
      "acl",
      "advcl",
      "appos",
      "case",
      "xcomp",
      "aux",
      "compound",
      "conj",
      "mark",
      "parataxis",
      "acl:relcl",
      "nmod:desc",
      "ccomp"
    };
    String[] words = {"today", "Monday", "of", "who", "Peru", "left", "on", "raid"};
    for (int round = 0; round < 2000; round++) {
      int size = 3 + random.nextInt(10);
      int root = random.nextInt(size);
      String line =
          IntStream.range(0, size)
              .mapToObj(
                  i -> {
                    // heads toward the root make no circle
                    int head = i == root ? -1 : i < root ? i + 1 + random.nextInt(root - i) : root;
                    return words[random.nextInt(words.length)]
                        + "_"
                        + tags[random.nextInt(tags.length)]
                        + "_"
                        + (head + 1)
                        + "_"
                        + (i == root ? "root" : deps[random.nextInt(deps.length)]);
                  })
              .collect(Collectors.joining(" "));
      Sentence mended = ArgumentRepair.mend(Trees.sentence(line));
      assertThat(mended.roots()).as(line).hasSize(1);
      assertThat(PredicateStructure.of(mended)).as(line).isNotNull();
    }
  }
}
