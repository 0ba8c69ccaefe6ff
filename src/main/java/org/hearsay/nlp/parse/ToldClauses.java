package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/** Repairs sentences whose speaker stands behind what is told: "Rain fell, the envoy said." */
final class ToldClauses {
  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "announced",
          "reported",
          "added",
          "warned",
          "claimed",
          "confirmed",
          "told");
  private static final Set<String> MARK = Set.of("mark");
  private static final Set<String> CIRCUMSTANCES = Set.of("obl", "advmod");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");

  private static final Set<String> JOINING = Set.of("mark", "advmod", "cc");

  private ToldClauses() {}

  /**
   * In "…, the military said." the words between the comma and the verb are its subject, and what
   * stands before the comma is not theirs.
   */
  static void speakerAtTheEnd(MutableTree tree, int verb) {
    if (!SAYING.contains(tree.lower(verb))
        || tree.hasChild(verb, SUBJECTS)
        || !nothingIsToldAfter(tree, verb)) {
      return;
    }
    int end = beforeAside(tree, verb);
    int comma = tree.commaBefore(end);
    int first = comma + 1;
    int speaker = -1;
    for (int i = first; i < end; i++) {
      boolean outside = tree.head(i) < first || tree.head(i) >= end;
      if (NOMINAL.contains(tree.upos(i)) && outside) {
        speaker = i;
      }
      if (tree.upos(i).equals("VERB")) {
        return;
      }
    }
    int clause = clauseBefore(tree, verb, comma);
    if (comma < 1 || speaker < 0 || clause < 0 || tree.dominates(speaker, verb)) {
      return;
    }
    tree.attach(speaker, verb, "nsubj");
    if (tree.relation(clause).equals("advcl")) {
      tree.label(clause, "ccomp");
    }
    for (int i = 0; i < comma; i++) {
      if (tree.head(i) >= first && tree.head(i) < end) {
        tree.attach(i, clause, NOMINAL.contains(tree.upos(i)) ? "obl" : tree.dep(i));
      }
    }
    for (int i = 0; i < comma; i++) {
      int noun = i + 1;
      if (tree.head(i) == clause && tree.relation(i).equals("case") && tree.head(noun) == clause) {
        tree.attach(i, noun, "case");
      }
    }
    for (int i = first; i < verb; i++) {
      if (i != speaker && (tree.head(i) < first || tree.head(i) > verb)) {
        boolean relative = i > end && tree.upos(i).equals("VERB");
        tree.attach(i, speaker, relative ? "acl:relcl" : tree.dep(i));
      }
    }
  }

  /**
   * In "Bombs killed two, police said." the first of two subjects, before the comma, is that of the
   * clause which is told, not a noun that the clause describes.
   */
  static void subjectOfTheTold(MutableTree tree, int verb) {
    if (!SAYING.contains(tree.lower(verb))) {
      return;
    }
    List<Integer> subjects =
        tree.children(verb).stream().filter(c -> SUBJECTS.contains(tree.relation(c))).toList();
    if (subjects.size() < 2 || tree.commaBefore(subjects.getLast()) < subjects.getFirst()) {
      return;
    }
    int first = subjects.getFirst();
    for (int clause : tree.children(first)) {
      if (clause > first && tree.dep(clause).equals("acl") && tree.upos(clause).equals("VERB")) {
        tree.attach(clause, verb, "ccomp");
        tree.attach(first, clause, "nsubj");
        return;
      }
    }
  }

  /** Where "…, who has led it since May," begins before a verb; else the verb. */
  private static int beforeAside(MutableTree tree, int verb) {
    if (verb < 1 || !tree.lower(verb - 1).equals(",")) {
      return verb;
    }
    int comma = tree.commaBefore(verb - 1);
    return comma > 0 && tree.lower(comma + 1).equals("who") ? comma : verb;
  }

  /**
   * Whether only marks follow a verb, what tells when or where and who is told: "said on Tuesday.",
   * "told reporters."
   */
  private static boolean nothingIsToldAfter(MutableTree tree, int verb) {
    boolean hearer = tree.lower(verb).equals("told");
    for (int i = verb + 1; i < tree.size(); i++) {
      int top = i;
      while (tree.head(top) >= 0 && tree.head(top) != verb) {
        top = tree.head(top);
      }
      boolean circumstance =
          tree.head(top) == verb
              && top > verb
              && (CIRCUMSTANCES.contains(tree.relation(top))
                  || hearer && OBJECTS.contains(tree.relation(top)));
      if (!tree.relation(i).equals("punct")
          && (!circumstance || tree.upos(i).equals("VERB") || tree.lower(i).equals("that"))) {
        return false;
      }
    }
    return true;
  }

  /** The clause before a comma that a verb of saying has as its content; -1 where it has none. */
  private static int clauseBefore(MutableTree tree, int verb, int comma) {
    return tree.children(verb).stream()
        .filter(c -> c < comma && isTold(tree, c))
        .findFirst()
        .orElse(-1);
  }

  private static boolean isTold(MutableTree tree, int clause) {
    return tree.relation(clause).equals("ccomp")
        || tree.relation(clause).equals("parataxis")
        || tree.relation(clause).equals("advcl")
            && tree.hasChild(clause, SUBJECTS)
            && !tree.hasChild(clause, MARK)
            && tree.children(clause).stream().noneMatch(c -> tree.xpos(c).equals("WRB"));
  }

  /** "…, an envoy said": an adverbial clause of saying without a word that joins it is beside. */
  static void labelSpeaker(MutableTree tree, int verb) {
    if (tree.head(verb) < verb
        && SAYING.contains(tree.lower(verb))
        && tree.hasChild(verb, SUBJECTS)
        && !tree.hasChild(verb, JOINING)) {
      tree.label(verb, "parataxis");
    }
  }
}
