/**
 * Interfaces for programs: JSON with its OpenAPI description, tables with PLOVER columns, an Atom
 * feed of any search, the description of the data set, and exports as nanopublications and RDF 1.2.
 */
@NullMarked
package org.hearsay.server.api;

import org.jspecify.annotations.NullMarked;
