package org.hearsay.server;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that pages read, and how their names are told in words. */
final class Terms {

  static final String HS = "https://w3id.org/hearsay/ontology#";
  static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = iri("http://www.w3.org/2004/02/skos/core#prefLabel");
  static final Node ALT_LABEL = iri("http://www.w3.org/2004/02/skos/core#altLabel");
  static final Node HEADLINE = iri("http://schema.org/headline");
  static final Node HEADLINE_HTTPS = iri("https://schema.org/headline");
  static final Node PUBLISHED = iri("http://schema.org/datePublished");
  static final Node PUBLISHED_HTTPS = iri("https://schema.org/datePublished");
  static final Node EXACT = iri("http://www.w3.org/ns/oa#exact");
  static final Node PREFIX = iri("http://www.w3.org/ns/oa#prefix");
  static final Node SUFFIX = iri("http://www.w3.org/ns/oa#suffix");
  static final Node SELECTOR = iri("http://www.w3.org/ns/oa#hasSelector");
  static final Node START = iri("http://www.w3.org/ns/oa#start");
  static final Node DERIVED_FROM = iri("http://www.w3.org/ns/prov#wasDerivedFrom");

  private Terms() {}

  static Node iri(String value) {
    return NodeFactory.createURI(value);
  }

  static Node hs(String name) {
    return iri(HS + name);
  }

  /** The part of an IRI after its last {@code #} or {@code /}. */
  static String localName(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }

  /** {@code AmbassadorWithdrawal} in words: ambassador withdrawal. */
  static String words(String localName) {
    return localName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
