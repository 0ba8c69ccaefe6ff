package org.hearsay.server.page;

import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.sparql.Questions;

/**
 * What pages are made of.
 *
 * @param data the store; its default graph is the union of its named ones
 * @param base under which its nodes live
 * @param index that follows the store
 * @param questions the competency questions
 * @param ontology as it is served
 */
public record Site(
    DatasetGraph data,
    String base,
    SearchIndex index,
    Questions questions,
    OntologyPages ontology) {}
