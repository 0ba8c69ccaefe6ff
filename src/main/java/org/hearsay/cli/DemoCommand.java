package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadLimits;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.Run;
import org.hearsay.graph.Tdb2Store;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.ontology.PackagedFiles;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.pipeline.InOrder;
import org.hearsay.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: builds the example articles into a temporary store and serves it. */
@Command(
    name = "demo",
    description = "Builds the example articles into a temporary store and serves it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      description = "The port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "3030")
  private int port;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("hearsay-demo-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete demo"));
    Path articles = folder.resolve("examples");
    for (Map.Entry<String, String> file :
        PackagedFiles.in("org/hearsay/examples", "news.jsonl").entrySet()) {
      Path target = articles.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder.resolve("store"), BaseIri.DEFAULT)) {
      build(articles, store);
      ServeCommand.serve(
          store, new ServerOptions(port, true, List.of(), ServerOptions.DEFAULT_TIMEOUT_MILLIS));
    }
    return ExitCode.DONE;
  }

  private static void build(Path articles, Tdb2Store store) {
    ArticlePipeline pipeline = ArticlePipeline.packaged();
    Run run = pipeline.run();
    Tally tally = new Tally();
    try (Stream<ReadResult> results =
        new ArticleSource(ReadLimits.DEFAULT, System.in).read(List.of(articles.toString()))) {
      InOrder.map(
          results,
          Runtime.getRuntime().availableProcessors(),
          result -> Described.of(result, pipeline, store.base(), run, DescribeOptions.FULL),
          described -> {
            tally.count(described.result());
            described.graph().ifPresent(store::add);
          });
    }
    store.flush();
    Derive.all(store, OntologyFiles.packaged(), System.err);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the demo's folder " + folder, e);
    }
  }
}
