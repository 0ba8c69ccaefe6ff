package org.hearsay.nlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.nlp.tag.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEndRulesTest {

  private static final int NONE = Integer.MAX_VALUE;

  /**
   * How much surer of an end at the bar than of none the model must be; words as {@code form/tag},
   * with a plus sign before those that no space parts from the word before.
   */
  private static int least(String stretch) {
    List<String> forms = new ArrayList<>();
    List<Tag> tags = new ArrayList<>();
    List<Boolean> glued = new ArrayList<>();
    int place = 0;
    for (String word : stretch.split(" ")) {
      if (word.equals("|")) {
        place = forms.size();
      } else {
        int slash = word.lastIndexOf('/');
        glued.add(word.startsWith("+"));
        forms.add(word.substring(word.startsWith("+") ? 1 : 0, slash));
        tags.add(new Tag("X", word.substring(slash + 1)));
      }
    }
    boolean[] spaced = new boolean[forms.size()];
    for (int i = 0; i < spaced.length; i++) {
      spaced[i] = !glued.get(i);
    }
    SentenceEndRules rules = new SentenceEndRules(forms, tags, spaced);
    return rules.forbids(0, place) ? NONE : rules.least(0, place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello/INTJ Ann/PROPN ,/PUNCT | I/PRON write/VERB to/PART you/PRON",
        "Talk/VERB to/ADP you/PRON later/ADV | Ann/PROPN",
        "Ann/PROPN Miller/PROPN Harbour/PROPN Desk/PROPN | Lima/PROPN Office/PROPN",
        "Q/NOUN :/PUNCT | Where/ADV is/AUX he/PRON ?/PUNCT",
        "LIMA/PROPN --/PUNCT | The/DET envoy/NOUN left/VERB",
        "They/PRON left/VERB !/PUNCT | it/PRON rained/VERB",
        "They/PRON left/VERB .../PUNCT | it/PRON rained/VERB",
        "Only/ADV 2/NUM +)/PUNCT | remains/VERB"
      })
  void letsTheModelDecide(String stretch) {
    assertThat(least(stretch)).isBetween(-100, 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yesterday/NOUN in/ADP the/DET old/ADJ port/NOUN ,/PUNCT | Ann/PROPN fell/VERB",
        "Recently/ADV ,/PUNCT | Ann/PROPN fell/VERB",
        "I/PRON will/AUX promise/VERB this/PRON :/PUNCT | We/PRON stay/VERB",
        "Envoy/PROPN Leaves/VERB Lima/PROPN | After/ADP Talks/PROPN",
        "The/DET Envoy/PROPN of/ADP Lima/PROPN | On/ADP Tour/PROPN",
        "he/PRON [/PUNCT Baker/PROPN ]/PUNCT | Mills/PROPN left/VERB",
        "a/DET \"/PUNCT friend/NOUN \"/PUNCT | Mills/PROPN left/VERB"
      })
  void asksForMoreWhereSentencesMostlyGoOn(String stretch) {
    assertThat(least(stretch)).isBetween(100, 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I/PRON ask/VERB | 1/NUM +)/PUNCT why/ADV 2/NUM +)/PUNCT when/ADV",
        "1/NUM +)/PUNCT Call/VERB me/PRON | 2/NUM +)/PUNCT Write/VERB",
      })
  void everyItemOfAListIsASentence(String stretch) {
    assertThat(least(stretch)).isEqualTo(Integer.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/NUM +)/PUNCT call/VERB me/PRON and/CCONJ | 2/NUM +)/PUNCT write/VERB",
        "1/NUM +)/PUNCT Call/VERB me/PRON | 7/NUM +)/PUNCT Write/VERB",
        "(/PUNCT +1/NUM +)/PUNCT Call/VERB me/PRON | (/PUNCT +2/NUM +)/PUNCT Write/VERB",
      })
  void otherNumbersBeginNoItem(String stretch) {
    assertThat(least(stretch)).isGreaterThan(Integer.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paid/VERB $/SYM 45/NUM ./PUNCT | 1million/NUM",
        "Minister/PROPN S/PROPN ./PUNCT | Bataar/PROPN left/VERB",
        "she/PRON said/VERB ,/PUNCT “/PUNCT | You/PRON lie/VERB",
        "They/PRON left/VERB +.../PUNCT | +it/PRON rained/VERB",
        "few/ADJ knew/VERB —/PUNCT | mostly/ADV friends/NOUN",
        "left/VERB on/ADP Sunday/PROPN | 's/PART eve/NOUN"
      })
  void knowsWhereNoneEnds(String stretch) {
    assertThat(least(stretch)).isEqualTo(NONE);
  }
}
