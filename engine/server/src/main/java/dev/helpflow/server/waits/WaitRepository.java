package dev.helpflow.server.waits;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds waits across sessions; that a session begins or ends one is stored with the session. */
@Singleton
final class WaitRepository {
  private static final String OLDEST =
      """
      select session_id, address, key from waits where signal = ? and key = ?
      order by armed_at, session_id, address limit 1
      """;

  private static final String OLDEST_OF_SESSION =
      """
      select session_id, address, key from waits where session_id = ? and signal = ?
      order by armed_at, address limit 1
      """;

  private static final String DUE =
      """
      with due as (
        select session_id, address from waits
        where deadline <= ? and (claimed_until is null or claimed_until <= now())
        order by deadline limit ? for update skip locked)
      update waits set claimed_until = now() + ? * interval '1 millisecond'
      from due where waits.session_id = due.session_id and waits.address = due.address
      returning waits.session_id, waits.address, waits.key, waits.deadline
      """;

  private static final String MISSED =
      """
      select distinct i.name, i.key, i.by_session from signal_inbox i
      where i.taken_by is null and i.expires_at > now() and case
        when i.by_session then exists (
          select 1 from waits w where w.session_id = i.key and w.signal = i.name)
        else exists (
          select 1 from waits w where w.signal = i.name and w.key = i.key) end
      limit ?
      """;

  private static final String DROP = "delete from waits where session_id = ? and address = ?";

  private final Database database;

  WaitRepository(Database database) {
    this.database = database;
  }

  /**
   * A wait that listens.
   *
   * @param key the correlation key of its signals
   */
  record Listening(SessionId session, Address address, String key) {}

  /** A wait whose deadline has passed. */
  record Due(Listening listening, Instant deadline) {}

  /**
   * A name of signals, and whom they are for.
   *
   * @param key a correlation key, or a session's id
   * @param bySession whether the key is a session's id
   */
  record Channel(String signal, String key, boolean bySession) {}

  /** The wait that has listened the longest for this signal, or empty. */
  Optional<Listening> oldest(Channel channel) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(channel.bySession() ? OLDEST_OF_SESSION : OLDEST)) {
            select.setString(1, channel.bySession() ? channel.key() : channel.signal());
            select.setString(2, channel.bySession() ? channel.signal() : channel.key());
            return listening(select).stream().findFirst();
          }
        });
  }

  /**
   * Waits whose deadline has passed at {@code now}, by the clock that set it, each claimed for one
   * server for {@code claim}.
   */
  List<Due> due(Instant now, int limit, Duration claim) {
    return database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(DUE)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setInt(2, limit);
            update.setLong(3, claim.toMillis());
            try (ResultSet row = update.executeQuery()) {
              List<Due> due = new ArrayList<>();
              while (row.next()) {
                due.add(
                    new Due(listening(row), row.getObject(4, OffsetDateTime.class).toInstant()));
              }
              return due;
            }
          }
        });
  }

  /** Where a signal and a wait for it have both come and not met. */
  List<Channel> missed(int limit) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(MISSED)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
              List<Channel> channels = new ArrayList<>();
              while (row.next()) {
                channels.add(new Channel(row.getString(1), row.getString(2), row.getBoolean(3)));
              }
              return channels;
            }
          }
        });
  }

  /** Forgets a wait whose session listens no more. */
  void drop(Listening wait) {
    database.run(
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(DROP)) {
            delete.setString(1, wait.session().value());
            delete.setString(2, wait.address().toString());
            return delete.executeUpdate();
          }
        });
  }

  private static List<Listening> listening(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      List<Listening> found = new ArrayList<>();
      while (row.next()) {
        found.add(listening(row));
      }
      return found;
    }
  }

  private static Listening listening(ResultSet row) throws SQLException {
    return new Listening(
        new SessionId(row.getString(1)), Address.parse(row.getString(2)), row.getString(3));
  }
}
