@NullMarked
package org.hearsay.record;

import org.jspecify.annotations.NullMarked;
