package org.hearsay.server.rdf;

import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The forms in which a node is served. */
public enum RdfFormat {
  HTML("text/html", "html", null),
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_PRETTY),
  JSON_LD("application/ld+json", "jsonld", RDFFormat.JSONLD),
  N_TRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES),
  RDF_XML("application/rdf+xml", "rdf", RDFFormat.RDFXML);

  private final String mediaType;
  private final String suffix;
  private final @org.jspecify.annotations.Nullable RDFFormat jena;

  RdfFormat(String mediaType, String suffix, @org.jspecify.annotations.Nullable RDFFormat jena) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.jena = jena;
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Of addresses, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** How Jena writes it; empty for pages. */
  public Optional<RDFFormat> jena() {
    return Optional.ofNullable(jena);
  }

  /** The form that a file suffix names. */
  public static Optional<RdfFormat> ofSuffix(String suffix) {
    for (RdfFormat format : values()) {
      if (format.suffix.equals(suffix)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
