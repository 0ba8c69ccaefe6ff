/** Tests of time expressions. */
@NullMarked
package org.hearsay.nlp.time;

import org.jspecify.annotations.NullMarked;
