/** Training of the models of tagger, lemmatizer, clusters and parser. */
@NullMarked
package org.hearsay.nlp.train;

import org.jspecify.annotations.NullMarked;
