package org.hearsay.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.page.PageServlet;
import org.hearsay.server.sparql.BasedQueryService;
import org.hearsay.server.sparql.Questions;

/**
 * Fuseki with Hearsay's pages: {@code /sparql} reads for all, {@code /data} (Graph Store Protocol)
 * writes for authenticated builders, and nothing else that writes.
 */
public final class HearsayServer implements AutoCloseable {

  private final FusekiServer fuseki;

  private HearsayServer(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts to serve a data set.
   *
   * @param data with the union of its named graphs as default graph for queries
   * @param base the store's base IRI; the server serves its paths whatever its own address
   */
  public static HearsayServer start(
      DatasetGraph data,
      String base,
      ServerOptions options,
      Questions questions,
      OntologyPages ontology) {
    // A query of a stranger must not make this server call others.
    data.getContext().set(ARQ.httpServiceAllowed, false);
    data.getContext().set(ARQ.queryTimeout, Long.toString(options.queryTimeoutMillis()));
    FusekiServer fuseki =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.loopback())
            .enablePing(false)
            .registerOperation(Operation.Query, new BasedQueryService(base))
            .add("/sparql", DataService.newBuilder(data).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(data).addEndpoint(Operation.GSP_RW))
            .addFilter("/*", new HeadersFilter())
            .addFilter("/data", new BuilderFilter(options.builders()))
            .addFilter("/data/*", new BuilderFilter(options.builders()))
            .addServlet("/*", new PageServlet(data, base, questions, ontology))
            .build();
    return new HearsayServer(fuseki.start());
  }

  /** The port on which it listens. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
