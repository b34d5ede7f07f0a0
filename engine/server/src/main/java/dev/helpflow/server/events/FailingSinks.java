package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Which receivers do not take what they are told, for those whose work hangs on it. */
@Singleton
public final class FailingSinks {
  private static final String FAILING =
      """
      select subscription, least(failing_since, paused_at) as since from outbox_sinks
      where failing_since is not null or paused_at is not null
      """;

  private final Database database;

  FailingSinks(Database database) {
    this.database = database;
  }

  /** Since when, by subscription; one that is paused is told nothing either. */
  public Map<String, Instant> since() {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FAILING);
              ResultSet row = select.executeQuery()) {
            Map<String, Instant> failing = new HashMap<>();
            while (row.next()) {
              failing.put(
                  row.getString("subscription"),
                  row.getObject("since", OffsetDateTime.class).toInstant());
            }
            return failing;
          }
        });
  }
}
