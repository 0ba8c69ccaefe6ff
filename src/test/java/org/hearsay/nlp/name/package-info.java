@NullMarked
package org.hearsay.nlp.name;

import org.jspecify.annotations.NullMarked;
