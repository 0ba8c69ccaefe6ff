package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.article.ReadLimits;
import org.hearsay.pipeline.ArticlePipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the commands that read articles. */
final class AnalysisOptions {

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Use the event types, frames and gazetteer of this folder instead of the own.")
  private @Nullable Path ontology;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to read at once (default: as many as there are cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-article-size",
      paramLabel = "BYTES",
      description = "Refuse larger articles (default: ${DEFAULT-VALUE}).",
      defaultValue = "8000000")
  private long maxArticleBytes;

  Optional<Path> ontology() {
    return Optional.ofNullable(ontology);
  }

  int threads() {
    return Math.max(1, threads);
  }

  ReadLimits limits() {
    return new ReadLimits(maxArticleBytes);
  }

  ArticlePipeline pipeline() {
    return ontology == null ? ArticlePipeline.packaged() : ArticlePipeline.with(ontology);
  }
}
