package org.hearsay.cli;

import java.util.Optional;
import org.hearsay.article.ReadResult;
import org.hearsay.extract.ExtractedArticle;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.BaseIri;
import org.hearsay.graph.ClaimGraph;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.Run;
import org.hearsay.pipeline.ArticlePipeline;

/**
 * One input on its way into a store.
 *
 * @param graph the article's graph, where it was an article
 * @param claims how many claims it has
 */
record Described(ReadResult result, Optional<ArticleGraph> graph, int claims) {

  /** Analyses and describes what was read; an analysis that breaks off becomes a failure. */
  static Described of(
      ReadResult result, ArticlePipeline pipeline, BaseIri base, Run run, DescribeOptions options) {
    return switch (result) {
      case ReadResult.Read read -> {
        try {
          ExtractedArticle extracted = pipeline.extract(read.article());
          yield new Described(
              result,
              Optional.of(ClaimGraph.of(extracted, base, run, options)),
              extracted.claims().size());
        } catch (RuntimeException | StackOverflowError e) {
          yield nothing(AnalysisFailure.of(read, e));
        }
      }
      case ReadResult.Skipped skipped -> nothing(skipped);
      case ReadResult.Failed failed -> nothing(failed);
    };
  }

  private static Described nothing(ReadResult result) {
    return new Described(result, Optional.empty(), 0);
  }
}
