package org.hearsay.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.ReadResult;
import org.hearsay.graph.ArticleStore;
import org.hearsay.graph.DescribeOptions;
import org.hearsay.graph.KnownArticles;
import org.hearsay.graph.NQuadsFile;
import org.hearsay.graph.QueryStore;
import org.hearsay.graph.Run;
import org.hearsay.pipeline.ArticlePipeline;
import org.hearsay.pipeline.InOrder;

/**
 * Takes articles into a store: passes over those that it has already, analyses the others, and
 * counts what becomes of them.
 */
final class Intake {

  /** A kill costs the work of this time, or of {@link #WORTH} times what writing takes. */
  private static final Duration LEAST_UNWRITTEN = Duration.ofSeconds(20);

  /** To write seldom enough that a large store, of which each writing copies much, stays fast. */
  private static final int WORTH = 10;

  private final ArticlePipeline pipeline;
  private final ArticleStore into;
  private final DescribeOptions options;
  private final int threads;
  private final Tally tally;
  private final Run run;
  private final KnownArticles known;
  private long flushed = System.nanoTime();
  private Duration unwritten = LEAST_UNWRITTEN;

  /**
   * @param again whether to analyse what the store has already, too
   */
  Intake(
      ArticlePipeline pipeline,
      ArticleStore into,
      DescribeOptions options,
      int threads,
      boolean again,
      Tally tally) {
    this.pipeline = pipeline;
    this.into = into;
    this.options = options;
    this.threads = threads;
    this.tally = tally;
    this.run = pipeline.run();
    this.known =
        switch (into) {
          case QueryStore store ->
              again ? KnownArticles.NONE : KnownArticles.of(store, run, options.withText());
          case NQuadsFile file -> KnownArticles.NONE;
        };
  }

  /**
   * Takes in what was read, in its order.
   *
   * @param each told of every result after it was counted
   */
  void take(Stream<ReadResult> results, Consumer<Described> each) {
    InOrder.map(
        results,
        threads,
        this::describe,
        described -> {
          Described last = described;
          // Another version came in between, so the store no longer has this one.
          if (described.unchanged()
              && described.result() instanceof ReadResult.Read read
              && !known.isFresh(read.article())) {
            last = Described.of(read, pipeline, into.base(), run, options);
          }
          store(last);
          each.accept(last);
        });
  }

  private Described describe(ReadResult result) {
    if (result instanceof ReadResult.Read read && known.holds(read.article())) {
      return Described.unchanged(read);
    }
    return Described.of(result, pipeline, into.base(), run, options);
  }

  private void store(Described described) {
    described
        .graph()
        .ifPresent(
            graph -> {
              into.add(graph);
              known.changed(graph);
              if (System.nanoTime() - flushed > unwritten.toNanos()) {
                flush();
              }
            });
    tally.count(described);
    if (!described.unchanged()
        && described.result() instanceof ReadResult.Read read
        && !pipeline.reads(read.article())) {
      tally.countForeign(pipeline.language(read.article()));
    }
  }

  private void flush() {
    long start = System.nanoTime();
    into.flush();
    flushed = System.nanoTime();
    Duration written = Duration.ofNanos(flushed - start).multipliedBy(WORTH);
    unwritten = written.compareTo(LEAST_UNWRITTEN) > 0 ? written : LEAST_UNWRITTEN;
  }
}
