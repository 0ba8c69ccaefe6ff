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
 * @param graph the article's graph, where it was an article and was analysed
 * @param claims how many claims it has
 * @param unchanged whether the store has it already, so that it was not analysed
 */
record Described(ReadResult result, Optional<ArticleGraph> graph, int claims, boolean unchanged) {

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
              extracted.claims().size(),
              false);
        } catch (RuntimeException | StackOverflowError e) {
          yield nothing(AnalysisFailure.of(read, e));
        }
      }
      case ReadResult.Skipped skipped -> nothing(skipped);
      case ReadResult.Failed failed -> nothing(failed);
    };
  }

  /** An article that the store has already. */
  static Described unchanged(ReadResult.Read read) {
    return new Described(read, Optional.empty(), 0, true);
  }

  private static Described nothing(ReadResult result) {
    return new Described(result, Optional.empty(), 0, false);
  }
}
