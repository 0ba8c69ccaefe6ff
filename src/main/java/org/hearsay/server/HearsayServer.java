package org.hearsay.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hearsay.graph.EventSchema;
import org.hearsay.server.api.ApiServlet;
import org.hearsay.server.mcp.McpEndpoint;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.page.PageServlet;
import org.hearsay.server.page.Site;
import org.hearsay.server.search.FollowedDataset;
import org.hearsay.server.search.IndexFollower;
import org.hearsay.server.search.SearchIndex;
import org.hearsay.server.sparql.BasedQueryService;
import org.hearsay.server.sparql.Questions;

/**
 * Fuseki with Hearsay's pages: {@code /sparql} reads for all, {@code /data} (Graph Store Protocol)
 * writes for authenticated builders, and nothing else that writes.
 */
public final class HearsayServer implements AutoCloseable {

  private final FusekiServer fuseki;
  private final IndexFollower search;

  private HearsayServer(FusekiServer fuseki, IndexFollower search) {
    this.fuseki = fuseki;
    this.search = search;
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
    SearchIndex index = SearchIndex.beside(data, base);
    IndexFollower search = new IndexFollower(index);
    DatasetGraph followed = new FollowedDataset(data, search::changed);
    search.changed();
    Site site = new Site(data, base, index, questions, ontology);
    Metrics metrics = new Metrics(index);
    FusekiServer.Builder server =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.loopback())
            .enablePing(false)
            .registerOperation(Operation.Query, new BasedQueryService(base))
            .add("/sparql", DataService.newBuilder(followed).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(followed).addEndpoint(Operation.GSP_RW))
            .addFilter("/*", metrics.timing())
            .addFilter("/*", new HeadersFilter())
            .addFilter("/data", new BuilderFilter(options.builders()))
            .addFilter("/data/*", new BuilderFilter(options.builders()))
            .addServlet("/metrics", metrics.page())
            .addServlet("/*", new PageServlet(site))
            .addServlet("/api", new PageServlet(site));
    ApiServlet api = new ApiServlet(data, base, index, EventSchema.of(ontology.graph()));
    ApiServlet.paths().forEach(path -> server.addServlet(path, api));
    server.addServlet("/mcp", new McpEndpoint(data, base, index).servlet("/mcp"));
    return new HearsayServer(server.build().start(), search);
  }

  /** Waits until the search knows all that was written before. */
  public void awaitSearch() throws InterruptedException {
    search.await();
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
    search.close();
  }
}
