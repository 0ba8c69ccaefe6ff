package org.hearsay.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.Terms;
import org.hearsay.ontology.Hs;
import org.hearsay.server.api.Nanopublications;
import org.hearsay.server.rdf.Prefixes;
import org.hearsay.server.view.GraphReader;

/** The claims of a store in forms that others exchange, an article after the other. */
record ClaimExport(QueryStore store) {

  private static final String ARTICLES =
      "SELECT ?g { GRAPH ?g { ?g a <https://schema.org/NewsArticle> } } ORDER BY ?g";

  /** Each claim as a nanopublication, in TriG. */
  void nanopublications(OutputStream target) {
    StreamRDF out = StreamRDFWriter.getWriterStream(target, RDFFormat.TRIG_BLOCKS);
    out.start();
    Prefixes.ALL.entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(prefix -> out.prefix(prefix.getKey(), prefix.getValue()));
    out.prefix("np", "http://www.nanopub.org/nschema#");
    eachClaim(
        (graph, claim) -> {
          DatasetGraph publication = DatasetGraphFactory.create();
          new Nanopublications(graph)
              .add(publication, claim, graph.first(Node.ANY, claim, Hs.REPORTED_IN).orElseThrow());
          List<Quad> quads = new ArrayList<>();
          publication.find().forEachRemaining(quads::add);
          quads.sort(Comparator.comparing(Quad::toString));
          quads.forEach(out::quad);
        });
    out.finish();
  }

  /** Each claim with triple terms for what is said, in N-Triples of RDF 1.2. */
  void tripleTerms(OutputStream target) {
    StreamRDF out = StreamRDFWriter.getWriterStream(target, Lang.NTRIPLES);
    out.start();
    eachClaim(
        (graph, claim) ->
            Nanopublications.tripleTerms(
                    graph, claim, graph.first(Node.ANY, claim, Hs.REPORTED_IN).orElseThrow())
                .stream()
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(out::triple));
    out.finish();
  }

  /** Reads one article's graph at a time: an export must not need the memory of a store. */
  private void eachClaim(BiConsumer<GraphReader, Node> action) {
    List<Node> articles = new ArrayList<>();
    store.select(store.parse(ARTICLES), row -> articles.add(row.get("g")));
    for (Node article : articles) {
      DatasetGraph alone = DatasetGraphFactory.create();
      store.select(
          store.parse("SELECT ?s ?p ?o { GRAPH <%s> { ?s ?p ?o } }".formatted(article.getURI())),
          row ->
              alone.add(
                  NodeFactory.createURI(article.getURI()),
                  row.get("s"),
                  row.get("p"),
                  row.get("o")));
      GraphReader graph = new GraphReader(alone, store.base().value());
      graph.subjects(article, Terms.TYPE, Hs.CLAIM).forEach(claim -> action.accept(graph, claim));
    }
  }
}
