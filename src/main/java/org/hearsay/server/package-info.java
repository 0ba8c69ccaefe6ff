/**
 * Fuseki, pages for people and RDF for machines at the same IRIs.
 *
 * <p>{@code view} reads claims and names from the graph, {@code search} finds and counts, {@code
 * rdf} describes nodes to machines, {@code sparql} queries, {@code page} shows; this package puts
 * them behind one port.
 */
@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;
