package dev.helpflow.server.events;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Keeps how it stands with receivers, so that all servers leave one alone that does not answer. */
@Singleton
final class SinkRepository {
  private static final String READ =
      """
      select failures, failing_since, next_try_at, last_error, paused_at, paused_why
      from outbox_sinks where subscription = ?
      """;

  /** Only once for what was sent at the same time: all of it fails together. */
  private static final String FAILED =
      """
      insert into outbox_sinks as s (subscription, failures, failing_since, next_try_at, last_error)
      values (?, 1, ?, ?, ?)
      on conflict (subscription) do update
      set failures = s.failures + 1, failing_since = coalesce(s.failing_since, excluded.failing_since),
          next_try_at = excluded.next_try_at, last_error = excluded.last_error
      where s.failures = ?
      """;

  private static final String WELL =
      """
      update outbox_sinks
      set failures = 0, failing_since = null, next_try_at = null, last_error = null
      where subscription = ?
      """;

  private static final String PAUSED =
      """
      insert into outbox_sinks (subscription, paused_at, paused_why) values (?, ?, ?)
      on conflict (subscription) do update
      set paused_at = excluded.paused_at, paused_why = excluded.paused_why
      """;

  private static final String RESUMED =
      """
      update outbox_sinks
      set paused_at = null, paused_why = null, failures = 0, failing_since = null,
          next_try_at = null, last_error = null
      where subscription = ? and paused_at is not null
      """;

  private static final String FORGET = "delete from outbox_sinks where subscription = ?";

  /** What could not be told for so long is given up, also what was never tried meanwhile. */
  private static final String GIVE_UP =
      """
      update outbox set dead_at = ?, last_error = ?
      where subscription = ? and dead_at is null and created_at <= ?
      """;

  private final Database database;
  private final LaneRepository lanes;

  SinkRepository(Database database, LaneRepository lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  SinkState read(String subscription) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, subscription);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? new SinkState(
                      row.getInt("failures"),
                      instant(row, "failing_since"),
                      instant(row, "next_try_at"),
                      row.getString("last_error"),
                      instant(row, "paused_at"),
                      row.getString("paused_why"))
                  : SinkState.WELL;
            }
          }
        });
  }

  /**
   * Counts a failure.
   *
   * @param seen the state that what failed was sent in
   * @param nextTryAt before which nothing is sent, or null
   */
  void failed(
      String subscription, SinkState seen, Instant now, @Nullable Instant nextTryAt, String why) {
    database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(FAILED)) {
            insert.setString(1, subscription);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setObject(3, nextTryAt == null ? null : nextTryAt.atOffset(ZoneOffset.UTC));
            insert.setString(4, why);
            insert.setInt(5, seen.failures());
            return insert.executeUpdate();
          }
        });
  }

  /** Says that the receiver takes events again, and has all that it missed tried at once. */
  void recovered(String subscription) {
    database.transaction(
        connection -> {
          update(connection, WELL, subscription);
          lanes.hurry(connection, subscription);
          return subscription;
        });
  }

  /** Sends nothing until it is resumed. */
  void pause(Connection connection, String subscription, Instant now, String why)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PAUSED)) {
      insert.setString(1, subscription);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.setString(3, why);
      insert.executeUpdate();
    }
  }

  /** Sends again; whether it was paused. */
  boolean resume(Connection connection, String subscription) throws SQLException {
    boolean wasPaused = update(connection, RESUMED, subscription) > 0;
    lanes.anew(connection, subscription);
    return wasPaused;
  }

  /** Forgets how it stood with a receiver. */
  void forget(Connection connection, String subscription) throws SQLException {
    update(connection, FORGET, subscription);
  }

  /** Gives up what has waited for longer than {@code longest}; how many events that was. */
  int giveUp(String subscription, Instant now, Duration longest, String why) {
    return database.transaction(
        connection -> {
          lanes.lock(connection, subscription);
          try (PreparedStatement update = connection.prepareStatement(GIVE_UP)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, why);
            update.setString(3, subscription);
            update.setObject(4, now.minus(longest).atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
          }
        });
  }

  private static int update(Connection connection, String sql, String subscription)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setString(1, subscription);
      return update.executeUpdate();
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
