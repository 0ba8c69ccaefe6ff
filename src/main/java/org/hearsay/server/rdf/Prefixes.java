package org.hearsay.server.rdf;

import java.util.Map;
import org.hearsay.ontology.Hs;

/** The prefixes with which RDF is written. */
public final class Prefixes {

  /** Namespaces by prefix. */
  public static final Map<String, String> ALL =
      Map.of(
          "hs", Hs.NS,
          "schema", "https://schema.org/",
          "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
          "prov", "http://www.w3.org/ns/prov#",
          "oa", "http://www.w3.org/ns/oa#",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "dcterms", "http://purl.org/dc/terms/",
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private Prefixes() {}
}
