package org.hearsay.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.article.FieldNames;
import org.hearsay.article.ReadLimits;
import org.hearsay.article.ReadOptions;
import org.hearsay.article.web.FetchLimits;
import org.hearsay.entity.CandidateSource;
import org.hearsay.gazetteer.GazetteerIndex;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.pipeline.ArticlePipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that read articles. */
final class AnalysisOptions {

  @Mixin private OntologyOption ontology = new OntologyOption();

  @Option(
      names = "--gazetteer",
      paramLabel = "INDEX",
      description =
          "Link what the own gazetteer does not by this index (hearsay gazetteer import); may be"
              + " given several times.")
  private List<Path> indexes = List.of();

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

  @Option(
      names = "--max-document-size",
      paramLabel = "BYTES",
      description = "Refuse larger PDF and DOCX files (default: ${DEFAULT-VALUE}).",
      defaultValue = "64000000")
  private long maxDocumentBytes;

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      description = "Read archives in archives so deep (default: ${DEFAULT-VALUE}).",
      defaultValue = "4")
  private int maxNesting;

  @Option(
      names = "--max-expansion",
      paramLabel = "N",
      description =
          "Refuse compressed files that grow to more times their size (default: ${DEFAULT-VALUE}).",
      defaultValue = "200")
  private int maxExpansion;

  @Option(
      names = "--max-download",
      paramLabel = "BYTES",
      description = "Refuse larger answers of web servers (default: ${DEFAULT-VALUE}).",
      defaultValue = "32000000")
  private long maxDownloadBytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Wait so long for a web server (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int timeoutSeconds;

  @Option(
      names = "--allow-private-addresses",
      description = "Read web addresses of this machine and of private networks, too.")
  private boolean allowPrivate;

  @Option(
      names = "--follow-links",
      description =
          "Read the pages that a feed in a file links to, where it has no full text; for a feed"
              + " read by its address that is always done.")
  private boolean followLinks;

  @Option(
      names = "--field",
      paramLabel = "FIELD=NAME",
      description =
          "What a field is called in JSON or CSV, such as text=body or published=meta.date; fields"
              + " are text, id, url, title, published, publisher, author, language.")
  private Map<String, String> fields = Map.of();

  OntologyFiles ontology() {
    return ontology.files();
  }

  int threads() {
    if (threads < 1) {
      throw new WrongUsage("--threads must be 1 or more, not " + threads);
    }
    return threads;
  }

  ReadOptions reading() {
    return WrongUsage.unless(
        () ->
            new ReadOptions(
                new ReadLimits(maxArticleBytes, maxDocumentBytes, maxNesting, maxExpansion),
                new FieldNames(fields),
                new FetchLimits(
                    maxDownloadBytes, Duration.ofSeconds(timeoutSeconds), 5, allowPrivate),
                followLinks));
  }

  ArticlePipeline pipeline() {
    if (indexes.isEmpty()) {
      return ArticlePipeline.with(ontology.files());
    }
    LuceneLog.silence();
    // Open as long as the process runs.
    List<CandidateSource> opened = new ArrayList<>();
    indexes.forEach(index -> opened.add(GazetteerIndex.open(index)));
    return ArticlePipeline.with(ontology.files(), opened);
  }
}
