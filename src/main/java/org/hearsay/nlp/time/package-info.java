/**
 * Time expressions: finds them in tokenized sentences and normalises them to TIMEX3 values (TimeML
 * 1.2.1).
 *
 * <p>A sentence is cut into {@link org.hearsay.nlp.time.Words}. The grammar, one class per family
 * of expressions, reads them with {@link org.hearsay.nlp.time.Pattern}s and gives a {@link
 * org.hearsay.nlp.time.Meaning}; the {@link org.hearsay.nlp.time.Calendar} turns that into a value,
 * with the day of publication, the tense of the clause and the times told before. Nothing is
 * anchored at the clock: without a day of publication the unknown digits of a value are X.
 */
@NullMarked
package org.hearsay.nlp.time;

import org.jspecify.annotations.NullMarked;
