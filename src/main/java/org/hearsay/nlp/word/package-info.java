/** What tagger and parser see in a word: its form, and the cluster that it belongs to. */
@NullMarked
package org.hearsay.nlp.word;

import org.jspecify.annotations.NullMarked;
