package dev.helpflow.server.handoff;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how new the newest thing is that each desk said of each hand-off. Desks count each for
 * themselves, so that what one said is compared with what that one said before and nothing else.
 */
@Singleton
final class DeskOrder {
  private static final String BEGIN =
      """
      insert into desk_order (handoff_id, desk) values (?, ?)
      on conflict (handoff_id, desk) do nothing
      """;

  private static final String FIND =
      """
      select event, said_at, sequence from desk_order where handoff_id = ? and desk = ?
      for update
      """;

  private static final String NOTE =
      """
      update desk_order
      set event = ?, said_at = coalesce(?::timestamptz, said_at), sequence = coalesce(?, sequence)
      where handoff_id = ? and desk = ?
      """;

  private final Database database;

  DeskOrder(Database database) {
    this.database = database;
  }

  /**
   * Takes down a move, unless something as new or newer was said before: by number, else by time.
   * The same move may come as often as it has to be tried.
   *
   * @param event by which the same is known when it comes again
   * @return whether it is the newest
   */
  boolean note(DeskMove move, String event) {
    return database.transaction(
        connection -> {
          begin(connection, move);
          boolean isNewest = isNewest(connection, move, event);
          if (isNewest) {
            note(connection, move, event);
          }
          return isNewest;
        });
  }

  private static void begin(Connection connection, DeskMove move) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setString(1, move.handoff());
      insert.setString(2, move.desk());
      insert.executeUpdate();
    }
  }

  private static boolean isNewest(Connection connection, DeskMove move, String event)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, move.handoff());
      select.setString(2, move.desk());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        String sequence = row.getString("sequence");
        OffsetDateTime at = row.getObject("said_at", OffsetDateTime.class);
        if (event.equals(row.getString("event"))) {
          return true;
        }
        return sequence != null && move.sequence() != null
            ? compare(move.sequence(), sequence) > 0
            : !isBefore(move.time(), at);
      }
    }
  }

  private static void note(Connection connection, DeskMove move, String event) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(NOTE)) {
      Instant time = move.time();
      update.setString(1, event);
      update.setObject(2, time == null ? null : time.atOffset(ZoneOffset.UTC));
      update.setString(3, move.sequence());
      update.setString(4, move.handoff());
      update.setString(5, move.desk());
      update.executeUpdate();
    }
  }

  private static boolean isBefore(@Nullable Instant time, @Nullable OffsetDateTime newest) {
    return time != null && newest != null && time.isBefore(newest.toInstant());
  }

  /** Numbers as numbers, and anything else as CloudEvents orders a sequence: as text. */
  static int compare(String one, String other) {
    boolean areNumbers = one.matches("[0-9]{1,40}") && other.matches("[0-9]{1,40}");
    return areNumbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
  }
}
