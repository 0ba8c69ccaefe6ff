package org.hearsay.pattern;

import org.hearsay.text.TextSpan;

/**
 * A participant or complement of a predicate, seen from its active, simple clause.
 *
 * <p>Each member of a coordination is an argument of its own, with the same relation.
 *
 * @param relation what it is to the predicate
 * @param preposition the lemma of its preposition ("such as", "according to" with a space), or an
 *     empty string
 * @param head the index in the sentence of its head token
 * @param span the whole phrase in the article's text, without its preposition, relative clauses and
 *     the other members of its coordination
 * @param shared whether it stands with another predicate and this one borrows it: by control,
 *     coordination, a relative clause or a participle
 * @param confidence from 0 to 1: how sure the analysis is
 */
public record Argument(
    Relation relation,
    String preposition,
    int head,
    TextSpan span,
    boolean shared,
    double confidence) {

  /** What an argument is to its predicate. */
  public enum Relation {
    SUBJECT,
    OBJECT,
    INDIRECT_OBJECT,
    /** With a preposition. */
    OBLIQUE,
    /** A complement clause; head is its predicate. */
    CLAUSE,
    POSSESSOR,
    /** An adjective or noun before a noun. */
    MODIFIER
  }
}
