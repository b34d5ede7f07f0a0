package dev.helpflow.server.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CustomersFirstTest {
  @Test
  void waitsAsLongAsTheWorkTook() {
    Duration work = Duration.ofMillis(120);
    long now = System.nanoTime();

    CustomersFirst.giveWay(now - work.toNanos());

    assertThat(Duration.ofNanos(System.nanoTime() - now)).isGreaterThanOrEqualTo(work);
  }

  @Test
  void waitsNoLongerForWorkThatHungForAWhile() {
    long now = System.nanoTime();

    CustomersFirst.giveWay(now - Duration.ofHours(1).toNanos());

    assertThat(Duration.ofNanos(System.nanoTime() - now))
        .isBetween(Duration.ofSeconds(5), Duration.ofMinutes(1));
  }
}
