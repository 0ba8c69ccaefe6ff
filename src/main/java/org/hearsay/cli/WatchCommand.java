package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.watch.Watcher;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.QueryStore;
import org.hearsay.pipeline.ArticlePipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: keeps reading feeds and folders into a store. */
@Command(
    name = "watch",
    description =
        "Keeps reading feeds and folders into a store: what is new or changed, until it is stopped.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

  private static final Duration FOLDER_INTERVAL = Duration.ofSeconds(5);

  @Parameters(
      paramLabel = "FEED|DIR",
      arity = "1..*",
      description = "The address of an RSS or Atom feed, or a folder.")
  private List<String> inputs = List.of();

  @Option(
      names = "--interval",
      paramLabel = "MINUTES",
      description = "Read each feed so often (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private int intervalMinutes;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "What was read is remembered here (default: watch.json in the store's folder, or"
              + " hearsay-watch.json for a store of a server).")
  private @Nullable Path state;

  @Option(names = "--once", description = "Read what is due now, and end.")
  private boolean once;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "The base of a new store (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:3030/")
  private String base = "http://localhost:3030/";

  @Option(
      names = "--no-derive",
      description = "Leave clusters and accepted events as they are; hearsay derive makes them.")
  private boolean noDerive;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  @Override
  public Integer call() {
    if (intervalMinutes < 1) {
      throw new WrongUsage("--interval must be 1 minute or more, not " + intervalMinutes);
    }
    ArticlePipeline pipeline = analysis.pipeline();
    try (QueryStore opened = store.openOrCreate(WrongUsage.unless(() -> new BaseIri(base)))) {
      Watcher watcher =
          new Watcher(
              inputs,
              stateFile(),
              new ArticleSource(analysis.reading(), System.in),
              Duration.ofMinutes(intervalMinutes),
              InstantSource.system());
      while (true) {
        Tally tally = new Tally();
        boolean troubled = round(watcher, pipeline, opened, tally);
        if (once) {
          int code = tally.all() == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
          return troubled ? Math.max(code, tally.exitCode()) : tally.exitCode();
        }
        if (!sleep(watcher)) {
          return ExitCode.DONE;
        }
      }
    } catch (IOException e) {
      throw new NothingDone("cannot keep the state of watching: " + e.getMessage());
    }
  }

  private Path stateFile() {
    if (state != null) {
      return state;
    }
    return store.isRemote() ? Path.of("hearsay-watch.json") : store.folder().resolve("watch.json");
  }

  /** Whether a feed or folder as such could not be read. */
  private boolean round(Watcher watcher, ArticlePipeline pipeline, QueryStore opened, Tally tally)
      throws IOException {
    Watcher.Round round =
        watcher.round(
            (results, each) -> {
              Intake intake =
                  new Intake(
                      pipeline, opened, DescribeOptions.FULL, analysis.threads(), false, tally);
              intake.take(results, described -> each.accept(described.result()));
              // Before the state tells that it was taken.
              opened.flush();
            });
    round.messages().forEach(System.err::println);
    if (tally.read() > 0 && !noDerive) {
      Derive.all(opened, analysis.ontology(), System.err);
    }
    StoreOption.compactWhereBloated(opened);
    if (tally.all() > 0) {
      System.err.printf(
          "%s: %d articles read, %d unchanged, %d skipped, %d failed; %d claims%n",
          Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
          tally.read(),
          tally.unchanged(),
          tally.skipped(),
          tally.failed(),
          tally.claims());
    }
    return !round.messages().isEmpty();
  }

  /** Whether to go on afterwards. */
  private static boolean sleep(Watcher watcher) {
    Duration wait = Duration.between(Instant.now(), watcher.due());
    if (watcher.hasFolders() && wait.compareTo(FOLDER_INTERVAL) > 0 || wait.isNegative()) {
      wait = FOLDER_INTERVAL;
    }
    try {
      Thread.sleep(Math.max(200, wait.toMillis()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
