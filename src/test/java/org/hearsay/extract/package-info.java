@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
