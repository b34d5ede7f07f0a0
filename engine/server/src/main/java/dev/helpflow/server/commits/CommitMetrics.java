package dev.helpflow.server.commits;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells how many commits are of unknown outcome, {@code helpflow.commits.unknown}, and for how many
 * seconds the oldest has been, {@code helpflow.commits.unknown.oldest}. Every server tells the
 * same.
 */
@Singleton
final class CommitMetrics {
  private final UnknownCommits commits;
  private final Clock clock;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong oldest = new AtomicLong();

  CommitMetrics(UnknownCommits commits, Clock clock, MeterRegistry metrics) {
    this.commits = commits;
    this.clock = clock;
    Gauge.builder("helpflow.commits.unknown", count, AtomicLong::get)
        .description("Commits whose outcome is not known")
        .register(metrics);
    Gauge.builder("helpflow.commits.unknown.oldest", oldest, AtomicLong::get)
        .description("Seconds since the oldest commit of unknown outcome was tried first")
        .baseUnit("seconds")
        .register(metrics);
  }

  @Scheduled(fixedDelay = "${helpflow.commits.count-every:10s}", initialDelay = "5s")
  void count() {
    CommitRepository.Count now = commits.count();
    OffsetDateTime since = now.oldest();
    count.set(now.commits());
    oldest.set(
        since == null
            ? 0
            : Math.max(0, Duration.between(since.toInstant(), clock.instant()).toSeconds()));
  }
}
