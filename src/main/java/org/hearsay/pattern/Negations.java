package org.hearsay.pattern;

import java.util.List;
import java.util.Set;
import org.hearsay.pattern.Predicate.Negation;

/** Tells whether and how a predicate is negated. */
final class Negations {
  private static final int DEEPEST = 40;
  private static final Set<String> KEEPING_MARKS = Set.of("from", "of", "");

  private final Tree tree;

  Negations(Tree tree) {
    this.tree = tree;
  }

  Negation of(int i) {
    return of(i, DEEPEST);
  }

  private Negation of(int i, int depth) {
    if (depth == 0) {
      return Negation.NONE;
    }
    boolean own = isNegated(i);
    Negation around = around(i, depth);
    if (own) {
      return around == Negation.IMPLICIT ? Negation.NONE : Negation.EXPLICIT;
    }
    return around;
  }

  /** A negative word on the predicate itself, its subject or its object. */
  private boolean isNegated(int i) {
    boolean negated = false;
    for (int child : tree.children(i)) {
      switch (tree.relation(child)) {
        case "advmod", "det", "cc" -> negated |= isNegative(child);
        case "mark", "case" -> negated |= tree.lemma(child).equals("without");
        case "nsubj", "obj" -> negated |= isNegativeNominal(child);
        default -> {}
      }
    }
    return negated || (tree.isVerb(i) && sharesNegation(i));
  }

  private boolean isNegative(int i) {
    return Lexis.NEGATIVE.contains(tree.lemma(i))
        || tree.children(i, "advmod").stream().anyMatch(c -> tree.lemma(c).equals("no"))
        || (tree.lemma(i).equals("longer") && i > 0 && tree.lemma(i - 1).equals("no"));
  }

  private boolean isNegativeNominal(int i) {
    return (Lexis.NEGATIVE.contains(tree.lemma(i)) && !tree.upos(i).equals("NOUN"))
        || tree.hasChild(i, "det", Set.of("no", "neither"));
  }

  /** "Did not attack or threaten", "did not sign and ratify", "neither attacked nor threatened". */
  private boolean sharesNegation(int i) {
    int first = tree.head(i);
    if (!tree.relation(i).equals("conj")
        || first < 0
        || !tree.isVerb(first)
        || tree.has(i, "nsubj")) {
      return false;
    }
    boolean joined =
        tree.hasChild(i, "cc", Set.of("or", "nor"))
            || (tree.xpos(i).equals("VB") && tree.xpos(first).equals("VB") && !tree.has(i, "aux"));
    return joined
        && tree.children(first).stream()
            .anyMatch(c -> c < first && tree.relation(c).equals("advmod") && isNegative(c));
  }

  /** What the predicate above does to its complement. */
  private Negation around(int i, int depth) {
    int governor = tree.head(i);
    if (governor < 0) {
      return Negation.NONE;
    }
    String relation = tree.relation(i);
    if (relation.equals("conj")) {
      return tree.has(i, "nsubj") ? Negation.NONE : around(governor, depth - 1);
    }
    String lemma = tree.lemma(governor);
    boolean nonfinite = tree.isNonfinite(i);
    boolean complement =
        relation.equals("xcomp")
            || relation.equals("ccomp")
            || relation.equals("csubj")
            || (relation.equals("acl") && !tree.is(i, "acl:relcl") && tree.has(i, "mark"))
            || (relation.equals("advcl") && nonfinite && !tree.marker(i).isEmpty());
    if (!complement) {
      return Negation.NONE;
    }
    boolean negated = isNegated(governor);
    if (Lexis.DISCLAIMING.contains(lemma)) {
      return negated ? Negation.NONE : Negation.DISCLAIMED;
    }
    if (Lexis.EVIDENCE.contains(lemma) && (negated || isNegatedObject(governor))) {
      return Negation.DISCLAIMED;
    }
    if (relation.equals("advcl") && !KEEPING_MARKS.contains(tree.marker(i))) {
      return Negation.NONE;
    }
    boolean prevents =
        (Lexis.PREVENTING.contains(lemma) && nonfinite)
            || (Lexis.KEEPING.contains(lemma) && tree.marker(i).equals("from"));
    if (prevents) {
      return negated ? Negation.NONE : Negation.IMPLICIT;
    }
    if (relation.equals("xcomp") && !Lexis.OPAQUE_TO_NEGATION.contains(lemma)) {
      Negation above = of(governor, depth - 1);
      return above == Negation.EXPLICIT ? Negation.IMPLICIT : above;
    }
    if (relation.equals("acl") && (negated || isNegatedObject(governor))) {
      return Negation.IMPLICIT;
    }
    return Negation.NONE;
  }

  /** "There is no sign that …", "saw no evidence that …": the noun's own determiner counts. */
  private boolean isNegatedObject(int noun) {
    List<Integer> determiners = tree.children(noun, "det");
    int verb = tree.head(noun);
    return determiners.stream().anyMatch(this::isNegative)
        || (verb >= 0
            && tree.isVerb(verb)
            && (tree.relation(noun).equals("obj") || tree.relation(noun).equals("nsubj"))
            && tree.children(verb, "advmod").stream().anyMatch(this::isNegative));
  }
}
