package dev.helpflow.server.events;

import dev.helpflow.server.settings.Settings;
import dev.helpflow.server.settings.SettingsOf;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The subscriptions that are set, as they were within the last second. Thread-safe. */
@Singleton
final class Subscriptions {
  private final SettingsOf<Subscription> settings;

  Subscriptions(Settings settings, SubscriptionKind kind) {
    this.settings = settings.of(kind);
  }

  /** All of them, by name, in the order of their names. */
  Map<String, Subscription> all() {
    return settings.all();
  }

  Collection<Subscription> each() {
    return settings.all().values();
  }

  Optional<Subscription> find(String name) {
    return settings.find(name);
  }

  SettingsOf<Subscription> settings() {
    return settings;
  }
}
