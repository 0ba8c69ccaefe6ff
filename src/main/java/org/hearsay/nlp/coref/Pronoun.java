package org.hearsay.nlp.coref;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Token;

/**
 * A personal pronoun.
 *
 * @param kind whom it can mean
 * @param possessive whether it stands before a noun: "his"
 * @param reflexive "himself"
 */
record Pronoun(Kind kind, boolean possessive, boolean reflexive) {

  /** Whom a pronoun can mean. */
  enum Kind {
    HE,
    SHE,
    IT,
    THEY,
    I,
    WE
  }

  /** One that is neither possessive nor reflexive; descriptions are bound as it is. */
  static final Pronoun PERSONAL = new Pronoun(Kind.THEY, false, false);

  private static final Map<String, Pronoun> PRONOUNS = pronouns();

  private static Map<String, Pronoun> pronouns() {
    Map<String, Pronoun> all = new HashMap<>();
    add(all, Kind.HE, "he him", "his", "himself");
    add(all, Kind.SHE, "she hers", "her", "herself");
    add(all, Kind.IT, "it", "its", "itself");
    add(all, Kind.THEY, "they them theirs", "their", "themselves");
    add(all, Kind.I, "i me mine", "my", "myself");
    add(all, Kind.WE, "we us ours", "our", "ourselves");
    return all;
  }

  private static void add(
      Map<String, Pronoun> all, Kind kind, String personal, String possessive, String reflexive) {
    for (String word : personal.split(" ")) {
      all.put(word, new Pronoun(kind, false, false));
    }
    all.put(possessive, new Pronoun(kind, true, false));
    all.put(reflexive, new Pronoun(kind, false, true));
  }

  /**
   * The pronoun that a token is; "US" is none, and "her" is possessive only where it is tagged so.
   */
  static Optional<Pronoun> of(Token token) {
    if (!token.xpos().startsWith("PRP") || token.text().equals("US")) {
      return Optional.empty();
    }
    Pronoun pronoun = PRONOUNS.get(token.text().toLowerCase(Locale.ROOT));
    if (pronoun == null) {
      return Optional.empty();
    }
    boolean object = pronoun.possessive() && !token.xpos().equals("PRP$");
    return Optional.of(object ? new Pronoun(pronoun.kind(), false, false) : pronoun);
  }

  boolean firstPerson() {
    return kind == Kind.I || kind == Kind.WE;
  }
}
