/** SPARQL as it is served, and the competency questions. */
@NullMarked
package org.hearsay.server.sparql;

import org.jspecify.annotations.NullMarked;
