package dev.helpflow.server.queues;

import dev.helpflow.server.events.FailingSinks;
import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whether desks take what they are told of hand-offs, by the subscription that tells them. */
@Singleton
final class DeskDeliveries implements DeskHealth {
  private final SettingsOf<Queue> queues;
  private final FailingSinks sinks;

  DeskDeliveries(Settings settings, QueueKind kind, FailingSinks sinks) {
    this.queues = settings.of(kind);
    this.sinks = sinks;
  }

  @Override
  public Map<String, Instant> awaySince() {
    Map<String, Instant> failing = sinks.since();
    Map<String, Instant> away = new HashMap<>();
    for (Queue queue : queues.all().values()) {
      Instant since = queue.subscription() == null ? null : failing.get(queue.subscription());
      if (since != null) {
        away.put(queue.name(), since);
      }
    }
    return away;
  }
}
