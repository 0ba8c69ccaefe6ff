@NullMarked
package org.hearsay.evaluate;

import org.jspecify.annotations.NullMarked;
