/** Dependency trees by greedy arc-hybrid parsing, and their repair. */
@NullMarked
package org.hearsay.nlp.parse;

import org.jspecify.annotations.NullMarked;
