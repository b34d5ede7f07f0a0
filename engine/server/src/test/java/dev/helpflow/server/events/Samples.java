package dev.helpflow.server.events;

import dev.helpflow.server.events.Subscription.Include;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Made by hand, for tests of single parts. */
final class Samples {
  private Samples() {}

  static EventSettings settings() {
    Duration second = Duration.ofSeconds(1);
    return new EventSettings(
        URI.create("https://helpflow.example"),
        second,
        second,
        second,
        1,
        1,
        second,
        second,
        second,
        Duration.ofDays(30));
  }

  static Subscription subscription(Set<Include> include) {
    return new Subscription(
        "desk", List.of("*"), new Subscription.Target.Topic("events"), include, Duration.ofDays(3));
  }
}
