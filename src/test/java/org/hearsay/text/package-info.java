@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
