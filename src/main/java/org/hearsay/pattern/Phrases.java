package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.pattern.Argument.Relation;
import org.hearsay.text.TextSpan;

/** Makes arguments of noun phrases and clauses: heads, spans, members of coordinations. */
final class Phrases {
  /** What a member of a coordination loses against its first: the parser often errs there. */
  private static final double CONJUNCT = 0.85;

  private static final Set<String> OUTSIDE =
      Set.of("case", "cc", "conj", "punct", "parataxis", "appos", "advcl", "mark", "discourse");

  private final Tree tree;

  Phrases(Tree tree) {
    this.tree = tree;
  }

  /**
   * A nominal with the other members of its coordination, in the order of the text; alone where it
   * is not the first of one.
   */
  List<Integer> members(int first) {
    Set<Integer> found = new LinkedHashSet<>();
    addMembers(first, found);
    return found.stream().sorted().toList();
  }

  private void addMembers(int i, Set<Integer> found) {
    if (!found.add(i)) {
      return;
    }
    for (int child : tree.children(i)) {
      boolean member =
          switch (tree.relation(child)) {
            case "conj" ->
                !tree.has(child, "nsubj") && !tree.has(child, "cop") && !tree.isVerb(child);
            case "appos" -> tree.has(child, "conj") && isName(child) && isName(i);
            case "nmod", "obl" -> Lexis.ADDING.contains(tree.preposition(child));
            default -> false;
          };
      if (member) {
        addMembers(child, found);
      }
    }
  }

  private boolean isName(int i) {
    return tree.upos(i).equals("PROPN");
  }

  /** What a noun of quantity or a partitive pronoun measures: "thousands of protesters". */
  int measured(int i) {
    boolean measure =
        Lexis.QUANTITY.contains(tree.lemma(i))
            || (Lexis.PARTITIVE.contains(tree.lemma(i)) && !tree.upos(i).equals("NOUN"))
            || tree.upos(i).equals("NUM");
    if (measure) {
      for (int child : tree.children(i, "nmod")) {
        if (tree.preposition(child).equals("of") && child > i) {
          return measured(child);
        }
      }
    }
    return i;
  }

  /**
   * The arguments that a phrase gives: one a member of its coordination, and one each for "the
   * Turkish and Greek sides".
   *
   * @param whole whether the other members of its coordination count
   */
  List<Argument> arguments(
      Relation relation,
      String preposition,
      int phrase,
      boolean whole,
      boolean shared,
      double confidence) {
    List<Argument> found = new ArrayList<>();
    for (int member : whole ? members(phrase) : List.of(phrase)) {
      String own = tree.preposition(member);
      String used =
          own.isEmpty() || member == phrase || Lexis.ADDING.contains(own) ? preposition : own;
      double sure = member == phrase ? confidence : confidence * CONJUNCT;
      List<Integer> modifiers = coordinatedModifiers(member);
      TextSpan span = span(member);
      if (modifiers.size() > 1) {
        for (int modifier : modifiers.subList(0, modifiers.size() - 1)) {
          found.add(
              new Argument(
                  relation, used, modifier, tree.token(modifier).span(), shared, sure * CONJUNCT));
        }
        int last = modifiers.getLast();
        span = tree.token(last).span().cover(span(member, Set.of(modifiers.getFirst())));
        found.add(new Argument(relation, used, last, span, shared, sure));
        continue;
      }
      found.add(new Argument(relation, used, measured(member), span, shared, sure));
    }
    return found;
  }

  /** A clause as an argument: with all that is below it but its coordinated clauses. */
  Argument clause(
      Relation relation, String preposition, int head, boolean shared, double confidence) {
    Set<Integer> outside = new LinkedHashSet<>();
    for (int child : tree.children(head)) {
      String kind = tree.relation(child);
      if (kind.equals("conj") && tree.isPredicate(child)
          || kind.equals("parataxis")
          || kind.equals("cc") && child > head) {
        outside.add(child);
      }
    }
    return new Argument(
        relation, preposition, head, contiguous(head, outside, Set.of()), shared, confidence);
  }

  /** "Turkish and Greek" before "sides": adjectives of place that are coordinated. */
  private List<Integer> coordinatedModifiers(int head) {
    if (!tree.isPlural(head) || !tree.upos(head).equals("NOUN")) {
      return List.of();
    }
    for (int child : tree.children(head)) {
      boolean modifier =
          tree.relation(child).equals("amod") || tree.relation(child).equals("compound");
      if (modifier && child < head && tree.startsUpper(child)) {
        List<Integer> members =
            members(child).stream().filter(m -> m < head && tree.startsUpper(m)).toList();
        if (members.size() > 1) {
          return members;
        }
      }
    }
    return List.of();
  }

  /** The span of a nominal without preposition, relative clause and coordinated members. */
  TextSpan span(int head) {
    return span(head, Set.of());
  }

  private TextSpan span(int head, Set<Integer> without) {
    return contiguous(head, without, OUTSIDE);
  }

  private TextSpan contiguous(int head, Set<Integer> without, Set<String> outside) {
    boolean[] inside = new boolean[tree.size()];
    List<Integer> front = new ArrayList<>(List.of(head));
    while (!front.isEmpty()) {
      int next = front.removeLast();
      inside[next] = true;
      for (int child : tree.children(next)) {
        boolean left =
            without.contains(child)
                || (next == head && leaves(child, outside))
                || (!outside.isEmpty() && isAppendix(child));
        if (!left) {
          front.add(child);
        }
      }
    }
    int begin = head;
    while (begin > 0
        && (inside[begin - 1] || (isPunctuation(begin - 1) && begin > 1 && inside[begin - 2]))) {
      begin--;
    }
    int end = head;
    while (end + 1 < tree.size()
        && (inside[end + 1]
            || (isPunctuation(end + 1) && end + 2 < tree.size() && inside[end + 2]))) {
      end++;
    }
    while (begin < head && isEdge(begin)) {
      begin++;
    }
    while (end > head && isEdge(end)) {
      end--;
    }
    return tree.token(begin).span().cover(tree.token(end).span());
  }

  private boolean leaves(int child, Set<String> outside) {
    return outside.contains(tree.relation(child)) && !tree.is(child, "cc:preconj");
  }

  /** A relative clause, a participle after the noun, a time: told of the noun, not naming it. */
  private boolean isAppendix(int child) {
    int noun = tree.head(child);
    return switch (tree.relation(child)) {
      case "acl" -> tree.is(child, "acl:relcl") || (child > noun && !tree.has(child, "mark"));
      case "nmod", "obl", "advmod" -> child > noun && isAside(child, noun);
      default -> false;
    };
  }

  /** A time, or what a name has after it but "of": "Gaza [in mid-August]". */
  private boolean isAside(int child, int noun) {
    String preposition = tree.preposition(child);
    boolean time = Lexis.TIME.contains(tree.lemma(child)) && !preposition.equals("of");
    return time || (isName(noun) && !preposition.isEmpty() && !preposition.equals("of"));
  }

  private boolean isPunctuation(int i) {
    return tree.upos(i).equals("PUNCT");
  }

  private boolean isEdge(int i) {
    String text = tree.token(i).text();
    return isPunctuation(i) && !text.equals("\"") && !text.equals(")") && !text.equals("(");
  }

  /** One argument a place and relation, the surest; in the order of the text. */
  static List<Argument> distinct(List<Argument> arguments) {
    record Key(Relation relation, String preposition, int head) {}
    Map<Key, Argument> kept = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      kept.merge(
          new Key(argument.relation(), argument.preposition(), argument.head()),
          argument,
          (a, b) -> b.confidence() > a.confidence() ? b : a);
    }
    return kept.values().stream()
        .sorted(
            Comparator.comparing(Argument::span)
                .thenComparing(Argument::relation)
                .thenComparing(Argument::preposition))
        .toList();
  }
}
