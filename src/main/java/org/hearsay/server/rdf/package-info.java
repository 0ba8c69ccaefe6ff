/** RDF for machines: its forms, which of them a client likes best, and what is said of a node. */
@NullMarked
package org.hearsay.server.rdf;

import org.jspecify.annotations.NullMarked;
