/** Tests of the analysis of sentences and articles. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;
