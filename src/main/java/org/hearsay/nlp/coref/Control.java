package org.hearsay.nlp.coref;

import java.util.List;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Who does what a predicate says, said with it or understood. */
final class Control {

  private Control() {}

  /**
   * The head of the phrase that is the subject around a token: that of the predicate, else that of
   * the clause which controls it ("Seoul wants to recall its envoy", "urged Kim to halt his
   * tests").
   *
   * @return -1 where there is none
   */
  static int subject(Sentence sentence, int token) {
    int at = sentence.token(token).head();
    int below = token;
    while (at >= 0) {
      Token word = sentence.token(at);
      if (isPredicate(sentence, at)) {
        int judged = judged(sentence, at, below);
        if (judged >= 0) {
          return judged;
        }
        List<Integer> subjects = sentence.children(at, "nsubj");
        if (!subjects.isEmpty()) {
          return subjects.getFirst() == token ? -1 : subjects.getFirst();
        }
        List<Integer> objects =
            word.head() < 0 ? List.of() : sentence.children(word.head(), "obj", "iobj");
        switch (word.relation()) {
          case "xcomp" -> {
            if (!objects.isEmpty()) {
              return objects.getFirst();
            }
          }
          case "acl" -> {
            if (sentence.children(at, "mark").isEmpty()) {
              return word.head();
            }
          }
          case "csubj", "root" -> {
            return -1;
          }
          default -> {
            // The subject is that of the clause above.
          }
        }
      }
      below = at;
      at = word.head();
    }
    return -1;
  }

  private static boolean isPredicate(Sentence sentence, int at) {
    return sentence.token(at).xpos().startsWith("VB")
        || !sentence.children(at, "nsubj", "cop").isEmpty();
  }

  /**
   * "thanked the envoy for his service", "congratulated her on her victory": what one is thanked or
   * blamed for is one's own.
   */
  private static int judged(Sentence sentence, int verb, int below) {
    String preposition = sentence.token(verb).lemma().equals("congratulate") ? "on" : "for";
    boolean reason =
        sentence.token(below).relation().equals("obl")
            && sentence.children(below, "case").stream()
                .anyMatch(i -> sentence.token(i).lemma().equals(preposition));
    List<Integer> objects = sentence.children(verb, "obj");
    return reason && !objects.isEmpty() && objects.getFirst() < below ? objects.getFirst() : -1;
  }
}
