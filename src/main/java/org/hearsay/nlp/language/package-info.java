/** Which language an article is in. */
@NullMarked
package org.hearsay.nlp.language;

import org.jspecify.annotations.NullMarked;
