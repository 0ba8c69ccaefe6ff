/** Lemmas by rules for the ends of words, learned from treebanks. */
@NullMarked
package org.hearsay.nlp.lemma;

import org.jspecify.annotations.NullMarked;
