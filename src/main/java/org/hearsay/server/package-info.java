/** Fuseki, pages for people and RDF for machines at the same IRIs. */
@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;
