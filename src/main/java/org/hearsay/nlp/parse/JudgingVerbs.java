package org.hearsay.nlp.parse;

import java.util.Set;

/** Repairs what verbs that judge tell with "of", which parsers hang on the noun before it. */
final class JudgingVerbs {
  /** Verbs that tell with "of" what their object is judged for. */
  private static final Set<String> JUDGING = Set.of("accuse", "acquit", "convict", "absolve");

  /** Nouns that hardly stand without an "of" of their own. */
  private static final Set<String> MEMBERS =
      Set.of("member", "leader", "head", "chief", "minister", "group", "part", "chairman", "son");

  private JudgingVerbs() {}

  /** "Accused [the army] [of abuses]": the verb asks for "of", its object does not. */
  static void findCharge(MutableTree tree, int verb) {
    boolean judges = JUDGING.contains(tree.lemma(verb)) && tree.upos(verb).equals("VERB");
    if (!judges || tree.children(verb).stream().anyMatch(c -> tree.isJoinedBy(c, "of"))) {
      return;
    }
    for (int object : tree.children(verb)) {
      if (tree.relation(object).equals("obj") && object > verb) {
        int told = charge(tree, object);
        if (told >= 0) {
          tree.attach(told, verb, tree.relation(told).equals("acl") ? "advcl" : "obl");
        }
        return;
      }
    }
  }

  /** The gerund or thing behind an object that "of" joins to a verb of judging; or -1. */
  private static int charge(MutableTree tree, int object) {
    int thing = -1;
    int count = 0;
    for (int word = object + 1; word < tree.size(); word++) {
      if (!tree.isJoinedBy(word, "of") || !tree.dominates(object, word)) {
        continue;
      }
      if (tree.relation(word).equals("acl")) {
        return word;
      }
      count++;
      boolean own = count == 1 && MEMBERS.contains(tree.lemma(object));
      if (thing < 0
          && !own
          && tree.relation(word).equals("nmod")
          && !tree.upos(word).equals("PROPN")) {
        thing = word;
      }
    }
    return thing;
  }
}
