/**
 * Finds and counts: full text and facets over claims, events, quotations, entities and articles.
 *
 * <p>{@link org.hearsay.server.search.ClaimFilter} is what is asked, read from an address; {@link
 * org.hearsay.server.search.SearchIndex} answers from a Lucene index that is a cache of the store:
 * it lies beside it, follows every commit, and is made anew where it is missing.
 */
@NullMarked
package org.hearsay.server.search;

import org.jspecify.annotations.NullMarked;
