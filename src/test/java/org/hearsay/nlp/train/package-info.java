/** Tests of training. */
@NullMarked
package org.hearsay.nlp.train;

import org.jspecify.annotations.NullMarked;
