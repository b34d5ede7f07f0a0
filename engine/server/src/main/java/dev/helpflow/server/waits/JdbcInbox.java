package dev.helpflow.server.waits;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.Inbox;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.SignalRef;
import dev.helpflow.server.waits.WaitRepository.Channel;
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
      select key, id, payload from signal_inbox
      where name = ? and taken_by is null and expires_at > now()
        and ((key = ? and not by_session) or (key = ? and by_session))
      order by position limit 1
      """;

  private static final String RECEIVE =
      """
      insert into signal_inbox (name, key, by_session, id, payload, received_at, expires_at)
      values (?, ?, ?, ?, ?::json, now(), now() + ? * interval '1 millisecond')
      on conflict (name, key, id) do nothing
      """;

  private static final String SAME =
      "select payload::text = ? and by_session = ? from signal_inbox"
          + " where name = ? and key = ? and id = ?";

  private static final String SESSION = "select exists (select 1 from sessions where id = ?)";

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
  public Optional<Waiting> oldest(String signal, String key, SessionId session) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setString(1, signal);
            select.setString(2, key);
            select.setString(3, session.value());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(waiting(signal, row)) : Optional.empty();
            }
          }
        });
  }

  /**
   * Keeps a signal; a second one of the same name, key and id is told from the same one sent again.
   *
   * @param channel whom it is for
   */
  Received receive(Channel channel, String id, String payload, Duration kept) {
    return database.run(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(RECEIVE)) {
            insert.setString(1, channel.signal());
            insert.setString(2, channel.key());
            insert.setBoolean(3, channel.bySession());
            insert.setString(4, id);
            insert.setString(5, payload);
            insert.setLong(6, kept.toMillis());
            if (insert.executeUpdate() == 1) {
              return Received.NEW;
            }
          }
          return isSame(connection, channel, id, payload) ? Received.AGAIN : Received.CONFLICT;
        });
  }

  /** Whether there is, or was, such a session. */
  boolean knows(SessionId session) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SESSION)) {
            select.setString(1, session.value());
            try (ResultSet row = select.executeQuery()) {
              return row.next() && row.getBoolean(1);
            }
          }
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

  private static boolean isSame(Connection connection, Channel channel, String id, String payload)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SAME)) {
      select.setString(1, payload);
      select.setBoolean(2, channel.bySession());
      select.setString(3, channel.signal());
      select.setString(4, channel.key());
      select.setString(5, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static Waiting waiting(String signal, ResultSet row) throws SQLException {
    Map<String, Object> payload =
        Json.toMap(Json.parse(row.getString("payload").getBytes(StandardCharsets.UTF_8)));
    return new Waiting(new SignalRef(signal, row.getString("key"), row.getString("id")), payload);
  }
}
