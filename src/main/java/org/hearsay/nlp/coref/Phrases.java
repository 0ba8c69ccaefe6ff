package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** Noun phrases by the head that they hang on. */
final class Phrases {

  private Phrases() {}

  /** Whether "the", "this" or "that" determines a phrase. */
  static boolean isDefinite(Sentence sentence, int head) {
    return sentence.children(head, "det").stream()
        .map(i -> sentence.token(i).lemma().toLowerCase(Locale.ROOT))
        .anyMatch(d -> d.equals("the") || d.equals("this") || d.equals("that"));
  }

  /** "The 46-year-old", somebody by his or her age alone. */
  static boolean isAged(Sentence sentence, int i) {
    boolean old =
        sentence.token(i).text().equalsIgnoreCase("old")
            && i >= 4
            && sentence.token(i - 2).text().equalsIgnoreCase("year")
            && sentence.token(i - 4).upos().equals("NUM");
    boolean alone = i + 1 == sentence.size() || !sentence.token(i + 1).upos().equals("NOUN");
    return old && alone || sentence.token(i).text().endsWith("-year-old") && alone;
  }

  /** The span of a mention: determiner to head of a description, the word itself of a pronoun. */
  static TextSpan span(Sentence sentence, int head, Mention.Kind kind) {
    TextSpan own = sentence.token(head).span();
    return switch (kind) {
      case PRONOUN, NAME -> own;
      case NOMINAL ->
          sentence.children(head, "det", "amod", "compound").stream()
              .filter(i -> i < head)
              .findFirst()
              .map(i -> sentence.token(i).span().cover(own))
              .orElse(own);
    };
  }

  /**
   * The nouns by which the phrase around a name describes what it names, in lower case: "president"
   * of "President Moon" and of "Moon, the president", "company" of "Acme is a company".
   */
  static List<String> describing(Sentence sentence, int head) {
    List<String> nouns = new ArrayList<>();
    for (int child : sentence.children(head, "compound", "flat", "amod", "appos", "nmod")) {
      Token token = sentence.token(child);
      boolean title = token.dep().equals("nmod:desc");
      boolean before = child < head && (title || !token.relation().equals("nmod"));
      if (before || token.relation().equals("appos")) {
        addPhrase(sentence, child, nouns);
      }
    }
    Token own = sentence.token(head);
    if (own.head() >= 0) {
      boolean predicate =
          own.relation().equals("nsubj")
              && !sentence.children(own.head(), "cop").isEmpty()
              && sentence.children(own.head(), "case").isEmpty();
      boolean apposed = own.relation().equals("appos") || own.relation().equals("flat");
      if (predicate || apposed) {
        addPhrase(sentence, own.head(), nouns);
      }
    }
    return nouns;
  }

  /** Whether a phrase says only what another phrase is: "is a state", "Moon, the president". */
  static boolean isPredicate(Sentence sentence, int head) {
    return !sentence.children(head, "cop").isEmpty();
  }

  private static void addPhrase(Sentence sentence, int head, List<String> nouns) {
    Token token = sentence.token(head);
    if (token.upos().equals("NOUN") || token.upos().equals("PROPN") || token.upos().equals("ADJ")) {
      nouns.add(token.lemma().toLowerCase(Locale.ROOT));
    }
    for (int child : sentence.children(head, "compound", "amod")) {
      nouns.add(sentence.token(child).lemma().toLowerCase(Locale.ROOT));
    }
  }
}
