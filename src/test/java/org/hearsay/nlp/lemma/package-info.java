/** Tests of the lemmatizer. */
@NullMarked
package org.hearsay.nlp.lemma;

import org.jspecify.annotations.NullMarked;
