package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.Tdb2Store;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServerOptions;
import org.hearsay.server.page.OntologyPages;
import org.hearsay.server.sparql.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: Fuseki, pages, SPARQL. */
@Command(
    name = "serve",
    description = {
      "Serves a store: pages and RDF at the address of every node, SPARQL at /sparql.",
      "Set HEARSAY_USER and HEARSAY_PASSWORD to let a builder write to /data."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "The folder of the store (default: ${DEFAULT-VALUE}); made where it is missing.",
      defaultValue = StoreOption.DEFAULT)
  private Path store = Path.of(StoreOption.DEFAULT);

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "The base of a new store (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:3030/")
  private String base = "http://localhost:3030/";

  @Option(
      names = "--port",
      description = "The port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "3030")
  private int port;

  @Option(
      names = "--host",
      description =
          "localhost for this machine only, 0.0.0.0 for all networks (default: ${DEFAULT-VALUE}).",
      defaultValue = "localhost")
  private String host = "localhost";

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "Stop queries that run longer (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int timeoutSeconds;

  @Override
  public Integer call() {
    LuceneLog.silence();
    try (Tdb2Store opened =
        Tdb2Store.isStore(store)
            ? Tdb2Store.open(store)
            : Tdb2Store.openOrCreate(store, WrongUsage.unless(() -> new BaseIri(base)))) {
      serve(
          opened,
          WrongUsage.unless(
              () -> new ServerOptions(port, loopback(), builders(), timeoutSeconds * 1_000L)));
    }
    return ExitCode.DONE;
  }

  private boolean loopback() {
    return switch (host) {
      case "localhost", "127.0.0.1", "::1" -> true;
      case "0.0.0.0", "::", "*" -> false;
      default ->
          throw new WrongUsage(
              "--host is '" + host + "': give localhost, or 0.0.0.0 for all networks");
    };
  }

  private static List<ServerOptions.Credentials> builders() {
    Optional<String> password =
        Optional.ofNullable(System.getenv("HEARSAY_PASSWORD")).filter(p -> !p.isEmpty());
    String user = System.getenv().getOrDefault("HEARSAY_USER", "builder");
    return password.map(p -> new ServerOptions.Credentials(user, p)).stream().toList();
  }

  /** Serves until the process is ended. */
  static void serve(Tdb2Store store, ServerOptions options) {
    HearsayServer server =
        HearsayServer.start(
            store.dataset(),
            store.base().value(),
            options,
            Questions.packaged(),
            OntologyPages.packaged());
    System.err.printf(
        "Serving http://localhost:%d/ (SPARQL at /sparql). Stop with Ctrl-C.%n", server.port());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    server.join();
  }
}
