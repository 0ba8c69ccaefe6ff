package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.ArticleStore;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.NQuadsFile;
import org.hearsay.graph.QueryStore;
import org.hearsay.pipeline.ArticlePipeline;
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

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was read, skipped and failed, and why, to this file as JSON.")
  private @Nullable Path report;

  @Option(
      names = "--again",
      description =
          "Analyse articles that the store has read already and that did not change, too.")
  private boolean again;

  @Option(names = "--no-text", description = "Store the evidence, but not the articles' texts.")
  private boolean noText;

  @Option(
      names = "--no-derive",
      description = "Leave clusters and accepted events as they are; hearsay derive makes them.")
  private boolean noDerive;

  @Mixin private StoreOption store = new StoreOption();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  private final Tally tally = new Tally();

  @Override
  public Integer call() {
    BaseIri baseIri = WrongUsage.unless(() -> new BaseIri(base));
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
        StoreOption.compactWhereBloated(opened);
      }
    }
    System.err.printf(
        "%d articles read (%d in other languages%s, kept without claims), %d unchanged, %d skipped,"
            + " %d failed; %d claims; written to %s%n",
        tally.read(),
        tally.otherLanguages(),
        tally.languages().isEmpty() ? "" : ": " + tally.languages(),
        tally.unchanged(),
        tally.skipped(),
        tally.failed(),
        tally.claims(),
        out == null ? store.name() : out);
    return tally.exitCode();
  }

  private void read(ArticlePipeline pipeline, ArticleStore into) {
    DescribeOptions options = noText ? DescribeOptions.NO_TEXT : DescribeOptions.FULL;
    Intake intake = new Intake(pipeline, into, options, analysis.threads(), again, tally);
    ArticleSource source = new ArticleSource(analysis.reading(), System.in);
    try (Stream<ReadResult> results = source.read(inputs);
        BuildProgress progress =
            new BuildProgress(source::bytesRead, ArticleSource.bytesOf(inputs), tally)) {
      intake.take(results, described -> progress.step());
      into.flush();
      if (report != null) {
        tally.write(report, inputs, progress.seconds());
      }
    }
  }
}
