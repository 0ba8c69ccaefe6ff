package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** The grammatical forms of the clauses of a sentence: tense, mood, negation, markers. */
final class ClauseForms {
  /** They introduce what is only imagined. */
  static final Set<String> CONDITIONS =
      Set.of("if", "unless", "provided", "lest", "should", "assuming", "supposing");

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "hardly", "seldom", "rarely", "scarcely", "neither", "nor");
  private static final Set<String> NEGATIVE_PHRASES =
      Set.of("nobody", "none", "nothing", "neither", "no-one");

  private final Sentence sentence;

  ClauseForms(Sentence sentence) {
    this.sentence = sentence;
  }

  boolean imperative(int node) {
    Token token = sentence.token(node);
    return token.xpos().equals("VB")
        && token.upos().equals("VERB")
        && sentence.children(node, "nsubj", "aux", "mark", "expl", "csubj").isEmpty();
  }

  boolean transitive(int verb) {
    return sentence.children(verb, "obj").stream()
        .anyMatch(i -> !sentence.token(i).lemma().equals("place"));
  }

  /** The particle of a verb, also where the parser took it for a preposition. */
  String particle(int verb, int node) {
    return sentence.children(verb).stream()
        .filter(i -> sentence.token(i).dep().equals("compound:prt"))
        .map(i -> sentence.token(i).lemma())
        .findFirst()
        .orElseGet(() -> String.join(" ", lemmas(node, "case")));
  }

  boolean hasNegation(int node, int from) {
    boolean found = false;
    for (int i : sentence.children(node)) {
      if (i == from) {
        continue;
      }
      Token word = sentence.token(i);
      String lemma = word.lemma().toLowerCase(Locale.ROOT);
      String text = word.text().toLowerCase(Locale.ROOT);
      boolean no =
          switch (word.relation()) {
            case "advmod", "neg" ->
                NEGATIONS.contains(lemma) || NEGATIONS.contains(text) || noLonger(i);
            case "det" -> lemma.equals("no") || lemma.equals("neither");
            case "cc" -> text.equals("nor") || text.equals("neither");
            case "aux" -> text.equals("cannot");
            case "case" -> lemma.equals("without");
            case "nsubj", "obj" ->
                NEGATIVE_PHRASES.contains(lemma)
                    || lemmas(i, "det").contains("no")
                    || i > 0
                        && lemma.equals("one")
                        && sentence.token(i - 1).lemma().equalsIgnoreCase("no");
            default -> false;
          };
      found ^= no;
    }
    return found;
  }

  private boolean noLonger(int adverb) {
    return Set.of("longer", "more").contains(sentence.token(adverb).lemma())
        && lemmas(adverb, "advmod", "det").contains("no");
  }

  List<String> lemmas(int node, String... relations) {
    return sentence.children(node, relations).stream()
        .map(i -> sentence.token(i).lemma().toLowerCase(Locale.ROOT))
        .toList();
  }

  boolean marker(int node, String lemma) {
    return lemmas(node, "mark").contains(lemma);
  }

  boolean infinitive(int node) {
    if (nominal(sentence.token(node))) {
      return marker(node, "to");
    }
    return sentence.token(node).xpos().equals("VB") && !future(node) || marker(node, "to");
  }

  boolean past(int node) {
    String tag = sentence.token(node).xpos();
    boolean perfect = lemmas(node, "aux").contains("have");
    boolean modal =
        sentence.children(node, "aux").stream()
            .anyMatch(i -> sentence.token(i).xpos().equals("MD"));
    boolean was =
        sentence.children(node, "aux", "cop").stream()
            .anyMatch(i -> sentence.token(i).xpos().equals("VBD"));
    boolean passive =
        sentence.children(node).stream().anyMatch(i -> sentence.token(i).dep().equals("aux:pass"));
    return !modal && (tag.equals("VBD") || perfect || was || tag.equals("VBN") && !passive);
  }

  boolean future(int node) {
    return sentence.children(node, "aux").stream()
        .anyMatch(i -> sentence.token(i).xpos().equals("MD"));
  }

  boolean present(int node) {
    String tag = sentence.token(node).xpos();
    boolean auxiliary = !sentence.children(node, "aux").isEmpty();
    return (tag.equals("VBZ") || tag.equals("VBP"))
        || !auxiliary
            && sentence.children(node, "cop").stream()
                .anyMatch(i -> sentence.token(i).xpos().matches("VB[ZP]"));
  }

  /** "Had they attacked", "Should they attack". */
  boolean inverted(int node) {
    List<Integer> aux = sentence.children(node, "aux");
    List<Integer> subject = sentence.children(node, "nsubj");
    return !aux.isEmpty()
        && !subject.isEmpty()
        && aux.getFirst() < subject.getFirst()
        && Set.of("have", "should", "be").contains(sentence.token(aux.getFirst()).lemma())
        && sentence.children(node, "mark", "advmod").isEmpty();
  }

  boolean indefinite(int node) {
    return lemmas(node, "det", "nmod", "nummod").stream()
            .noneMatch(Set.of("the", "this", "that", "these", "those")::contains)
        && sentence.children(node).stream()
            .noneMatch(i -> sentence.token(i).dep().equals("nmod:poss"));
  }

  static boolean nominal(Token token) {
    return Set.of("NOUN", "PROPN", "PRON", "NUM").contains(token.upos());
  }
}
