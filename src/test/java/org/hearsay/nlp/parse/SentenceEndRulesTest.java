package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.tag.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndRulesTest {

  /** Whether a sentence may end at the bar; words as {@code form/tag}. */
  private static boolean mayEnd(String stretch) {
    List<String> forms = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    int place = 0;
    for (String word : stretch.split(" ")) {
      if (word.equals("|")) {
        place = forms.size();
      } else {
        int slash = word.lastIndexOf('/');
        forms.add(word.substring(0, slash));
        tags.add(new Tag("X", word.substring(slash + 1)));
      }
    }
    return !new SentenceEndRules(forms, tags).forbids(0, place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello/INTJ Ann/PROPN ,/PUNCT | I/PRON write/VERB to/PART you/PRON",
        "Talk/VERB to/ADP you/PRON later/ADV | Ann/PROPN",
        "Ann/PROPN Miller/PROPN Harbour/PROPN Desk/PROPN | Lima/PROPN Office/PROPN",
        "Q/NOUN :/PUNCT | Where/ADV is/AUX he/PRON ?/PUNCT",
        "LIMA/PROPN --/PUNCT | The/DET envoy/NOUN left/VERB",
        "They/PRON left/VERB !/PUNCT | it/PRON rained/VERB"
      })
  void letsTheModelDecide(String stretch) {
    assertThat(mayEnd(stretch)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yesterday/NOUN in/ADP the/DET old/ADJ port/NOUN ,/PUNCT | Ann/PROPN fell/VERB",
        "Recently/ADV ,/PUNCT | Ann/PROPN fell/VERB",
        "I/PRON will/AUX promise/VERB this/PRON :/PUNCT | We/PRON stay/VERB",
        "Envoy/PROPN Leaves/VERB Lima/PROPN | After/ADP Talks/PROPN",
        "The/DET Envoy/PROPN of/ADP Lima/PROPN | On/ADP Tour/PROPN",
        "paid/VERB $/SYM 45/NUM ./PUNCT | 1million/NUM",
        "Minister/PROPN S/PROPN ./PUNCT | Bataar/PROPN left/VERB",
        "she/PRON said/VERB ,/PUNCT “/PUNCT | You/PRON lie/VERB",
        "he/PRON [/PUNCT Baker/PROPN ]/PUNCT | Mills/PROPN left/VERB",
        "few/ADJ knew/VERB —/PUNCT | mostly/ADV friends/NOUN",
        "left/VERB on/ADP Sunday/PROPN | 's/PART eve/NOUN"
      })
  void knowsWhereNoneEnds(String stretch) {
    assertThat(mayEnd(stretch)).isFalse();
  }
}
