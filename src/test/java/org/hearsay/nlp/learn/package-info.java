/** Tests of the perceptrons and their models. */
@NullMarked
package org.hearsay.nlp.learn;

import org.jspecify.annotations.NullMarked;
