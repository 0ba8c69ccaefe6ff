/**
 * Averaged perceptrons over hashed binary features, from training to the compact models in the jar.
 */
@NullMarked
package org.hearsay.nlp.learn;

import org.jspecify.annotations.NullMarked;
