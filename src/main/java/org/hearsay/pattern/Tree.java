package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** What the analysis asks of a dependency tree; token indices are those of the sentence. */
final class Tree {
  private static final Set<String> CAUSING =
      Set.of("have", "get", "want", "see", "need", "order", "like", "keep", "leave", "find");
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

  private final Sentence sentence;
  private final String[] lemmas;
  private final String[] relations;

  Tree(Sentence sentence) {
    this.sentence = sentence;
    lemmas = Words.lemmas(sentence);
    relations = new String[sentence.size()];
    for (int i = 0; i < lemmas.length; i++) {
      relations[i] = sentence.token(i).relation();
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return lemmas.length;
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** In lower case. */
  String lemma(int i) {
    return lemmas[i];
  }

  /** Without subtype. */
  String relation(int i) {
    return relations[i];
  }

  boolean is(int i, String dep) {
    return token(i).dep().equals(dep);
  }

  int head(int i) {
    return token(i).head();
  }

  List<Integer> children(int i) {
    return sentence.children(i);
  }

  /** The children with a relation, subtypes included, ascending. */
  List<Integer> children(int i, String relation) {
    List<Integer> found = List.of();
    for (int child : children(i)) {
      if (relations[child].equals(relation)) {
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        found.add(child);
      }
    }
    return found;
  }

  boolean has(int i, String relation) {
    return !children(i, relation).isEmpty();
  }

  boolean hasDep(int i, String dep) {
    return children(i).stream().anyMatch(c -> is(c, dep));
  }

  boolean hasChild(int i, String relation, Set<String> wanted) {
    return children(i, relation).stream().anyMatch(c -> wanted.contains(lemmas[c]));
  }

  String upos(int i) {
    return token(i).upos();
  }

  String xpos(int i) {
    return token(i).xpos();
  }

  /** A verb that heads a clause of its own. */
  boolean isVerb(int i) {
    return upos(i).equals("VERB")
        || (upos(i).equals("AUX") && !relations[i].equals("aux") && !relations[i].equals("cop"));
  }

  boolean isNominal(int i) {
    return switch (upos(i)) {
      case "NOUN", "PROPN", "PRON", "NUM", "SYM" -> true;
      case "DET" -> !relations[i].equals("det");
      case "ADJ" -> !relations[i].equals("amod") && !has(i, "cop");
      default -> false;
    };
  }

  /** A verb, or a nominal or adjective with a copula, or a complement. */
  boolean isPredicate(int i) {
    return isVerb(i) || has(i, "cop") || has(i, "nsubj") || relations[i].equals("xcomp");
  }

  /** The lemma of the word that introduces the clause of i: if, to, that, after, of; or "". */
  String marker(int i) {
    for (int child : children(i)) {
      if (child > i) {
        break;
      }
      if (relations[child].equals("mark")
          || (relations[child].equals("case") && isVerb(i))
          || (relations[child].equals("advmod")
              && (lemmas[child].equals("when") || lemmas[child].equals("while")))) {
        return withFixed(child);
      }
    }
    return "";
  }

  /** The lemmas of the prepositions of a nominal, "out of", or "". */
  String preposition(int i) {
    String found = "";
    for (int child : children(i)) {
      if (child > i) {
        break;
      }
      if (relations[child].equals("case") && !xpos(child).equals("POS")) {
        found = found.isEmpty() ? withFixed(child) : found + " " + withFixed(child);
      }
    }
    return found;
  }

  private String withFixed(int i) {
    List<Integer> fixed = children(i, "fixed");
    return fixed.isEmpty()
        ? lemmas[i]
        : lemmas[i] + " " + fixed.stream().map(this::lemma).collect(Collectors.joining(" "));
  }

  /** An infinitive with "to", a gerund or a participle: a clause without a subject of its own. */
  boolean isNonfinite(int i) {
    String tag = xpos(i);
    if (has(i, "nsubj")) {
      return false;
    }
    for (int aux : children(i, "aux")) {
      String form = xpos(aux);
      if (form.equals("MD") || form.equals("VBZ") || form.equals("VBP") || form.equals("VBD")) {
        return false;
      }
    }
    return tag.equals("VBG") || tag.equals("VBN") || tag.equals("VB") || isInfinitive(i);
  }

  boolean isInfinitive(int i) {
    return children(i).stream()
        .anyMatch(c -> c < i && lemmas[c].equals("to") && relations[c].equals("mark"));
  }

  /** Whether the surface subject of a verb is its object. */
  boolean isPassive(int i) {
    if (!upos(i).equals("VERB")) {
      return false;
    }
    boolean participle = xpos(i).equals("VBN") || xpos(i).equals("VBD");
    boolean have = false;
    boolean be = false;
    for (int aux : children(i, "aux")) {
      if (is(aux, "aux:pass")) {
        return true;
      }
      be |= lemmas[aux].equals("be");
      have |= lemmas[aux].equals("have");
    }
    if (be) {
      return participle;
    }
    if (have || !xpos(i).equals("VBN")) {
      return hasDep(i, "nsubj:pass");
    }
    return isBarePassive(i);
  }

  /**
   * A verb tagged as participle without an auxiliary. Taggers take past tenses for participles, so
   * that a subject of its own, or an object below a noun, speaks for the active.
   */
  private boolean isBarePassive(int i) {
    boolean subject = has(i, "nsubj");
    if (subject && hasDep(i, "nsubj:pass")) {
      return true;
    }
    boolean caused = head(i) >= 0 && CAUSING.contains(lemmas[head(i)]);
    return switch (relations[i]) {
      case "acl" -> !subject && (!has(i, "obj") || Lexis.GIVING.contains(lemmas[i]));
      case "conj" -> !subject && isPassive(head(i));
      case "xcomp", "ccomp" -> caused || !subject;
      case "amod", "advcl", "nmod", "obl", "root", "parataxis", "appos" -> !subject;
      default -> false;
    };
  }

  /** Who, which, that, whom or whose as a pronoun. */
  boolean isRelativePronoun(int i) {
    return RELATIVE.contains(lemmas[i]) && xpos(i).startsWith("W");
  }

  /** The root of the relative clause in which i stands before that root, or -1. */
  int relativeClause(int i) {
    for (int up = i; up >= 0; up = head(up)) {
      if (is(up, "acl:relcl") || (relations[up].equals("acl") && up > i)) {
        return i <= up ? up : -1;
      }
      if (relations[up].equals("advcl") || relations[up].equals("parataxis")) {
        return -1;
      }
    }
    return -1;
  }

  /** A plural noun or name. */
  boolean isPlural(int i) {
    return xpos(i).equals("NNS") || xpos(i).equals("NNPS");
  }

  boolean startsUpper(int i) {
    return Character.isUpperCase(token(i).text().codePointAt(0));
  }
}
