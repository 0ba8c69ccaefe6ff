package org.hearsay.nlp.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Repairs roots that are no content words, and those of sentences without a finite verb. */
final class Roots {
  private static final Set<String> PREDICATE_CHILDREN = Set.of("cop", "nsubj", "csubj", "aux");
  private static final Set<String> NEVER_ROOT = Set.of("PUNCT", "ADP", "CCONJ", "SCONJ", "PART");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM");

  private static final Set<String> OBJECT = Set.of("obj");

  /** Verbs that keep an object in the passive: "the man given a prize". */
  private static final Set<String> WITH_TWO_OBJECTS =
      Set.of(
          ("allow appoint ask assign award call charge consider deem deny elect fine give grant"
                  + " hand make name offer owe pay promise refuse save send show teach tell")
              .split(" "));

  private Roots() {}

  /** A verb or noun below a root that is no content word takes its place. */
  static void contentRoot(MutableTree tree, int i) {
    if (tree.head(i) >= 0 || !NEVER_ROOT.contains(tree.upos(i))) {
      return;
    }
    int best = -1;
    for (int child : tree.children(i)) {
      if (tree.upos(child).equals("VERB")) {
        best = child;
        break;
      }
      if (best < 0 && NOMINAL.contains(tree.upos(child))) {
        best = child;
      }
    }
    if (best >= 0) {
      String dep =
          switch (tree.upos(i)) {
            case "PUNCT" -> "punct";
            case "CCONJ" -> "cc";
            case "SCONJ" -> "mark";
            case "ADP" -> "case";
            default -> "advmod";
          };
      tree.promote(best, dep);
    }
  }

  /**
   * "[Clashes] erupted [acl] in the port.": a sentence whose only verb is the participle of its
   * first noun has that verb as root, and the participle is a simple past.
   */
  static void finiteRoot(MutableTree tree) {
    int last = tree.size() - 1;
    if (last < 3 || !tree.lower(last).equals(".")) {
      return;
    }
    for (int root = 0; root < tree.size(); root++) {
      if (tree.head(root) < 0
          && NOMINAL.contains(tree.upos(root))
          && !tree.hasChild(root, PREDICATE_CHILDREN)
          && !tree.hasChild(root, Set.of("case"))) {
        int verb = pastOf(tree, root);
        if (verb >= 0) {
          makeRoot(tree, root, verb, "nsubj");
          return;
        }
      }
    }
  }

  /**
   * The participle that may be the verb of a noun that is the root; or -1. One of a noun further
   * down, "a strike on [a bus] killed guards", has an object, as few passives have.
   */
  private static int pastOf(MutableTree tree, int root) {
    for (int verb : ofWhole(tree, root)) {
      if (isVerbOf(tree, root, verb)) {
        return verb;
      }
    }
    for (int verb = root + 1; verb < tree.size(); verb++) {
      int noun = tree.head(verb);
      if (isVerbOf(tree, root, verb)
          && tree.hasChild(verb, OBJECT)
          && !WITH_TWO_OBJECTS.contains(tree.lemma(verb))
          && tree.relation(noun).equals("nmod")
          && tree.dominates(root, noun)) {
        return verb;
      }
    }
    return -1;
  }

  /** What hangs on a noun, and what on the noun that it counts: "hundreds of [people]". */
  private static List<Integer> ofWhole(MutableTree tree, int noun) {
    List<Integer> all = new ArrayList<>();
    for (int child : tree.children(noun)) {
      all.add(child);
      boolean counted = tree.relation(child).equals("nmod") && tree.isJoinedBy(child, "of");
      if (counted) {
        all.addAll(ofWhole(tree, child));
      }
    }
    return all;
  }

  /** Whether a participle behind a noun, without an agent, may be its verb in the simple past. */
  static boolean isVerbOf(MutableTree tree, int noun, int participle) {
    return participle > noun
        && tree.dep(participle).equals("acl")
        && (tree.xpos(participle).equals("VBN") || tree.xpos(participle).equals("VBD"))
        && tree.children(participle).stream().noneMatch(c -> tree.isJoinedBy(c, "by"));
  }

  /** Lets a verb take the place of the root, which becomes its child with a relation. */
  static void makeRoot(MutableTree tree, int root, int verb, String relation) {
    tree.attach(verb, -1, "root");
    for (int child : tree.children(root)) {
      if (child > verb) {
        tree.attach(child, verb, tree.dep(child));
      }
    }
    tree.attach(root, verb, relation);
  }
}
