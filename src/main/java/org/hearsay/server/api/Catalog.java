package org.hearsay.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.search.ClaimPage.Bucket;
import org.hearsay.server.search.Kind;
import org.hearsay.server.search.Statistics;
import org.hearsay.server.view.Names;

/** The description of the data set: VoID (W3C Interest Group Note 2011) and DCAT 3. */
final class Catalog {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCTERMS = "http://purl.org/dc/terms/";

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String base;

  private Catalog(String base) {
    this.base = base;
  }

  static Graph of(String base, Statistics statistics) {
    return new Catalog(base).describe(statistics);
  }

  private Graph describe(Statistics statistics) {
    graph.getPrefixMapping().setNsPrefix("void", VOID).setNsPrefix("dcat", DCAT);
    Node set = iri(base + "dataset");
    add(set, Terms.TYPE, iri(VOID + "Dataset"));
    add(set, Terms.TYPE, iri(DCAT + "Dataset"));
    add(set, iri(DCTERMS + "title"), text("A Hearsay graph of claims"));
    add(
        set,
        iri(DCTERMS + "description"),
        text(
            "Who did what to whom, when, according to whom: claims with their evidence, read from"
                + " news articles."));
    add(set, iri(VOID + "sparqlEndpoint"), iri(base + "sparql"));
    add(set, iri(VOID + "uriSpace"), text(base));
    add(set, iri(VOID + "dataDump"), iri(base + "dump.nq.gz"));
    add(set, iri(VOID + "openSearchDescription"), iri(base + "opensearch.xml"));
    add(set, iri(VOID + "triples"), number(statistics.quads()));
    add(set, iri(VOID + "documents"), number(statistics.total(Kind.ARTICLE)));
    add(set, iri(VOID + "exampleResource"), iri(base + "ontology/Claim"));
    add(set, iri(DCAT + "landingPage"), iri(base));
    for (String vocabulary :
        new String[] {
          Hs.DOCUMENT,
          "https://schema.org/",
          "http://www.w3.org/ns/oa#",
          "http://www.w3.org/ns/prov#",
          "http://www.w3.org/2004/02/skos/core#",
          "http://semanticweb.cs.vu.nl/2009/11/sem/"
        }) {
      add(set, iri(VOID + "vocabulary"), iri(vocabulary));
    }
    Map<Node, Long> classes = new LinkedHashMap<>();
    classes.put(Terms.NEWS_ARTICLE, statistics.total(Kind.ARTICLE));
    classes.put(Hs.CLAIM, statistics.total(Kind.CLAIM));
    classes.put(Hs.STATEMENT_CLASS, statistics.total(Kind.QUOTATION));
    classes.put(Hs.CLUSTER, statistics.total(Kind.EVENT));
    classes.put(Terms.SEM_EVENT, statistics.accepted());
    classes.forEach((type, count) -> partition(set, Names.localName(type.getURI()), type, count));
    for (Bucket type : statistics.types()) {
      Node part = iri(base + "dataset/type/" + type.value());
      add(set, iri(VOID + "subset"), part);
      add(part, Terms.TYPE, iri(VOID + "Dataset"));
      add(part, iri(DCTERMS + "subject"), Hs.term(type.value()));
      add(part, iri(VOID + "entities"), number(type.count()));
      add(part, iri(DCAT + "landingPage"), iri(base + "search?type=" + type.value()));
    }
    distribution(set, "sparql", "SPARQL 1.1", "sparql", "application/sparql-results+json", true);
    distribution(set, "dump", "All quads", "dump.nq.gz", "application/n-quads", false);
    distribution(set, "api", "JSON", "api/claims", "application/json", true);
    distribution(set, "csv", "PLOVER columns", "api/claims.csv", "text/csv", false);
    return graph;
  }

  private void partition(Node set, String name, Node type, long count) {
    Node part = iri(base + "dataset/class/" + name);
    add(set, iri(VOID + "classPartition"), part);
    add(part, iri(VOID + "class"), type);
    add(part, iri(VOID + "entities"), number(count));
  }

  private void distribution(
      Node set, String name, String title, String path, String type, boolean service) {
    Node node = iri(base + "dataset/" + name);
    add(set, iri(DCAT + "distribution"), node);
    add(node, Terms.TYPE, iri(DCAT + "Distribution"));
    add(node, iri(DCTERMS + "title"), text(title));
    add(node, iri(DCAT + (service ? "accessURL" : "downloadURL")), iri(base + path));
    add(node, iri(DCAT + "mediaType"), iri("https://www.iana.org/assignments/media-types/" + type));
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  private static Node iri(String value) {
    return NodeFactory.createURI(value);
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }
}
