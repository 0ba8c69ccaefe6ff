package org.hearsay.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadResult;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.graph.BaseIri;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.pipeline.InOrder;
import org.hearsay.record.RecordWriter;
import org.hearsay.text.AnnotatedArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annotate}: annotation records as JSON Lines. */
@Command(
    name = "annotate",
    description = "Prints annotation records as JSON Lines (docs/annotation-record.md).",
    mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {

  private static final String DEFAULT_BASE = "http://localhost:3030/";

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "A file, a folder, a glob, a web address, or - for standard input; docs/inputs.md tells"
              + " what is read.")
  private List<String> inputs = List.of();

  @Option(
      names = "--include",
      split = ",",
      paramLabel = "PART",
      description = "Print these large parts too: ${COMPLETION-CANDIDATES}.")
  private Set<RecordWriter.Part> include = EnumSet.noneOf(RecordWriter.Part.class);

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description = "The base of the entities' IRIs (default: ${DEFAULT-VALUE}).",
      defaultValue = DEFAULT_BASE)
  private String base = DEFAULT_BASE;

  @Mixin private AnalysisOptions analysis = new AnalysisOptions();

  private final Tally tally = new Tally();

  @Override
  public Integer call() {
    RecordWriter writer =
        new RecordWriter(WrongUsage.unless(() -> new BaseIri(base)).value(), include);
    ArticlePipeline pipeline = analysis.pipeline();
    boolean propositions = include.contains(RecordWriter.Part.PROPOSITIONS);
    PrintStream out = System.out;
    try (Stream<ReadResult> results =
        new ArticleSource(analysis.reading(), System.in).read(inputs)) {
      InOrder.map(
          results,
          analysis.threads(),
          result -> line(pipeline, writer, propositions, result),
          line -> {
            tally.count(line.result());
            line.foreign().ifPresent(tally::countForeign);
            line.record()
                .ifPresent(
                    record -> {
                      out.print(record);
                      out.print('\n');
                    });
          });
    }
    out.flush();
    if (tally.otherLanguages() > 0) {
      System.err.printf(
          "%d of %d articles are not in English (%s) and have no annotations; a given \"language\""
              + " decides%n",
          tally.otherLanguages(), tally.all(), tally.languages());
    }
    return tally.exitCode();
  }

  /**
   * A record to print.
   *
   * @param foreign the language, where it is not analysed
   */
  private record Line(ReadResult result, Optional<String> record, Optional<String> foreign) {
    Line(ReadResult result, Optional<String> record) {
      this(result, record, Optional.empty());
    }
  }

  private static Line line(
      ArticlePipeline pipeline, RecordWriter writer, boolean propositions, ReadResult result) {
    return switch (result) {
      case ReadResult.Read read -> {
        try {
          ExtractedArticle extracted =
              propositions ? pipeline.extractAll(read.article()) : pipeline.extract(read.article());
          // the detector runs once more only where nothing was read
          Optional<String> foreign =
              extracted.annotated().sentences().isEmpty() && !pipeline.reads(read.article())
                  ? Optional.of(pipeline.language(read.article()))
                  : Optional.empty();
          yield new Line(result, Optional.of(writer.write(extracted)), foreign);
        } catch (RuntimeException | StackOverflowError e) {
          // A record without annotations, so that readers find one for each article.
          ExtractedArticle bare =
              new ExtractedArticle(
                  AnnotatedArticle.of(read.article(), List.of()), List.of(), List.of(), List.of());
          yield new Line(AnalysisFailure.of(read, e), Optional.of(writer.write(bare)));
        }
      }
      case ReadResult.Skipped skipped -> new Line(result, Optional.empty());
      case ReadResult.Failed failed -> new Line(result, Optional.empty());
    };
  }
}
