/** Part-of-speech tags by an averaged perceptron. */
@NullMarked
package org.hearsay.nlp.tag;

import org.jspecify.annotations.NullMarked;
