package org.hearsay.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/**
 * Shows how far a run has come: a bar on a terminal, else a line now and then. Where all inputs are
 * files it knows how much there is, and so how long it will take.
 */
final class BuildProgress implements AutoCloseable {

  private static final long MEGABYTE = 1_000_000;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  private final boolean terminal = System.console() != null;
  private final LongSupplier bytesRead;
  private final long allBytes;
  private final Tally tally;
  private final ProgressBar bar;
  private final long start = System.nanoTime();
  private long lastLine = start;

  /**
   * @param allBytes how many bytes there are; negative where that is not known
   */
  BuildProgress(LongSupplier bytesRead, long allBytes, Tally tally) {
    this.bytesRead = bytesRead;
    this.allBytes = allBytes;
    this.tally = tally;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("reading")
            .setUnit(" MB", MEGABYTE)
            .setInitialMax(allBytes)
            .setUpdateIntervalMillis(1_000)
            .setConsumer(
                terminal ? new ConsoleProgressBarConsumer(System.err) : new SilentProgress())
            .build();
  }

  /** Shows the state after one more input. */
  void step() {
    if (terminal) {
      bar.stepTo(bytesRead.getAsLong());
      bar.setExtraMessage(counts());
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine >= BETWEEN_LINES.toNanos()) {
      lastLine = now;
      System.err.println(counts() + remaining());
    }
  }

  private String counts() {
    return String.format(
        java.util.Locale.ROOT,
        "%,d articles (%.1f/s), %,d unchanged, %,d skipped, %,d failed",
        tally.read(),
        tally.all() / Math.max(seconds(), 0.001),
        tally.unchanged(),
        tally.skipped(),
        tally.failed());
  }

  private String remaining() {
    long done = bytesRead.getAsLong();
    if (allBytes <= 0 || done <= 0 || done > allBytes) {
      return "";
    }
    long left = Math.round(seconds() * (allBytes - done) / done);
    return String.format(
        java.util.Locale.ROOT,
        ", %d %% read, about %d:%02d:%02d left",
        100 * done / allBytes,
        left / 3600,
        left / 60 % 60,
        left % 60);
  }

  /** Seconds since the start. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    bar.close();
  }
}
