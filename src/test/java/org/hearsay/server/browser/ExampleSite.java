package org.hearsay.server.browser;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadLimits;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.ArticleStore;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.ClaimGraph;
import org.hearsay.graph.Derivation;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.EventSchema;
import org.hearsay.graph.Run;
import org.hearsay.graph.Tdb2Store;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServerOptions;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.sparql.Questions;

/** A server of the graph of {@code examples/}, on a free port. */
final class ExampleSite implements AutoCloseable {

  private final Tdb2Store store;
  private final HearsayServer server;

  private ExampleSite(Tdb2Store store, HearsayServer server) {
    this.store = store;
    this.server = server;
  }

  static ExampleSite start() throws InterruptedException {
    ArticleStore.initialize();
    Tdb2Store store = Tdb2Store.inMemory(BaseIri.DEFAULT);
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    Run run = pipeline.run();
    try (Stream<ReadResult> results =
        new ArticleSource(ReadLimits.DEFAULT, InputStream.nullInputStream())
            .read(List.of("examples"))) {
      results.forEach(
          result -> {
            if (result instanceof ReadResult.Read read) {
              store.add(
                  ClaimGraph.of(
                      pipeline.extract(read.article()), store.base(), run, DescribeOptions.FULL));
            }
          });
    }
    store.flush();
    Derivation.rebuild(store, EventSchema.of(OntologyFiles.packaged()));
    HearsayServer server =
        HearsayServer.start(
            store.dataset(),
            store.base().value(),
            new ServerOptions(0, true, List.of(), ServerOptions.DEFAULT_TIMEOUT_MILLIS),
            Questions.packaged(),
            OntologyPages.packaged());
    server.awaitSearch();
    return new ExampleSite(store, server);
  }

  String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
