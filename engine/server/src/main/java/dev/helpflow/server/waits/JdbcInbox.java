package dev.helpflow.server.waits;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.Inbox;
import dev.helpflow.server.sessions.SignalRef;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Keeps signals in PostgreSQL until a wait takes them or their time is over. */
@Singleton
final class JdbcInbox implements Inbox {
  private static final String OLDEST =
      """
      select id, payload from signal_inbox
      where name = ? and key = ? and taken_by is null and expires_at > now()
      order by position limit 1
      """;

  private static final String RECEIVE =
      """
      insert into signal_inbox (name, key, id, payload, received_at, expires_at)
      values (?, ?, ?, ?::json, now(), now() + ? * interval '1 millisecond')
      on conflict (name, key, id) do nothing
      """;

  private static final String SAME =
      "select payload::text = ? from signal_inbox where name = ? and key = ? and id = ?";

  private final Database database;

  JdbcInbox(Database database) {
    this.database = database;
  }

  /** What came of receiving a signal. */
  enum Received {
    NEW,
    /** It came before. */
    AGAIN,
    /** Another signal came before under its id. */
    CONFLICT
  }

  @Override
  public Optional<Waiting> oldest(String signal, String key) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setString(1, signal);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(waiting(signal, key, row)) : Optional.empty();
            }
          }
        });
  }

  /**
   * Keeps a signal; a second one of the same name, key and id is told from the same one sent again.
   */
  Received receive(SignalRef ref, String payload, Duration kept) {
    return database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(RECEIVE)) {
            insert.setString(1, ref.name());
            insert.setString(2, ref.key());
            insert.setString(3, ref.id());
            insert.setString(4, payload);
            insert.setLong(5, kept.toMillis());
            if (insert.executeUpdate() == 1) {
              return Received.NEW;
            }
          }
          return isSame(connection, ref, payload) ? Received.AGAIN : Received.CONFLICT;
        });
  }

  /** Forgets signals whose time is over. */
  int purge() {
    return database.run(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from signal_inbox where expires_at <= now()")) {
            return delete.executeUpdate();
          }
        });
  }

  private static boolean isSame(Connection connection, SignalRef ref, String payload)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SAME)) {
      select.setString(1, payload);
      select.setString(2, ref.name());
      select.setString(3, ref.key());
      select.setString(4, ref.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static Waiting waiting(String signal, String key, ResultSet row) throws SQLException {
    Map<String, Object> payload =
        Json.toMap(Json.parse(row.getString("payload").getBytes(StandardCharsets.UTF_8)));
    return new Waiting(new SignalRef(signal, key, row.getString("id")), payload);
  }
}
