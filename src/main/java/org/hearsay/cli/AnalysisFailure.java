package org.hearsay.cli;

import org.hearsay.article.ReadResult;

/** An article on which the analysis itself failed: one bad article must not end a run. */
final class AnalysisFailure {

  private AnalysisFailure() {}

  /** The article as failed, with what to do. */
  static ReadResult.Failed of(ReadResult.Read read, Throwable cause) {
    return new ReadResult.Failed(
        read.origin(), "its analysis broke off, please report it with the article: " + cause);
  }
}
