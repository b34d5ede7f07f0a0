package dev.helpflow.server.waits;

import dev.helpflow.server.database.FailedWork;
import dev.helpflow.server.waits.WaitRepository.Due;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires the deadlines of waits. Every server does, each those that it claims; it claims no more
 * than it has room to fire at once, so that what is due goes to whoever is free, and what a killed
 * server had claimed is a handful, which the others take over when the claim ends.
 */
@Singleton
final class DueDeadlines {
  private static final Logger LOG = LoggerFactory.getLogger(DueDeadlines.class);

  /**
   * Long enough for a step whose calls go on in the background; a server that stops in it delays a
   * deadline no longer.
   */
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private final WaitRepository waits;
  private final Deliveries deliveries;
  private final Clock clock;
  private final ExecutorService threads;
  private final Timer lateness;
  private final int most;
  private final Semaphore room;

  DueDeadlines(
      WaitRepository waits,
      Deliveries deliveries,
      WaitSettings settings,
      Clock clock,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads,
      MeterRegistry metrics) {
    this.waits = waits;
    this.deliveries = deliveries;
    this.clock = clock;
    this.threads = threads;
    this.lateness =
        Timer.builder("helpflow.deadlines")
            .description("How late the deadlines of waits are fired")
            .publishPercentileHistogram()
            .register(metrics);
    this.most = settings.atOnce();
    this.room = new Semaphore(most);
  }

  /** Fires what is due, until nothing is. */
  @Scheduled(fixedDelay = "${helpflow.signals.deadlines-every:200ms}")
  void fire() throws InterruptedException {
    boolean mayBeMore = true;
    while (mayBeMore) {
      int free = takeRoom();
      List<Due> due = List.of();
      try {
        due = waits.due(clock.instant(), free, CLAIM);
      } finally {
        room.release(free - due.size());
      }
      due.forEach(each -> threads.execute(() -> fire(each)));
      mayBeMore = due.size() == free;
    }
  }

  /** At least half of all, so that deadlines are claimed by many and not one by one. */
  private int takeRoom() throws InterruptedException {
    int half = Math.max(1, most / 2);
    room.acquire(half);
    return half + room.drainPermits();
  }

  private void fire(Due due) {
    try {
      lateness.record(Duration.between(due.deadline(), clock.instant()));
      deliveries.expire(due.listening());
    } catch (RuntimeException e) {
      FailedWork.warn(LOG, e, "The deadline of {} is tried again shortly.", due.listening());
    } finally {
      room.release();
    }
  }
}
