@NullMarked
package org.hearsay.nlp.language;

import org.jspecify.annotations.NullMarked;
