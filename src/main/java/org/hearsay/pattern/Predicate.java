package org.hearsay.pattern;

import java.util.List;

/**
 * A verb, an eventive noun or a predicative adjective with its arguments, after voice, control,
 * relative clauses, participles and coordination have been undone.
 *
 * @param head the index in the sentence of its head token
 * @param lemma of the head
 * @param words the indices of the head, its particles and its auxiliaries, ascending
 * @param arguments in the order of the text
 * @param negated whether a negation stands on it: not, never, no, without, fail to, refuse to …
 * @param auxiliaries the lemmas of its modal and other auxiliaries, such as {@code may}, {@code
 *     will}
 * @param governor the index of the head of the predicate that embeds it as a complement or
 *     adverbial clause, or -1
 */
public record Predicate(
    int head,
    Form form,
    String lemma,
    List<Integer> words,
    List<Argument> arguments,
    boolean negated,
    List<String> auxiliaries,
    int governor) {

  /** The form in which the text has it. */
  public enum Form {
    VERB,
    NOUN,
    ADJECTIVE
  }

  public Predicate {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
    auxiliaries = List.copyOf(auxiliaries);
  }
}
