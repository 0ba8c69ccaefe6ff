package org.hearsay.server.search;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with its store on a thread of its own, so that writes need not wait; many
 * commits in a row are one refresh.
 */
public final class IndexFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  private final SearchIndex index;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("search").factory());
  private final AtomicBoolean asked = new AtomicBoolean();

  public IndexFollower(SearchIndex index) {
    this.index = index;
  }

  /** Asks for a refresh. */
  public void changed() {
    if (asked.compareAndSet(false, true)) {
      thread.execute(this::refresh);
    }
  }

  private void refresh() {
    asked.set(false);
    try {
      index.refresh();
    } catch (RuntimeException e) {
      LOG.error("the search index does not follow the store: {}", e.toString());
    }
  }

  /** Waits until what was asked before is done. */
  public void await() throws InterruptedException {
    Future<?> last = thread.submit(() -> {});
    try {
      last.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
