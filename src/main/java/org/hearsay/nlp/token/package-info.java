/** Tokens after the conventions of Universal Dependencies for English. */
@NullMarked
package org.hearsay.nlp.token;

import org.jspecify.annotations.NullMarked;
