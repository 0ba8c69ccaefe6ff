/** Tests of the word clusters. */
@NullMarked
package org.hearsay.nlp.word;

import org.jspecify.annotations.NullMarked;
