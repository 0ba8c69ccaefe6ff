package org.hearsay.cli;

import java.io.PrintStream;
import org.hearsay.article.ReadResult;

/** Counts what was read, skipped and failed, and tells each failure on standard error. */
final class Tally {

  private final PrintStream messages = System.err;
  private int read;
  private int skipped;
  private int failed;

  void count(ReadResult result) {
    switch (result) {
      case ReadResult.Read article -> {
        read++;
        article.remarks().forEach(remark -> messages.println(article.origin() + ": " + remark));
      }
      case ReadResult.Skipped other -> {
        skipped++;
        messages.println(other.origin() + ": skipped, " + other.reason());
      }
      case ReadResult.Failed other -> {
        failed++;
        messages.println(other.origin() + ": failed, " + other.reason());
      }
    }
  }

  int read() {
    return read;
  }

  int skipped() {
    return skipped;
  }

  int failed() {
    return failed;
  }

  int exitCode() {
    if (failed == 0) {
      return ExitCode.DONE;
    }
    return read == 0 ? ExitCode.NOTHING_DONE : ExitCode.SOME_FAILED;
  }
}
