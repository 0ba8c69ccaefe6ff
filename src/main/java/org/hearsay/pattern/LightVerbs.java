package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.pattern.Argument.Relation;

/**
 * Lends the arguments of light verbs to the nouns that carry the meaning: "Peru held talks with
 * Chile", "came under attack from rebels", "faces sanctions". Who does something at a meeting, on a
 * visit or after a call has met, visited or called: "Peru's president said so during talks with
 * Chile".
 */
final class LightVerbs {
  private static final Set<String> UNDER = Set.of("come", "be", "remain", "fall", "put", "place");
  private static final Set<String> INTO = Set.of("in", "into", "on", "to");

  private final Tree tree;

  LightVerbs(Tree tree) {
    this.tree = tree;
  }

  /**
   * Adds to the nouns' arguments what a verb lends them.
   *
   * @param nouns the arguments of each noun; their lists are changed
   */
  void lend(int verb, List<Argument> arguments, Map<Integer, List<Argument>> nouns) {
    for (Argument carrier : arguments) {
      List<Argument> noun = nouns.get(carrier.head());
      if (noun == null || carrier.confidence() < 0.5) {
        continue;
      }
      for (Argument lent : arguments) {
        if (lent.head() != carrier.head()) {
          add(tree.lemma(verb), carrier, lent, noun);
        }
      }
    }
  }

  private void add(String verb, Argument carrier, Argument lent, List<Argument> noun) {
    boolean self = carrier.relation() == lent.relation() && lent.relation() != Relation.OBLIQUE;
    if (self) {
      return;
    }
    switch (carrier.relation()) {
      case OBJECT -> {
        if (Lexis.LIGHT.contains(verb)) {
          lendAll(lent, 0.9, noun);
        } else if (Lexis.ASPECT.contains(verb)) {
          if (lent.relation() != Relation.SUBJECT || !hasAgent(noun)) {
            lendAll(lent, 0.6, noun);
          }
        } else if (Lexis.UNDERGO.contains(verb)) {
          undergo(lent, noun);
        }
      }
      case OBLIQUE -> {
        if (carrier.preposition().equals("under") && UNDER.contains(verb)) {
          undergo(lent, noun);
        } else if (INTO.contains(carrier.preposition()) && Lexis.ENGAGE.contains(verb)) {
          lendAll(lent, 0.75, noun);
        } else if (Lexis.OCCASION.contains(carrier.preposition())
            && Lexis.ENCOUNTER.contains(tree.lemma(carrier.head()))
            && lent.relation() == Relation.SUBJECT
            && !hasAgent(noun)) {
          noun.add(as(lent, Relation.SUBJECT, "", 0.65));
        }
      }
      case SUBJECT -> {
        if (lent.relation() == Relation.OBLIQUE) {
          noun.add(as(lent, Relation.OBLIQUE, lent.preposition(), 0.6));
        }
      }
      case INDIRECT_OBJECT, CLAUSE, POSSESSOR, MODIFIER -> {}
    }
  }

  private static boolean hasAgent(List<Argument> noun) {
    return noun.stream()
        .anyMatch(
            a ->
                a.relation() == Relation.POSSESSOR
                    || a.relation() == Relation.SUBJECT
                    || a.preposition().equals("by"));
  }

  private static void lendAll(Argument lent, double factor, List<Argument> noun) {
    switch (lent.relation()) {
      case SUBJECT, OBLIQUE -> noun.add(as(lent, lent.relation(), lent.preposition(), factor));
      case INDIRECT_OBJECT -> noun.add(as(lent, Relation.OBLIQUE, "to", factor));
      case CLAUSE -> noun.add(as(lent, Relation.CLAUSE, lent.preposition(), factor * 0.7));
      case OBJECT, POSSESSOR, MODIFIER -> {}
    }
  }

  private static void undergo(Argument lent, List<Argument> noun) {
    switch (lent.relation()) {
      case SUBJECT, OBJECT -> noun.add(as(lent, Relation.OBJECT, "", 0.8));
      case OBLIQUE -> {
        boolean agent = lent.preposition().equals("from") || lent.preposition().equals("by");
        noun.add(
            as(
                lent,
                agent ? Relation.SUBJECT : Relation.OBLIQUE,
                agent ? "" : lent.preposition(),
                0.75));
      }
      case INDIRECT_OBJECT, CLAUSE, POSSESSOR, MODIFIER -> {}
    }
  }

  private static Argument as(
      Argument argument, Relation relation, String preposition, double factor) {
    return new Argument(
        relation,
        preposition,
        argument.head(),
        argument.span(),
        true,
        argument.confidence() * factor);
  }

  /** Shares what stands before or after coordinated nouns: "the arrest and deportation of X". */
  void share(Map<Integer, List<Argument>> nouns) {
    for (Map.Entry<Integer, List<Argument>> entry : nouns.entrySet()) {
      int second = entry.getKey();
      int first = tree.head(second);
      if (!tree.relation(second).equals("conj") || !nouns.containsKey(first)) {
        continue;
      }
      List<Argument> ofFirst = nouns.getOrDefault(first, List.of());
      List<Argument> ofSecond = entry.getValue();
      boolean open = !tree.has(second, "det") && !tree.hasDep(second, "nmod:poss");
      List<Argument> toSecond = new ArrayList<>();
      List<Argument> toFirst = new ArrayList<>();
      for (Argument argument : ofFirst) {
        boolean before =
            argument.head() < first
                && (argument.relation() == Relation.POSSESSOR
                    || (argument.relation() == Relation.MODIFIER
                        && tree.startsUpper(argument.head())));
        boolean after = argument.head() > second && argument.relation() == Relation.OBLIQUE;
        if ((before && open) || (after && lacks(ofSecond, argument))) {
          toSecond.add(as(argument, argument.relation(), argument.preposition(), 0.75));
        }
      }
      for (Argument argument : ofSecond) {
        boolean after =
            argument.head() > second
                && argument.relation() == Relation.OBLIQUE
                && argument.confidence() > 0.5;
        if (after && lacks(ofFirst, argument)) {
          toFirst.add(as(argument, argument.relation(), argument.preposition(), 0.6));
        }
      }
      ofSecond.addAll(toSecond);
      ofFirst.addAll(toFirst);
    }
  }

  private static boolean lacks(List<Argument> arguments, Argument like) {
    return arguments.stream()
        .noneMatch(
            a -> a.relation() == like.relation() && a.preposition().equals(like.preposition()));
  }
}
