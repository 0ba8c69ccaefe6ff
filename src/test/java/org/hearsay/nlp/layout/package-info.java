@NullMarked
package org.hearsay.nlp.layout;

import org.jspecify.annotations.NullMarked;
