package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.pattern.Argument.Relation;

/** The arguments that stand with a noun: "Peru's recall of its envoy from Lima". */
final class NounArguments {
  private final Tree tree;
  private final Phrases phrases;
  private final Subjects subjects;

  NounArguments(Tree tree, Phrases phrases, Subjects subjects) {
    this.tree = tree;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /** Its own; what light verbs lend it comes later. */
  List<Argument> of(int n) {
    List<Argument> found = new ArrayList<>();
    for (int child : tree.children(n)) {
      switch (tree.relation(child)) {
        case "nmod" -> addNominal(n, child, found);
        case "compound", "amod" -> {
          addModifier(n, child, found);
          addDemonyms(child, found);
        }
        case "obl" -> add(Relation.OBLIQUE, tree.preposition(child), child, 0.8, found);
        case "acl", "ccomp", "xcomp", "advcl" -> addClause(child, found);
        default -> {}
      }
    }
    if (tree.has(n, "cop") || tree.relation(n).equals("xcomp")) {
      boolean undergoes = tree.preposition(n).equals("under");
      for (Subjects.Source source : subjects.of(n)) {
        found.addAll(
            phrases.arguments(
                undergoes ? Relation.OBJECT : Relation.SUBJECT,
                "",
                source.head(),
                source.whole(),
                source.shared(),
                source.confidence() * 0.9));
      }
    }
    addSecondBest(n, found);
    return found;
  }

  private void add(
      Relation relation, String preposition, int child, double confidence, List<Argument> found) {
    for (Subjects.Source source : subjects.resolve(child, confidence)) {
      found.addAll(
          phrases.arguments(
              relation,
              preposition,
              source.head(),
              source.whole(),
              source.shared(),
              source.confidence()));
    }
  }

  private void addNominal(int n, int child, List<Argument> found) {
    String preposition = tree.preposition(child);
    if (tree.is(child, "nmod:poss")) {
      add(Relation.POSSESSOR, "", child, 0.95, found);
    } else if (tree.is(child, "nmod:desc")) {
      add(Relation.MODIFIER, "", child, 0.8, found);
    } else if (!preposition.isEmpty() && child > n) {
      add(Relation.OBLIQUE, preposition, child, preposition.equals("of") ? 0.9 : 0.85, found);
    }
  }

  private void addModifier(int n, int child, List<Argument> found) {
    if (child > n) {
      return;
    }
    if (tree.isVerb(child) && Lexis.AGENTIVE_PARTICIPLE.contains(tree.lemma(child))) {
      for (int agent : tree.children(child)) {
        if (agent < child && tree.isNominal(agent)) {
          found.addAll(phrases.arguments(Relation.MODIFIER, "", agent, true, false, 0.85));
        }
      }
      return;
    }
    found.addAll(phrases.arguments(Relation.MODIFIER, "", child, true, false, 0.85));
  }

  /**
   * "The [North Korean] missile launch", where the parser lets the adjective stand with "missile".
   */
  private void addDemonyms(int modifier, List<Argument> found) {
    List<Integer> named =
        tree.children(modifier, "amod").stream()
            .filter(child -> child < modifier && tree.startsUpper(child))
            .toList();
    if (!named.isEmpty()) {
      found.addAll(phrases.arguments(Relation.MODIFIER, "", named.getLast(), true, false, 0.8));
    }
  }

  private void addClause(int child, List<Argument> found) {
    if (tree.is(child, "acl:relcl") || !(tree.isVerb(child) || tree.has(child, "cop"))) {
      return;
    }
    String marker = tree.marker(child);
    boolean complement =
        tree.relation(child).equals("ccomp")
            || tree.relation(child).equals("xcomp")
            || !marker.isEmpty();
    if (complement) {
      boolean gerund = tree.xpos(child).equals("VBG") && !tree.isInfinitive(child);
      found.add(phrases.clause(Relation.CLAUSE, gerund ? marker : "", child, false, 0.8));
    }
  }

  /** What follows on the noun's own modifiers or on its verb, but may be the noun's. */
  private void addSecondBest(int n, List<Argument> found) {
    for (int child : tree.children(n, "nmod")) {
      for (int below : tree.children(child, "nmod")) {
        String preposition = tree.preposition(below);
        if (below > child && child > n && !preposition.isEmpty() && !preposition.equals("of")) {
          add(Relation.OBLIQUE, preposition, below, VerbArguments.SECOND_BEST, found);
        }
      }
    }
    int verb = tree.head(n);
    if (verb < 0 || !tree.isVerb(verb)) {
      return;
    }
    switch (tree.relation(n)) {
      case "obj", "nsubj", "obl" -> {
        for (int oblique : tree.children(verb, "obl")) {
          String preposition = tree.preposition(oblique);
          if (oblique > n && !preposition.isEmpty() && !tree.is(oblique, "obl:agent")) {
            add(Relation.OBLIQUE, preposition, oblique, VerbArguments.SECOND_BEST, found);
          }
        }
      }
      default -> {}
    }
  }
}
