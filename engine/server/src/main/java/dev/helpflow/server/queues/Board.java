package dev.helpflow.server.queues;

import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who waits in the queues that are set and which desks are away, as it was within the last second
 * or two: read at once for all, so that a step asks nothing of the database for it. Safe for use by
 * many threads.
 */
@Singleton
class Board {
  private final SettingsOf<Queue> queues;
  private final QueueRepository repository;
  private final List<DeskHealth> desks;
  private final MultiGauge waiting;
  private volatile Map<String, Load> loads = Map.of();
  private volatile Map<String, Instant> away = Map.of();

  Board(
      Settings settings,
      QueueKind kind,
      QueueRepository repository,
      List<DeskHealth> desks,
      MeterRegistry metrics) {
    this.queues = settings.of(kind);
    this.repository = repository;
    this.desks = desks;
    this.waiting =
        MultiGauge.builder("helpflow.queues.waiting")
            .description("Customers who wait in a queue, without those who are to be called")
            .register(metrics);
  }

  /** The queue of this name, if one is set. */
  Optional<Queue> find(String name) {
    return queues.find(name);
  }

  /** The queues that are set, by name. */
  Map<String, Queue> all() {
    return queues.all();
  }

  /** Who waits in it. */
  Load load(Queue queue) {
    return loads.getOrDefault(queue.name(), Load.NONE);
  }

  /** Whether its desk has been away for longer than customers are not told of it. */
  boolean isDeskDown(Queue queue, Instant now) {
    Instant since = away.get(queue.name());
    return since != null && !now.isBefore(since.plus(queue.deskDownAfter()));
  }

  /** Looks again; costs nothing where no queue is set. */
  @Scheduled(fixedDelay = "${helpflow.queues.look-every:1s}")
  void look() {
    Map<String, Queue> set = queues.all();
    if (set.isEmpty()) {
      return;
    }
    Map<String, Instant> seen = new HashMap<>();
    for (DeskHealth desk : desks) {
      desk.awaySince()
          .forEach((queue, since) -> seen.merge(queue, since, (a, b) -> a.isBefore(b) ? a : b));
    }
    away = seen;
    loads = repository.loads(set.keySet());
    waiting.register(
        loads.entrySet().stream()
            .<MultiGauge.Row<?>>map(
                each ->
                    MultiGauge.Row.of(
                        Tags.of("queue", each.getKey()), each.getValue().waiting().size()))
            .toList(),
        true);
  }
}
