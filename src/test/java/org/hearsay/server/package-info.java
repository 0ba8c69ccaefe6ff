@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;
