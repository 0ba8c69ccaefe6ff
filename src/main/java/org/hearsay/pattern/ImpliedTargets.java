package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.pattern.Argument.Relation;

/**
 * Finds whom a verbal event aims at where only its content is said: "demanded the withdrawal of
 * [Serbia's] troops", "rejected the [Indian] proposal", "threatened to attack [Peru]", "demanded
 * that [Peru] leave".
 *
 * <p>It is who does what the content tells, if that is another than the actor, else to whom it is
 * done, else whose it is.
 */
final class ImpliedTargets {
  private static final double IMPLIED = 0.6;
  private static final int DEEPEST = 2;
  private static final Set<String> CONTENT = Set.of("content", "object", "topic", "measure");
  private static final List<String> TOWARD =
      List.of(
          "against", "with", "to", "on", "from", "for", "toward", "towards", "at", "in", "into");

  private final Map<Integer, Predicate> predicates;
  private final Fillers checks;

  ImpliedTargets(Map<Integer, Predicate> predicates, Fillers checks) {
    this.predicates = predicates;
    this.checks = checks;
  }

  /** The match with its implied targets, where it says none. */
  FrameMatch complete(FrameMatch match) {
    EventType type = match.frame().type();
    boolean said = match.fillers().stream().anyMatch(f -> f.role().equals("target"));
    long acting = match.fillers().stream().filter(f -> f.role().equals("actor")).count();
    boolean between = type.coordination() != Coordination.DISTRIBUTIVE && acting != 1;
    if (said || between) {
      return match;
    }
    Set<Integer> actors = new HashSet<>(match.trigger());
    for (FrameMatch.Filler filler : match.fillers()) {
      if (filler.role().equals("actor")) {
        actors.add(filler.argument().head());
      }
    }
    boolean known = actors.size() > match.trigger().size();
    for (FrameMatch.Filler filler : match.fillers()) {
      if (known && CONTENT.contains(filler.role())) {
        List<Argument> found = within(filler.argument().head(), actors, DEEPEST);
        if (!found.isEmpty()) {
          List<FrameMatch.Filler> all = new ArrayList<>(match.fillers());
          found.forEach(a -> all.add(new FrameMatch.Filler("target", implied(a))));
          return new FrameMatch(
              match.frame(), match.sentence(), match.predicate(), match.trigger(), all);
        }
      }
    }
    return match;
  }

  private static Argument implied(Argument argument) {
    return new Argument(
        argument.relation(),
        argument.preposition(),
        argument.head(),
        argument.span(),
        true,
        argument.confidence() * IMPLIED);
  }

  private List<Argument> within(int head, Set<Integer> actors, int depth) {
    Predicate content = predicates.get(head);
    if (content == null || depth == 0) {
      return List.of();
    }
    List<List<Argument>> places = new ArrayList<>();
    if (content.form() == Predicate.Form.NOUN) {
      places.add(in(content, Relation.POSSESSOR));
      places.add(with(content, "by"));
      places.add(capitalized(content));
      places.add(with(content, "of"));
    } else {
      places.add(in(content, Relation.SUBJECT));
      places.add(in(content, Relation.OBJECT));
      places.add(in(content, Relation.INDIRECT_OBJECT));
    }
    for (String preposition : TOWARD) {
      places.add(with(content, preposition));
    }
    for (List<Argument> place : places) {
      List<Argument> others =
          place.stream()
              .filter(a -> !actors.contains(a.head()) && checks.isOther(a) && !isActors(a))
              .filter(a -> a.confidence() >= 0.5)
              .toList();
      if (!others.isEmpty()) {
        return others;
      }
    }
    for (List<Argument> place : places) {
      for (Argument argument : place) {
        if (!actors.contains(argument.head()) && argument.confidence() >= 0.5) {
          List<Argument> deeper = within(argument.head(), actors, depth - 1);
          if (!deeper.isEmpty()) {
            return deeper;
          }
        }
      }
    }
    return List.of();
  }

  /** "Its troops" are the actor's own. */
  private boolean isActors(Argument argument) {
    return checks.hasPronounBefore(argument.head());
  }

  private static List<Argument> in(Predicate predicate, Relation relation) {
    return predicate.arguments().stream().filter(a -> a.relation() == relation).toList();
  }

  private static List<Argument> with(Predicate predicate, String preposition) {
    return predicate.arguments().stream()
        .filter(a -> a.relation() == Relation.OBLIQUE && a.preposition().equals(preposition))
        .toList();
  }

  private List<Argument> capitalized(Predicate predicate) {
    return in(predicate, Relation.MODIFIER).stream().filter(checks::isCapitalized).toList();
  }
}
