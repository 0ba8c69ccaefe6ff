package org.hearsay.nlp.coref;

import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** What a noun phrase does in its clause; the weight is its part in the salience of a referent. */
enum Role {
  SUBJECT(80),
  OBJECT(50),
  OBLIQUE(40),
  POSSESSOR(35),
  /** Within another noun phrase. */
  INNER(10),
  OTHER(25);

  private final int weight;

  Role(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }

  /**
   * The role of the noun phrase with the given head; a conjunct has that of the first, a name that
   * of the title before it.
   */
  static Role of(Sentence sentence, int head) {
    Token token = sentence.token(head);
    return switch (token.relation()) {
      case "nsubj", "csubj" -> SUBJECT;
      case "obj", "iobj" -> OBJECT;
      case "obl" -> OBLIQUE;
      case "nmod" -> token.dep().equals("nmod:poss") ? POSSESSOR : INNER;
      case "compound", "amod", "nummod" -> INNER;
      case "conj", "appos", "flat" -> token.head() < 0 ? OTHER : of(sentence, token.head());
      default -> OTHER;
    };
  }
}
