@NullMarked
package org.hearsay.nlp.parse;

import org.jspecify.annotations.NullMarked;
