package org.hearsay.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on inputs with several threads and hands the results on in the order of the inputs, so that
 * the number of threads changes nothing but the time. Few results wait at a time.
 */
public final class InOrder {

  /** How many inputs a thread may be ahead of the one whose result is due. */
  private static final int AHEAD = 8;

  private InOrder() {}

  /**
   * @param threads 1 or more; with one, all work is done by the caller
   * @param work called by several threads; an exception ends the whole run
   * @param sink called by the caller's thread only, in input order
   */
  public static <I, O> void map(
      Stream<I> inputs, int threads, Function<? super I, O> work, Consumer<? super O> sink) {
    if (threads == 1) {
      inputs.forEach(input -> sink.accept(work.apply(input)));
      return;
    }
    Deque<Future<O>> due = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      try {
        inputs.forEach(
            input -> {
              if (due.size() >= threads * AHEAD) {
                sink.accept(result(due.remove()));
              }
              due.add(pool.submit(() -> work.apply(input)));
            });
        while (!due.isEmpty()) {
          sink.accept(result(due.remove()));
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <O> O result(Future<O> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("work failed", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a result", e);
    }
  }
}
