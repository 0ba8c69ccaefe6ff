package org.hearsay.server.api;

import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.view.GraphReader;
import org.hearsay.server.view.Names;

/**
 * Claims as nanopublications (nanopub.net, guidelines of 2015): what is said is the assertion; who
 * says so, how and where the provenance; what made it the publication info. Call it within a read
 * transaction.
 */
public final class Nanopublications {

  private static final String NP = "http://www.nanopub.org/nschema#";
  private static final Node DERIVED_FROM = prov("wasDerivedFrom");
  private static final Node ATTRIBUTED_TO = prov("wasAttributedTo");
  private static final Node GENERATED_BY = prov("wasGeneratedBy");

  private final GraphReader graph;

  /** Publishes what a graph holds. */
  public Nanopublications(GraphReader graph) {
    this.graph = graph;
  }

  private static Node prov(String name) {
    return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
  }

  private static Node np(String name) {
    return NodeFactory.createURI(NP + name);
  }

  /** Adds the four graphs of a claim. */
  public void add(DatasetGraph all, Node claim, Node article) {
    String iri = claim.getURI() + "/nanopub";
    Node publication = NodeFactory.createURI(iri);
    Node head = NodeFactory.createURI(iri + "/head");
    Node assertion = NodeFactory.createURI(iri + "/assertion");
    Node provenance = NodeFactory.createURI(iri + "/provenance");
    Node info = NodeFactory.createURI(iri + "/pubinfo");
    all.add(head, publication, Terms.TYPE, np("Nanopublication"));
    all.add(head, publication, np("hasAssertion"), assertion);
    all.add(head, publication, np("hasProvenance"), provenance);
    all.add(head, publication, np("hasPublicationInfo"), info);
    graph
        .first(article, claim, Hs.CONTENT)
        .ifPresent(
            proposition ->
                graph.forEach(
                    article,
                    proposition,
                    Node.ANY,
                    Node.ANY,
                    quad ->
                        all.add(assertion, proposition, quad.getPredicate(), quad.getObject())));
    all.add(provenance, assertion, DERIVED_FROM, article);
    graph
        .objects(article, claim, Hs.SOURCE)
        .forEach(source -> all.add(provenance, assertion, ATTRIBUTED_TO, source));
    BiConsumer<Node, Node> copy =
        (from, property) ->
            graph
                .objects(article, from, property)
                .forEach(value -> all.add(provenance, from, property, value));
    all.add(provenance, assertion, GENERATED_BY, claim);
    for (Node property :
        List.of(
            Terms.TYPE,
            Hs.VOICE,
            Hs.SOURCE,
            Hs.STANCE,
            Hs.POLARITY,
            Hs.MODALITY,
            Hs.CONFIDENCE,
            Hs.FOUND_BY,
            Hs.EVIDENCE,
            Hs.TIMEX,
            Hs.TIME_BASIS)) {
      copy.accept(claim, property);
    }
    graph
        .objects(article, claim, Hs.EVIDENCE)
        .forEach(
            passage ->
                graph
                    .objects(article, passage, Terms.HAS_SELECTOR)
                    .forEach(
                        selector -> {
                          all.add(provenance, passage, Terms.HAS_SELECTOR, selector);
                          graph.forEach(
                              article,
                              selector,
                              Node.ANY,
                              Node.ANY,
                              q -> all.add(provenance, selector, q.getPredicate(), q.getObject()));
                        }));
    graph
        .objects(article, claim, GENERATED_BY)
        .forEach(run -> all.add(info, publication, GENERATED_BY, run));
    all.add(info, publication, DERIVED_FROM, article);
    graph
        .objects(article, article, Names.schema("datePublished"))
        .forEach(day -> all.add(info, article, Names.schema("datePublished"), day));
  }

  /** Claims as RDF 1.2: each claim reifies what is said, as triple terms that are not asserted. */
  public static List<Triple> tripleTerms(GraphReader graph, Node claim, Node article) {
    Node reifies = Names.rdf("reifies");
    List<Triple> triples = new java.util.ArrayList<>();
    graph
        .first(article, claim, Hs.CONTENT)
        .ifPresent(
            proposition -> {
              graph.forEach(
                  article,
                  proposition,
                  Node.ANY,
                  Node.ANY,
                  quad ->
                      triples.add(
                          Triple.create(
                              claim,
                              reifies,
                              NodeFactory.createTripleTerm(
                                  proposition, quad.getPredicate(), quad.getObject()))));
              graph.forEach(
                  article, claim, Node.ANY, Node.ANY, quad -> triples.add(quad.asTriple()));
            });
    return triples;
  }
}
