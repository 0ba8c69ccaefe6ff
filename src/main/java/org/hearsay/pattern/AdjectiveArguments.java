package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.pattern.Argument.Relation;

/** The arguments of a predicative adjective: "Peru is critical of the plan". */
final class AdjectiveArguments {
  private final Tree tree;
  private final Phrases phrases;
  private final Subjects subjects;

  AdjectiveArguments(Tree tree, Phrases phrases, Subjects subjects) {
    this.tree = tree;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /**
   * Whether an adjective is predicative, or before or after a noun with a complement of its own.
   */
  boolean isPredicate(int i) {
    return switch (tree.relation(i)) {
      case "amod" -> tree.has(i, "obl") || tree.has(i, "xcomp") || tree.has(i, "ccomp");
      case "conj" -> tree.head(i) >= 0 && !tree.relation(tree.head(i)).equals("amod");
      default -> tree.has(i, "cop") || !tree.relation(i).equals("compound");
    };
  }

  List<Argument> of(int i) {
    List<Argument> found = new ArrayList<>();
    for (Subjects.Source source : subjects.of(i)) {
      found.addAll(
          phrases.arguments(
              Relation.SUBJECT,
              "",
              source.head(),
              source.whole(),
              source.shared(),
              source.confidence()));
    }
    for (int child : tree.children(i)) {
      switch (tree.relation(child)) {
        case "obl", "nmod" -> {
          for (Subjects.Source source : subjects.resolve(child, 0.85)) {
            found.addAll(
                phrases.arguments(
                    Relation.OBLIQUE,
                    tree.preposition(child),
                    source.head(),
                    source.whole(),
                    source.shared(),
                    source.confidence()));
          }
        }
        case "ccomp", "xcomp", "advcl" -> {
          if (tree.isVerb(child) || tree.has(child, "cop")) {
            boolean gerund = tree.xpos(child).equals("VBG") && !tree.isInfinitive(child);
            found.add(
                phrases.clause(
                    Relation.CLAUSE, gerund ? tree.marker(child) : "", child, false, 0.85));
          }
        }
        default -> {}
      }
    }
    return Phrases.distinct(found);
  }
}
