package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.pattern.Argument.Relation;
import org.hearsay.pattern.FrameExpression.Need;
import org.hearsay.pattern.FrameExpression.Position;
import org.hearsay.pattern.FrameExpression.Slot;

/**
 * Fills the slots of a frame from the arguments of a predicate.
 *
 * <p>For each slot the places where its filler may stand are tried from the likeliest to the least;
 * the first with fillers wins, and gives all that stand there. An argument fills one slot only.
 */
final class SlotFilling {
  private static final double SURE = 0.5;

  /** What a forbidden slot takes for there. */
  private static final double LIKELY = 0.39;

  /** Below it, "of" stands with a noun of the verb. */
  private static final double LENT = 0.35;

  private static final Set<String> AIMED =
      Set.of("on", "against", "at", "toward", "towards", "upon");
  private static final Set<String> AIMED_WEAKLY = Set.of("to", "for", "over", "into");
  private static final Set<String> DATIVE = Set.of("to", "for");

  /**
   * @param consumed the heads of fillers that the frame names by their words
   * @param named the number of slots but the subject whose filler the frame names by its words
   * @param words the number of those words
   * @param slots the number of slots that are filled
   * @param restricted the number of filled slots that have a set
   */
  record Filled(
      List<FrameMatch.Filler> fillers,
      Set<Integer> consumed,
      int named,
      int words,
      int slots,
      int restricted) {}

  private final Predicate predicate;
  private final FrameIndex.Entry entry;

  /** Whether the trigger is a noun of an event, not a predicative one. */
  private final boolean nominal;

  /** The prepositions of the trigger, whose obliques are its objects. */
  private final List<String> fixedPrepositions;

  private final Fillers checks;
  private final List<Argument> used = new ArrayList<>();
  private final Set<Integer> consumed = new HashSet<>();

  SlotFilling(Predicate predicate, FrameIndex.Entry entry, Fillers checks) {
    this.predicate = predicate;
    this.entry = entry;
    this.nominal = entry.nominal();
    this.fixedPrepositions = entry.prepositions();
    this.checks = checks;
  }

  /**
   * What fills the slots, or nothing where a required one stays empty or a forbidden one is not.
   */
  Optional<Filled> fill() {
    Map<Integer, List<FrameMatch.Filler>> fillers = new TreeMap<>();
    int named = 0;
    int words = 0;
    int filled = 0;
    int restricted = 0;
    for (Slot slot : entry.slots()) {
      if (slot.position() == Position.CONTEXT) {
        if (checks.isContext(slot.items()) == (slot.need() == Need.FORBIDDEN)) {
          return Optional.empty();
        }
        continue;
      }
      List<Argument> found = find(slot);
      if (slot.need() == Need.FORBIDDEN) {
        if (found.stream().anyMatch(a -> a.confidence() >= LIKELY || checks.hangsOn(a, consumed))) {
          return Optional.empty();
        }
        continue;
      }
      if (found.isEmpty()) {
        if (slot.need() == Need.REQUIRED || isTakenByAnother(slot)) {
          return Optional.empty();
        }
        continue;
      }
      used.addAll(found);
      filled++;
      restricted += slot.items().isEmpty() ? 0 : 1;
      int longest = 0;
      for (Argument argument : found) {
        longest = Math.max(longest, checks.wordsNamed(argument, slot.items()));
      }
      if (slot.position() != Position.SUBJECT && longest > 0) {
        named++;
        words += longest;
      }
      for (Argument argument : found) {
        if (checks.isNamedBy(argument, slot.items())) {
          consumed.add(argument.head());
        }
        if (!slot.role().isEmpty()) {
          fillers
              .computeIfAbsent(
                  entry.frame().expression().slots().indexOf(slot), i -> new ArrayList<>())
              .add(new FrameMatch.Filler(slot.role(), argument));
        }
      }
    }
    List<FrameMatch.Filler> inOrder = fillers.values().stream().flatMap(List::stream).toList();
    return Optional.of(new Filled(inOrder, consumed, named, words, filled, restricted));
  }

  /** An optional subject may be missing, but not be somebody that the slot excludes. */
  private boolean isTakenByAnother(Slot slot) {
    return slot.position() == Position.SUBJECT
        && !nominal
        && with(Relation.SUBJECT).stream().anyMatch(a -> a.confidence() >= SURE && !a.shared());
  }

  private List<Argument> find(Slot slot) {
    for (List<Argument> place : places(slot)) {
      List<Argument> fitting = fitting(place, slot);
      if (slot.position() == Position.PREPOSITION && fitting.size() > 1) {
        // "extended sanctions against Peru for its attacks against Chile": nearest to the noun
        List<Argument> near = fitting.stream().filter(a -> checks.hangsOn(a, consumed)).toList();
        if (!near.isEmpty()) {
          return near;
        }
      }
      List<Argument> sure = sure(fitting);
      if (!sure.isEmpty()) {
        return sure;
      }
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  private List<Argument> fitting(List<Argument> place, Slot slot) {
    List<Argument> fitting = new ArrayList<>();
    for (Argument argument : place) {
      if (!used.contains(argument) && fits(argument, slot)) {
        fitting.add(argument);
      }
    }
    return fitting;
  }

  private static List<Argument> sure(List<Argument> arguments) {
    List<Argument> sure = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument.confidence() >= SURE) {
        sure.add(argument);
      }
    }
    return sure;
  }

  private boolean fits(Argument argument, Slot slot) {
    if (!checks.satisfies(argument, slot.items())) {
      return false;
    }
    if (slot.position() == Position.PREPOSITION
        && !slot.items().isEmpty()
        && checks.isTime(argument)
        && !checks.isNamedBy(argument, slot.items())) {
      return false;
    }
    if (argument.relation() == Relation.MODIFIER
        && slot.position() == Position.OBJECT
        && (checks.isDated(argument)
            || checks.isPlainAdjective(argument)
            || checks.isDemonym(argument) && with(List.of("by")).isEmpty())) {
      return false;
    }
    if (!slot.items().isEmpty() || slot.role().isEmpty()) {
      return true;
    }
    if (slot.role().equals("actor")) {
      return checks.canAct(argument);
    }
    if (slot.position() == Position.PREPOSITION) {
      if (checks.isTime(argument)) {
        return false;
      }
      boolean party = slot.role().equals("target") || slot.role().equals("place");
      return !party
          || slot.need() == Need.REQUIRED
          || checks.isReferent(argument)
          || slot.role().equals("target") && isAimedAt(argument);
    }
    return true;
  }

  /** "Launched an assault on [the last stronghold]": whatever a deed is aimed at undergoes it. */
  private boolean isAimedAt(Argument argument) {
    return AIMED.contains(argument.preposition())
        && checks.hangsOn(argument, consumed)
        && !checks.isCircumstance(argument);
  }

  /** The places where a slot's filler may stand, the likeliest first. */
  private List<List<Argument>> places(Slot slot) {
    return nominal ? placesOfNoun(slot) : placesOfVerb(slot);
  }

  private List<List<Argument>> placesOfVerb(Slot slot) {
    return switch (slot.position()) {
      case SUBJECT -> List.of(with(Relation.SUBJECT));
      case OBJECT ->
          fixedPrepositions.isEmpty()
              ? List.of(with(Relation.OBJECT), with(Relation.INDIRECT_OBJECT))
              : List.of(governed());
      case INDIRECT_OBJECT -> List.of(with(Relation.INDIRECT_OBJECT), with(DATIVE));
      case CLAUSE -> List.of(with(Relation.CLAUSE));
      case POSSESSOR -> List.of(with(Relation.POSSESSOR));
      case MODIFIER -> List.of(with(Relation.MODIFIER));
      case CONTEXT -> List.of();
      case PREPOSITION -> {
        List<List<Argument>> places = prepositional(slot);
        if (slot.prepositions().stream().anyMatch(DATIVE::contains)) {
          places.addFirst(with(Relation.INDIRECT_OBJECT));
        }
        yield places;
      }
    };
  }

  /**
   * What the trigger's own preposition governs: "called on [Peru]". Where that is a time, the
   * preposition is not the trigger's: "called him on Friday".
   */
  private List<Argument> governed() {
    List<Argument> governed = with(fixedPrepositions);
    if (governed.stream().anyMatch(checks::isDated)) {
      return List.of();
    }
    return governed.isEmpty() ? with(Relation.OBJECT) : governed;
  }

  /**
   * What each of the prepositions governs, in the order of the words: of "the blockade of [Serbia]
   * in [the Adriatic]" the first is meant; what stands before the predicate comes last. In "gave
   * thanks to [Peru] for helping" no gerund is a target beside the noun.
   */
  private List<List<Argument>> prepositional(Slot slot) {
    boolean target = slot.role().equals("target");
    List<Argument> all = with(slot.prepositions());
    boolean nominal = all.stream().anyMatch(a -> a.relation() != Relation.CLAUSE);
    Map<String, List<Argument>> places = new LinkedHashMap<>();
    all.stream()
        .filter(a -> !(target && nominal && a.relation() == Relation.CLAUSE))
        .sorted(
            Comparator.comparing((Argument a) -> a.head() < predicate.head())
                .thenComparingInt(Argument::head))
        .forEach(a -> places.computeIfAbsent(a.preposition(), p -> new ArrayList<>()).add(a));
    return new ArrayList<>(places.values());
  }

  private List<List<Argument>> placesOfNoun(Slot slot) {
    return switch (slot.position()) {
      case SUBJECT -> {
        boolean by = !with(List.of("by")).isEmpty();
        yield by
            ? List.of(with(List.of("by")), with(Relation.SUBJECT))
            : List.of(
                with(Relation.POSSESSOR),
                acting(with(Relation.MODIFIER)),
                with(Relation.SUBJECT),
                free(List.of("between", "among")),
                acting(free(List.of("of"))),
                acting(free(List.of("from"))));
      }
      case OBJECT -> {
        List<List<Argument>> places = new ArrayList<>();
        places.add(with(Relation.OBJECT));
        places.add(with(List.of("of")));
        if (!fixedPrepositions.isEmpty()) {
          places.add(0, with(fixedPrepositions));
        }
        if (!slot.items().isEmpty() || !slot.role().equals("target")) {
          places.add(with(Relation.MODIFIER));
        }
        places.add(free(AIMED));
        if (!with(List.of("by")).isEmpty()) {
          places.add(with(Relation.POSSESSOR));
        }
        places.add(free(AIMED_WEAKLY));
        yield places;
      }
      case INDIRECT_OBJECT -> List.of(with(DATIVE));
      case CLAUSE -> List.of(with(Relation.CLAUSE));
      case POSSESSOR -> List.of(with(Relation.POSSESSOR));
      case MODIFIER -> List.of(with(Relation.MODIFIER));
      case CONTEXT -> List.of();
      case PREPOSITION -> prepositional(slot);
    };
  }

  private List<Argument> with(Relation relation) {
    List<Argument> found = new ArrayList<>();
    for (Argument argument : predicate.arguments()) {
      if (argument.relation() == relation) {
        found.add(argument);
      }
    }
    return found;
  }

  private List<Argument> acting(List<Argument> arguments) {
    return arguments.stream().filter(checks::canAct).toList();
  }

  /** Obliques, and gerunds with one of the prepositions. */
  private List<Argument> with(Iterable<String> prepositions) {
    List<Argument> found = new ArrayList<>();
    for (Argument argument : predicate.arguments()) {
      boolean oblique =
          argument.relation() == Relation.OBLIQUE || argument.relation() == Relation.CLAUSE;
      if (oblique && !argument.preposition().isEmpty() && isOpen(argument)) {
        for (String preposition : prepositions) {
          if (same(preposition, argument.preposition())) {
            found.add(argument);
            break;
          }
        }
      }
    }
    return found;
  }

  /** What a noun that the frame names has with "of" is the frame's too: "an invasion of Peru". */
  private boolean isOpen(Argument argument) {
    return !argument.preposition().equals("of")
        || nominal
        || argument.confidence() >= LENT
        || consumed.stream().anyMatch(head -> head < argument.head());
  }

  /** Obliques with prepositions that no slot of the frame names. */
  private List<Argument> free(Iterable<String> prepositions) {
    List<String> unnamed = new ArrayList<>();
    for (String preposition : prepositions) {
      if (entry.frame().expression().slots().stream()
          .noneMatch(s -> s.prepositions().contains(preposition))) {
        unnamed.add(preposition);
      }
    }
    return with(unnamed);
  }

  /** "Out of" is "of" too where nobody asks for the whole. */
  private static boolean same(String wanted, String found) {
    return wanted.equals(found) || found.startsWith(wanted + " ") || found.endsWith(" " + wanted);
  }
}
