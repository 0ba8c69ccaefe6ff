package org.hearsay.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.StoredArticles;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rebuild}: analyses a store's articles anew after models or ontology have changed. */
@Command(
    name = "rebuild",
    description =
        "Analyses the articles of a store anew, from the texts that it keeps: those that other"
            + " models or another ontology have read.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

  /** So many articles are taken from the store at a time, between which it is written. */
  private static final int BATCH = 256;

  @Option(names = "--dry-run", description = "Tell how many articles would be analysed anew.")
  private boolean dryRun;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  private final Tally tally = new Tally();

  @Override
  public Integer call() {
    ArticlePipeline pipeline = analysis.pipeline();
    try (QueryStore opened = store.open()) {
      StoredArticles stored = new StoredArticles(opened);
      List<Node> names = stored.readOtherwise(pipeline.run(), true);
      if (dryRun) {
        System.err.println(names.size() + " articles would be analysed anew");
        return ExitCode.DONE;
      }
      rebuild(pipeline, opened, stored, names);
      if (tally.read() > 0) {
        Derive.all(opened, analysis.ontology(), System.err);
      }
      StoreOption.compactWhereBloated(opened);
    }
    System.err.printf(
        "%d articles analysed anew, %d skipped, %d failed; %d claims%n",
        tally.read(), tally.skipped(), tally.failed(), tally.claims());
    return tally.exitCode();
  }

  private void rebuild(
      ArticlePipeline pipeline, QueryStore opened, StoredArticles stored, List<Node> names) {
    Intake intake =
        new Intake(pipeline, opened, DescribeOptions.FULL, analysis.threads(), true, tally);
    long[] done = {0};
    try (BuildProgress progress = new BuildProgress(() -> done[0], names.size(), tally)) {
      for (int from = 0; from < names.size(); from += BATCH) {
        List<Node> batch = names.subList(from, Math.min(names.size(), from + BATCH));
        // Read before any is written: a store may not be read and written by one thread at once.
        Stream<ReadResult> read =
            batch.stream().map(name -> result(stored, name)).toList().stream();
        intake.take(
            read,
            described -> {
              done[0]++;
              progress.step();
            });
        opened.flush();
      }
    }
  }

  private static ReadResult result(StoredArticles stored, Node name) {
    Optional<Article> article = stored.article(name);
    if (article.isPresent()) {
      return new ReadResult.Read(name.getURI(), article.get(), List.of());
    }
    return new ReadResult.Skipped(
        name.getURI(), "its text was not kept (build --no-text); read its source again with build");
  }
}
