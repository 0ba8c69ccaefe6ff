/** Pages for people: what they show is read from the graph and rendered by {@code src/main/jte}. */
@NullMarked
package org.hearsay.server.page;

import org.jspecify.annotations.NullMarked;
