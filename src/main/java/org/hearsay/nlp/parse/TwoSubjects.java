package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Repairs predicates with two subjects: one of them is that of a clause nearby, or both are one
 * phrase.
 */
final class TwoSubjects {
  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final Set<String> CLAUSES =
      Set.of("ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "xcomp");
  private static final Set<String> CONJUNCTION = Set.of("cc");

  private TwoSubjects() {}

  static void oneSubject(MutableTree tree, int i) {
    List<Integer> subjects =
        tree.children(i).stream()
            .filter(c -> SUBJECTS.contains(tree.relation(c)) && !tree.dep(c).endsWith(":outer"))
            .toList();
    for (int k = 0; k + 1 < subjects.size(); k++) {
      int first = subjects.get(k);
      int second = subjects.get(k + 1);
      if (!giveAway(tree, i, first, second)) {
        return;
      }
    }
  }

  /** Finds another place for one of two subjects of a predicate; false where there is none. */
  private static boolean giveAway(MutableTree tree, int predicate, int first, int second) {
    int right = clauseWithoutSubject(tree, predicate, second);
    if (second > predicate && right >= 0) {
      tree.attach(second, right, tree.dep(second));
      return true;
    }
    int left = clauseWithoutSubject(tree, predicate, first);
    if (left >= 0 && left < second) {
      tree.attach(first, left, tree.dep(first));
      return true;
    }
    if (second < predicate && tree.hasChild(second, CONJUNCTION)) {
      tree.attach(second, first, "conj");
      return true;
    }
    int title = second - 1;
    if (second < predicate && tree.head(title) == first && tree.relation(title).equals("conj")) {
      // "Ann Lee and General [Paul Ekdahl] agreed"
      tree.attach(second, first, "conj");
      tree.attach(title, second, "nmod:desc");
      tree.children(title).forEach(c -> tree.attach(c, second, tree.dep(c)));
      return true;
    }
    int preposition = prepositionOf(tree, predicate, second);
    if (second < predicate && first < preposition) {
      tree.attach(preposition, second, "case");
      tree.attach(second, first, "nmod");
      return true;
    }
    if (second < predicate && isDescribed(tree, first, second, predicate)) {
      tree.attach(second, first, "appos");
      return true;
    }
    if (second < predicate && isTitle(tree, first, second)) {
      tree.attach(first, second, "nmod:desc");
      return true;
    }
    if (second < predicate && isFirstWord(tree, first, second)) {
      tree.attach(first, second, "compound");
      return true;
    }
    return false;
  }

  /** The preposition of a clause that stands right before one of its subjects, or -1. */
  private static int prepositionOf(MutableTree tree, int predicate, int subject) {
    int i = subject - 1;
    while (i >= 0 && tree.dominates(subject, i)) {
      i--;
    }
    boolean governs = i >= 0 && tree.head(i) == predicate && tree.upos(i).equals("ADP");
    return governs ? i : -1;
  }

  /** "[Ann Lee], a [minister], left": a noun between commas right behind a name. */
  private static boolean isDescribed(MutableTree tree, int name, int noun, int predicate) {
    int begin = noun;
    while (begin - 1 > name && tree.dominates(noun, begin - 1) && !isComma(tree, begin - 1)) {
      begin--;
    }
    int end = noun;
    while (end + 1 < predicate && tree.dominates(noun, end + 1) && !isComma(tree, end + 1)) {
      end++;
    }
    return tree.upos(name).equals("PROPN")
        && tree.upos(noun).equals("NOUN")
        && tree.upos(begin).equals("DET")
        && isComma(tree, begin - 1)
        && isComma(tree, end + 1)
        && (begin - 2 == name || tree.dominates(name, begin - 2));
  }

  private static boolean isComma(MutableTree tree, int word) {
    return tree.lower(word).equals(",");
  }

  /** Whether a noun and what belongs to it stand right before the words of a name. */
  private static boolean isTitle(MutableTree tree, int noun, int name) {
    if (!tree.upos(name).equals("PROPN") || !Set.of("NOUN", "PROPN").contains(tree.upos(noun))) {
      return false;
    }
    for (int i = noun + 1; i < name; i++) {
      boolean inName = tree.upos(i).equals("PROPN") && tree.dominates(name, i);
      boolean inTitle = tree.upos(noun).equals("NOUN") && tree.dominates(noun, i);
      if (!inName && !inTitle || isComma(tree, i)) {
        return false;
      }
    }
    return true;
  }

  /** "[Blue] Lake [fishermen]": a word right before those that describe a noun is one of them. */
  private static boolean isFirstWord(MutableTree tree, int word, int noun) {
    int begin = noun;
    while (begin > 0 && tree.dominates(noun, begin - 1) && isName(tree, begin - 1)) {
      begin--;
    }
    return isName(tree, word) && begin - 1 == word && begin < noun && isName(tree, begin);
  }

  private static boolean isName(MutableTree tree, int word) {
    return tree.upos(word).equals("PROPN") || tree.upos(word).equals("NOUN");
  }

  /** The nearest clause on the right of a subject, below its predicate, that has none. */
  private static int clauseWithoutSubject(MutableTree tree, int predicate, int subject) {
    for (int v = subject + 1; v < tree.size(); v++) {
      if (v != predicate
          && CLAUSES.contains(tree.relation(v))
          && tree.dominates(predicate, v)
          && !tree.dominates(subject, v)) {
        return tree.hasChild(v, SUBJECTS) ? -1 : v;
      }
    }
    return -1;
  }
}
