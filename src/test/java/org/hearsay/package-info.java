/** Tests of the whole code base: its format and its layers. */
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;
