/**
 * Event types, the frame language, predicate-argument structure and the matcher.
 *
 * <h2>The frame language</h2>
 *
 * A frame's expression is written once, in the active voice, over lemmas. Passive, participle,
 * infinitive, relative clause, control, coordination and the nominal form in parentheses follow
 * from the predicate-argument layer.
 *
 * <pre>{@code
 * expression := predicates? nominals? slot*        at least one of the first two
 * predicates := predicate ("|" predicate)*
 * predicate  := word+                              a head and its particles or fixed words: pull out
 * word       := lemma ("/" pos)?                   pos: v verb (default), a adjective, n noun
 * nominals   := "(" predicate ("|" predicate)* ")" nouns, which take the same slots: withdrawal
 * slot       := "!"? position (":" set)? ("=" role)? "?"?
 * position   := "subject" | "object" | "iobject" | "clause" | "possessor" | "modifier"
 *             | preposition ("|" preposition)*
 * set        := "{" item ("|" item)* "}"
 * item       := "-"? (lemma+ | "@" kind | "#" lexicon)
 * }</pre>
 *
 * <p>White space separates words and slots; none stands within a slot but in its set. A word that
 * is a position's name or that is followed by {@code :}, {@code =} or {@code ?} begins the slots;
 * write {@code object/v} for the verb. The head of a predicate is its first word, the head of a
 * nominal its last noun ({@code missile test}, {@code call for}). A noun among the predicates
 * ({@code ally/n}) must be predicative: "Peru is an ally of …". Prepositions of several words are
 * joined by underscores: {@code because_of}.
 *
 * <ul>
 *   <li>A slot without {@code ?} must be filled; with {@code ?} it may be; {@code !} forbids it.
 *   <li>A set restricts the head of what fills the slot: by lemma ({@code ambassador}; several
 *       words for a compound, {@code travel ban}), by kind ({@code @State}, {@code @Organization},
 *       {@code @Person}, {@code @Group}, {@code @Place}, {@code @Actor} for whoever can act,
 *       {@code @Event} for a nominal or verbal predicate, {@code @Name}), or by a word list of the
 *       ontology ({@code #weapon}). A {@code -} excludes.
 *   <li>{@code clause} is a complement: that-clause, infinitive or gerund ("to meet", "of
 *       launching", "from entering"); its set restricts the predicate, or says what kind of clause
 *       it is: {@code @Finite}, {@code @Infinitive}, {@code @Accomplished} (finite, of what is or
 *       has been), {@code @Obligation} ("that Peru must leave": another than the speaker is to
 *       act).
 *   <li>For nominals, {@code subject} is also sought as possessor, "by", a demonym or state before
 *       the noun, and "of" where no object takes it; {@code object} as "of" or as a noun before it.
 *   <li>{@code modifier} is an adjective or noun before the head ({@code modifier:{nuclear}}).
 *   <li>A preposition among the words of a verb makes its oblique the {@code object}: {@code call
 *       on object=target}. A preposition slot also takes gerunds ("of launching"), and for {@code
 *       to} and {@code for} the indirect object.
 *   <li>For nominals, {@code object} also takes "on", "against", "to" and "for" where no slot names
 *       them, and {@code subject} "between", "among" and "from".
 *   <li>{@code actor} fillers must be able to act (@Actor) unless the slot says otherwise.
 * </ul>
 *
 * Example: {@code withdraw|recall|pull out (withdrawal|recall) subject=actor
 * object:{ambassador|envoy|diplomat} from|in=target?}
 */
@NullMarked
package org.hearsay.pattern;

import org.jspecify.annotations.NullMarked;
