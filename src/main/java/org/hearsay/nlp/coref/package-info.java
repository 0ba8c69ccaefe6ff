/**
 * Coreference within an article: which pronouns and definite descriptions mean which of its
 * entities.
 *
 * <p>The method is that of Lappin and Leass (An Algorithm for Pronominal Anaphora Resolution,
 * 1994): referents compete by the salience of their mentions, filtered by agreement and by the
 * binding of the syntax. Noun phrases that mean no known entity compete as well, and where one of
 * them wins, or the lead of the best is small, nothing is linked.
 */
@NullMarked
package org.hearsay.nlp.coref;

import org.jspecify.annotations.NullMarked;
