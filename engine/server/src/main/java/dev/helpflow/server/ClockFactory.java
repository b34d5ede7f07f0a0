package dev.helpflow.server;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one place that the server's time comes from; in whole milliseconds, as entries and bodies
 * show it.
 */
@Factory
final class ClockFactory {
  @Singleton
  Clock clock() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }
}
