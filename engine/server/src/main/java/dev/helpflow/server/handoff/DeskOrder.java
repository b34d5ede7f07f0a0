package dev.helpflow.server.handoff;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Remembers how new the newest thing is that a desk said of each hand-off. */
@Singleton
final class DeskOrder {
  private static final String FIND = "select desk_at, desk_sequence from handoffs where id = ?";

  private static final String NOTE =
      """
      update handoffs
      set desk_at = coalesce(?::timestamptz, desk_at), desk_sequence = coalesce(?, desk_sequence)
      where id = ?
      """;

  private final Database database;

  DeskOrder(Database database) {
    this.database = database;
  }

  /** Whether something as new or newer was said before: by number, else by time. */
  boolean isOlder(DeskMove move) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, move.handoff());
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                return false;
              }
              String sequence = row.getString("desk_sequence");
              OffsetDateTime at = row.getObject("desk_at", OffsetDateTime.class);
              return sequence != null && move.sequence() != null
                  ? compare(move.sequence(), sequence) <= 0
                  : isBefore(move.time(), at);
            }
          }
        });
  }

  void note(DeskMove move) {
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            Instant time = move.time();
            update.setObject(1, time == null ? null : time.atOffset(ZoneOffset.UTC));
            update.setString(2, move.sequence());
            update.setString(3, move.handoff());
            return update.executeUpdate();
          }
        });
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
