package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.extract.QuoteTraining;
import org.hearsay.nlp.name.NameTraining;
import org.hearsay.nlp.train.ParserTraining;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticleAnnotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: retrains the models. */
@Command(
    name = "train",
    description = "Retrains models; the same data and seed give the same bytes (docs/models.md).",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  /** What can be trained. */
  enum Part {
    PARSER,
    NAMES,
    QUOTES
  }

  @Parameters(paramLabel = "PART", description = "${COMPLETION-CANDIDATES}")
  private Part part = Part.PARSER;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The training data, in the folders and formats of docs/models.md.")
  private Path data = Path.of(".");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the models go; src/main/resources/models to ship them.")
  private Path out = Path.of(".");

  @Option(names = "--seed", description = "(default: ${DEFAULT-VALUE})", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw new NothingDone(
          "--data '" + data + "' is no folder; docs/models.md tells what it holds");
    }
    Files.createDirectories(out);
    switch (part) {
      case PARSER -> ParserTraining.run(data, out, seed);
      case NAMES -> NameTraining.run(data, out, seed);
      // Learned on the analysis of the models that the jar has.
      case QUOTES ->
          new QuoteTraining(ArticleAnnotator.with(OntologyFiles.packaged())::annotate)
              .run(data.resolve("quotes"), out.resolve("quotes.bin"), seed);
    }
    return ExitCode.DONE;
  }
}
