package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InOrderTest {

  @Test
  @Timeout(20)
  void handsResultsOnInInputOrderWhateverFinishesFirst() {
    CountDownLatch laterOne = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    InOrder.map(
        IntStream.range(0, 100).boxed(),
        2,
        i -> {
          if (i == 0) {
            await(laterOne);
          } else {
            laterOne.countDown();
          }
          return i * i;
        },
        results::add);
    assertThat(results).isEqualTo(IntStream.range(0, 100).map(i -> i * i).boxed().toList());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readsNoFurtherAheadThanItMust() {
    AtomicInteger read = new AtomicInteger();
    List<Integer> gaps = new ArrayList<>();
    InOrder.map(
        IntStream.range(0, 1_000).boxed().peek(i -> read.incrementAndGet()),
        3,
        i -> i,
        i -> gaps.add(read.get() - i));
    assertThat(gaps).allMatch(gap -> gap <= 3 * 8 + 2);
  }

  @Test
  void passesOnWhatWentWrong() {
    assertThatThrownBy(
            () ->
                InOrder.map(
                    IntStream.range(0, 10).boxed(),
                    2,
                    i -> {
                      if (i == 3) {
                        throw new IllegalArgumentException("number 3");
                      }
                      return i;
                    },
                    i -> {}))
        .hasMessage("number 3");
  }
}
