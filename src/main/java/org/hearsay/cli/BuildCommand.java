package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.ArticleStore;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.NQuadsFile;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.Run;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.pipeline.InOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code build}: reads articles and writes the graph. */
@Command(
    name = "build",
    description = "Reads articles and writes their graphs to a store, or to a file of N-Quads.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "A file, a folder, a glob, a web address, or - for standard input; docs/inputs.md tells"
              + " what is read.")
  private List<String> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE.nq.gz",
      description = "Write the article graphs to this file, sorted, and to no store.")
  private @Nullable Path out;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "The base of a new store (default: ${DEFAULT-VALUE}).",
      defaultValue = "http://localhost:3030/")
  private String base = "http://localhost:3030/";

  @Option(names = "--no-text", description = "Store the evidence, but not the articles' texts.")
  private boolean noText;

  @Option(
      names = "--no-derive",
      description = "Leave clusters and accepted events as they are; hearsay derive makes them.")
  private boolean noDerive;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  private final Tally tally = new Tally();
  private int claims;
  private int otherLanguages;

  @Override
  public Integer call() {
    BaseIri baseIri = new BaseIri(base);
    ArticlePipeline pipeline = analysis.pipeline();
    if (out != null) {
      try (NQuadsFile file = NQuadsFile.create(out, baseIri)) {
        read(pipeline, file);
      }
    } else {
      try (QueryStore opened = store.openOrCreate(baseIri)) {
        read(pipeline, opened);
        opened.flush();
        if (!noDerive) {
          Derive.all(opened, analysis.ontology(), System.err);
        }
      }
    }
    System.err.printf(
        "%d articles read (%d in other languages, kept without claims), %d skipped, %d failed; %d"
            + " claims; written to %s%n",
        tally.read(),
        otherLanguages,
        tally.skipped(),
        tally.failed(),
        claims,
        out == null ? store.name() : out);
    return tally.exitCode();
  }

  private void read(ArticlePipeline pipeline, ArticleStore into) {
    Run run = pipeline.run();
    DescribeOptions options = noText ? DescribeOptions.NO_TEXT : DescribeOptions.FULL;
    try (Stream<ReadResult> results =
            new ArticleSource(analysis.reading(), System.in).read(inputs);
        ProgressBar progress = progress()) {
      InOrder.map(
          results,
          analysis.threads(),
          result -> Described.of(result, pipeline, into.base(), run, options),
          described -> {
            tally.count(described.result());
            described.graph().ifPresent(into::add);
            claims += described.claims();
            if (described.result() instanceof ReadResult.Read read
                && !pipeline.reads(read.article())) {
              otherLanguages++;
            }
            progress.step();
          });
    }
  }

  private static ProgressBar progress() {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setUnit(" articles", 1)
        .setInitialMax(-1)
        .showSpeed()
        .setUpdateIntervalMillis(1_000)
        .setConsumer(
            System.console() == null
                ? new SilentProgress()
                : new ConsoleProgressBarConsumer(System.err))
        .build();
  }
}
