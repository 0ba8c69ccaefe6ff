package org.hearsay.server.view;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How the names of terms are told in words. */
public final class Names {

  private Names() {}

  /** The part of an IRI after its last {@code #} or {@code /}. */
  public static String localName(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }

  /** {@code AmbassadorWithdrawal} in words: ambassador withdrawal. */
  public static String words(String localName) {
    return localName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }

  /** A term of schema.org. */
  public static Node schema(String name) {
    return NodeFactory.createURI("https://schema.org/" + name);
  }

  /** A term of the Web Annotation vocabulary. */
  public static Node oa(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/oa#" + name);
  }

  /** A term of RDF Schema. */
  public static Node rdfs(String name) {
    return NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#" + name);
  }

  /** A term of SKOS. */
  public static Node skos(String name) {
    return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
  }

  /** A term of OWL. */
  public static Node owl(String name) {
    return NodeFactory.createURI("http://www.w3.org/2002/07/owl#" + name);
  }

  /** A term of RDF. */
  public static Node rdf(String name) {
    return NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name);
  }
}
