@NullMarked
package org.hearsay.server.search;

import org.jspecify.annotations.NullMarked;
