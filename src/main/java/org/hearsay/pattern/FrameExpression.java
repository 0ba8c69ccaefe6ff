package org.hearsay.pattern;

import java.util.List;

/**
 * A parsed expression of the frame language; see the package's description for the grammar.
 *
 * @param predicates verbs and adjectives that trigger the frame
 * @param nominals nouns that trigger it
 * @param slots in the order written
 */
public record FrameExpression(List<Trigger> predicates, List<Trigger> nominals, List<Slot> slots) {

  /** The part of speech of a word of the language. */
  public enum Pos {
    VERB,
    ADJECTIVE,
    NOUN
  }

  /**
   * A head and the fixed words that must go with it.
   *
   * @param lemma of the head: the verb of "pull out", the last noun of "missile test"
   * @param pos of the head
   * @param fixed the lemmas of the other words
   */
  public record Trigger(String lemma, Pos pos, List<String> fixed) {
    public Trigger {
      fixed = List.copyOf(fixed);
    }
  }

  /** Where an argument stands, seen from an active verb. */
  public enum Position {
    SUBJECT,
    OBJECT,
    INDIRECT_OBJECT,
    CLAUSE,
    POSSESSOR,
    MODIFIER,
    PREPOSITION,
    /** No argument: what the article is about. */
    CONTEXT
  }

  /** Whether a slot must be filled. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    FORBIDDEN
  }

  /**
   * @param prepositions lemmas, for {@link Position#PREPOSITION} only
   * @param items what the filler may be; empty for anything
   * @param role the role that it fills, or an empty string
   */
  public record Slot(
      Position position, List<String> prepositions, List<Item> items, String role, Need need) {
    public Slot {
      prepositions = List.copyOf(prepositions);
      items = List.copyOf(items);
    }
  }

  /** A restriction on the filler of a slot. */
  public sealed interface Item {
    /** Whether the item is one that the filler must not be. */
    boolean excluded();

    /** The lemma of the filler's head, with the lemmas of the words before it for compounds. */
    record Word(List<String> lemmas, boolean excluded) implements Item {
      public Word {
        lemmas = List.copyOf(lemmas);
      }
    }

    /** A kind of filler, such as {@code State}. */
    record Kind(String name, boolean excluded) implements Item {}

    /** A word list of the ontology, such as {@code weapon}. */
    record Lexicon(String name, boolean excluded) implements Item {}
  }

  public FrameExpression {
    predicates = List.copyOf(predicates);
    nominals = List.copyOf(nominals);
    slots = List.copyOf(slots);
    if (predicates.isEmpty() && nominals.isEmpty()) {
      throw new IllegalArgumentException("a frame needs a predicate or a nominal");
    }
  }
}
