package dev.helpflow.server.events;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells subscriptions of events, on every server: who tells of a session is decided each time by a
 * row of the database, so no server leads and any may stop.
 */
@Singleton
final class Relay {
  private static final Duration STOPPING = Duration.ofSeconds(3);

  private final SubscriptionRelay.Tools tools;
  private final Subscriptions subscriptions;
  private final ExecutorService threads;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  /** A relay and the end of its thread. */
  private record Running(SubscriptionRelay relay, CountDownLatch ended) {}

  Relay(
      Subscriptions subscriptions,
      LaneRepository lanes,
      EventRepository events,
      SinkHealth health,
      LaneTeller teller,
      EventSettings settings,
      Clock clock,
      @Named(TaskExecutors.VIRTUAL) ExecutorService threads) {
    this.subscriptions = subscriptions;
    this.threads = threads;
    this.tools =
        new SubscriptionRelay.Tools(
            UUID.randomUUID().toString(),
            subscriptions,
            lanes,
            events,
            health,
            teller,
            settings,
            clock,
            threads);
  }

  /** Begins to tell subscriptions that are new; those that are gone end by themselves. */
  @Scheduled(fixedDelay = "${helpflow.events.follow-every:500ms}")
  void follow() {
    for (String name : subscriptions.all().keySet()) {
      running.computeIfAbsent(name, this::begin);
    }
  }

  private Running begin(String name) {
    Running begun = new Running(new SubscriptionRelay(name, tools), new CountDownLatch(1));
    threads.execute(
        () -> {
          try {
            begun.relay().run();
          } finally {
            running.remove(name, begun);
            begun.ended().countDown();
          }
        });
    return begun;
  }

  /** What is being sent may come back first, so that it is not sent again. */
  @PreDestroy
  void stop() {
    List<Running> all = List.copyOf(running.values());
    all.forEach(one -> one.relay().stop());
    long until = System.nanoTime() + STOPPING.toNanos();
    try {
      for (Running one : all) {
        one.ended().await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
