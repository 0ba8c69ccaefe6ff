/** Tests of coreference. */
@NullMarked
package org.hearsay.nlp.coref;

import org.jspecify.annotations.NullMarked;
