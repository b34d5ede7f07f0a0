package dev.helpflow.server.events;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts a clock that a test moves in the place of the server's. */
@Factory
final class MovedClockFactory {
  static final String PROPERTY = "test.events.moved-clock";

  @Singleton
  @Replaces(Clock.class)
  @Requires(property = PROPERTY)
  Clock clock() {
    return new MovedClock();
  }
}
