package org.hearsay.nlp.coref;

import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Who speaks, by the verb whose subject it is. */
final class Speech {

  private static final Set<String> VERBS =
      Set.of(
          ("say tell add announce explain claim argue insist warn note stress reply respond recall"
                  + " ask continue conclude admit concede acknowledge remark observe write tweet"
                  + " declare state emphasize emphasise reiterate complain predict joke")
              .split(" "));

  private Speech() {}

  /**
   * Whether the phrase with a head is the subject of an active verb of saying, or of one that comes
   * with such: "Lee waved, saying …".
   */
  static boolean isSpeaker(Sentence sentence, int head) {
    Token token = sentence.token(head);
    boolean part = token.relation().equals("flat") || token.relation().equals("appos");
    if (part && token.head() >= 0) {
      return isSpeaker(sentence, token.head());
    }
    return token.dep().equals("nsubj")
        && token.head() >= 0
        && (VERBS.contains(sentence.token(token.head()).lemma())
            || sentence.children(token.head(), "advcl").stream()
                .map(sentence::token)
                .anyMatch(t -> t.xpos().equals("VBG") && VERBS.contains(t.lemma())));
  }
}
