package dev.helpflow.server.experiments;

import dev.helpflow.server.database.Database;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forgets what became of customers once no metric can be of it. */
@Singleton
final class OutcomePurge {
  /**
   * Whoever is in no experiment then was not when it happened: an exposure is stored with the step
   * that it happens in.
   */
  private static final Duration UNEXPOSED = Duration.ofDays(2);

  /** Longer than the longest window, and than a host takes to tell. */
  private static final Duration ALL = Duration.ofDays(400);

  private static final String FORGET_UNEXPOSED =
      """
      delete from outcomes o
      where o.received_at < ? and o.source = 'host'
        and not exists (select 1 from exposures e where e.customer = o.customer)
      """;

  private static final String FORGET_ALL = "delete from outcomes where received_at < ?";

  private final Database database;
  private final Clock clock;

  OutcomePurge(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Forgets all that is old enough. */
  @Scheduled(initialDelay = "10m", fixedDelay = "${helpflow.experiments.purge-every:24h}")
  void purge() {
    Instant now = clock.instant();
    forget(FORGET_UNEXPOSED, now.minus(UNEXPOSED));
    forget(FORGET_ALL, now.minus(ALL));
  }

  private void forget(String sql, Instant before) {
    database.run(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
          }
        });
  }
}
