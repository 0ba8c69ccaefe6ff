/** Tests of the tokenizer. */
@NullMarked
package org.hearsay.nlp.token;

import org.jspecify.annotations.NullMarked;
