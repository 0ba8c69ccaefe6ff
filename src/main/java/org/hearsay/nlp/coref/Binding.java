package org.hearsay.nlp.coref;

import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Which noun phrases of a pronoun's own sentence it cannot mean, by the syntax alone. */
final class Binding {

  private Binding() {}

  /**
   * Whether the phrase with the given head can be the antecedent of a pronoun in the same sentence.
   */
  static boolean allows(Sentence sentence, Pronoun pronoun, int at, int antecedent) {
    if (at == antecedent || contains(sentence, antecedent, at)) {
      return false;
    }
    if (pronoun.reflexive()) {
      return clause(sentence, at) == clause(sentence, antecedent);
    }
    if (pronoun.possessive()) {
      return true;
    }
    // "Trump met him": arguments of one verb are different.
    return clause(sentence, at) != clause(sentence, antecedent)
        || !isArgument(sentence, at)
        || !isArgument(sentence, antecedent);
  }

  /** Whether a pronoun stands within the phrase itself: "its leader", "the visit by his aide". */
  private static boolean contains(Sentence sentence, int head, int at) {
    int i = at;
    while (i >= 0 && i != head) {
      switch (sentence.token(i).relation()) {
        case "acl", "conj", "appos", "parataxis", "ccomp", "advcl" -> {
          return false;
        }
        default -> i = sentence.token(i).head();
      }
    }
    return i == head;
  }

  /** The verb or predicate whose argument, at any depth of noun phrases, a token is. */
  private static int clause(Sentence sentence, int token) {
    int i = token;
    while (i >= 0) {
      Token word = sentence.token(i);
      switch (word.relation()) {
        case "nsubj", "obj", "iobj", "obl", "csubj", "vocative", "dislocated" -> {
          return word.head();
        }
        case "conj", "nmod", "appos", "compound", "flat" -> i = word.head();
        default -> {
          return i == token ? word.head() : i;
        }
      }
    }
    return -1;
  }

  private static boolean isArgument(Sentence sentence, int token) {
    return switch (sentence.token(token).relation()) {
      case "nsubj", "obj", "iobj", "obl" -> true;
      default -> false;
    };
  }
}
