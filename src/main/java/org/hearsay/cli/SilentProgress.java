package org.hearsay.cli;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Shows no progress, for output that nobody watches. */
final class SilentProgress implements ProgressBarConsumer {

  private static final int WIDTH = 80;

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String rendered) {}

  @Override
  public void close() {}
}
