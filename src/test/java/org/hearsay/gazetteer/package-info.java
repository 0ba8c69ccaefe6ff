@NullMarked
package org.hearsay.gazetteer;

import org.jspecify.annotations.NullMarked;
