/**
 * Scores annotation records against gold: dependency trees (CoNLL-U), names (IOB2), time
 * expressions (TimeML), event records (PLOVER) and claims of whole articles.
 */
@NullMarked
package org.hearsay.evaluate;

import org.jspecify.annotations.NullMarked;
