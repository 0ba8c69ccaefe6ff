/**
 * Claims as RDF: IRIs, evidence and provenance, the stores that hold them, what is derived of them
 * (clusters, contradictions, accepted events) and the checks that hold it together.
 */
@NullMarked
package org.hearsay.graph;

import org.jspecify.annotations.NullMarked;
