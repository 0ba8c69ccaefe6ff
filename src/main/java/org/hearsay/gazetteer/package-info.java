/**
 * Imports Wikidata dumps into an index of names, and looks names up in it: linking beyond the
 * curated gazetteer.
 */
@NullMarked
package org.hearsay.gazetteer;

import org.jspecify.annotations.NullMarked;
