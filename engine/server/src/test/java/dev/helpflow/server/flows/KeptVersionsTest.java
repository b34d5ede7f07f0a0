package dev.helpflow.server.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptVersionsTest {
  private static final FlowId FLOW = new FlowId("test", "kept");

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void makesAVersionOnceHoweverManyAskAtOnce() {
    KeptVersions<Integer> kept = new KeptVersions<>(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        threads.submit(() -> kept.get(version(1), _ -> made.incrementAndGet()));
      }
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void letsTheLongestUnusedGo() {
    KeptVersions<Integer> kept = new KeptVersions<>(2);
    kept.get(version(1), _ -> made.incrementAndGet());
    kept.get(version(2), _ -> made.incrementAndGet());
    kept.get(version(1), _ -> made.incrementAndGet());
    kept.get(version(3), _ -> made.incrementAndGet());

    assertThat(kept.size()).isEqualTo(2);
    assertThat(kept.get(version(1), _ -> made.incrementAndGet())).isEqualTo(1);
    assertThat(kept.get(version(2), _ -> made.incrementAndGet())).isEqualTo(4);
  }

  @Test
  void triesAgainAfterAFailure() {
    KeptVersions<Integer> kept = new KeptVersions<>(2);
    assertThatThrownBy(
            () ->
                kept.get(
                    version(1),
                    _ -> {
                      throw new IllegalStateException("not now");
                    }))
        .hasMessage("not now");
    assertThat(kept.get(version(1), _ -> made.incrementAndGet())).isEqualTo(1);
  }

  private static FlowRef version(int number) {
    return new FlowRef(FLOW, number);
  }
}
