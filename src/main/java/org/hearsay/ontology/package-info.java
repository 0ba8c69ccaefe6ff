/**
 * Reads the Turtle files of the ontology into event types, frames, word lists and the gazetteer,
 * and names the vocabulary.
 */
@NullMarked
package org.hearsay.ontology;

import org.jspecify.annotations.NullMarked;
