/**
 * What is shown of the graph, read from it as plain records: claims, names, addresses. Pages and
 * interfaces render them and ask the graph nothing else about claims.
 */
@NullMarked
package org.hearsay.server.view;

import org.jspecify.annotations.NullMarked;
