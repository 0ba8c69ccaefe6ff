package org.hearsay.cli;

import org.hearsay.article.ReadLimits;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticlePipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that read articles. */
final class AnalysisOptions {

  @Mixin private OntologyOption ontology = new OntologyOption();

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

  OntologyFiles ontology() {
    return ontology.files();
  }

  int threads() {
    return Math.max(1, threads);
  }

  ReadLimits limits() {
    return new ReadLimits(maxArticleBytes);
  }

  ArticlePipeline pipeline() {
    return ArticlePipeline.with(ontology.files());
  }
}
