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
 *     adverbial clause, or, for a noun, of which it is an argument; or -1
 * @param embedding how it hangs on its governor
 * @param marker the lemma of the word that introduces its clause ("if", "to", "after", "whether",
 *     "of"), for a noun of its preposition, or an empty string
 * @param negation how it is negated, finer than {@code negated}
 * @param passive whether the text has it in the passive; its arguments are those of the active
 */
public record Predicate(
    int head,
    Form form,
    String lemma,
    List<Integer> words,
    List<Argument> arguments,
    boolean negated,
    List<String> auxiliaries,
    int governor,
    Embedding embedding,
    String marker,
    Negation negation,
    boolean passive) {

  /** The form in which the text has it. */
  public enum Form {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** How a predicate hangs on its governor; its conjuncts hang alike. */
  public enum Embedding {
    /** It stands alone, or is in a relative clause. */
    NONE,
    /** A that-clause, question, infinitive or gerund that the governor asks for. */
    COMPLEMENT,
    /** An adverbial clause: its marker tells which. */
    ADVERBIAL,
    /** A noun that is object or oblique of the governor. */
    ARGUMENT
  }

  /** How a predicate is negated. */
  public enum Negation {
    NONE,
    /** Not, never, no, neither, without. */
    EXPLICIT,
    /** Fail to, refuse to, unable to, prevent from, not want to. */
    IMPLICIT,
    /** Denied that, doubts that, no indication that: somebody says that it is not so. */
    DISCLAIMED
  }

  public Predicate {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
    auxiliaries = List.copyOf(auxiliaries);
  }

  /** A predicate that stands alone or under a complement-taking governor. */
  public Predicate(
      int head,
      Form form,
      String lemma,
      List<Integer> words,
      List<Argument> arguments,
      boolean negated,
      List<String> auxiliaries,
      int governor) {
    this(
        head,
        form,
        lemma,
        words,
        arguments,
        negated,
        auxiliaries,
        governor,
        governor < 0 ? Embedding.NONE : Embedding.COMPLEMENT,
        "",
        negated ? Negation.EXPLICIT : Negation.NONE,
        false);
  }
}
