@NullMarked
package org.hearsay.nlp.sentence;

import org.jspecify.annotations.NullMarked;
