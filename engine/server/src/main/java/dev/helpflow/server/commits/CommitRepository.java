package dev.helpflow.server.commits;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.server.sessions.SessionId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code unknown_commits}, across sessions. */
@Singleton
final class CommitRepository {
  private static final String COLUMNS =
      """
      select c.idempotency_key, c.session_id, c.namespace || '/' || c.name as flow, c.version,
             c.address, c.connector, c.operation, c.since, c.attempts, c.last_at, c.last_error
      from unknown_commits c
      """;

  private static final String LIST =
      COLUMNS
          + """
          where ?::timestamptz is null or (c.since, c.idempotency_key) > (?::timestamptz, ?::text)
          order by c.since, c.idempotency_key
          limit ?
          """;

  private static final String CLAIM =
      """
      update work set lease_owner = 'settlement', lease_until = now() + interval '10 seconds'
      where session_id = ? and (lease_owner = '' or lease_until <= now())
      """;

  private static final String RESULT =
      """
      select body::text from entries
      where session_id = ? and kind = 'result' and body ->> 'idempotencyKey' = ?
      """;

  private static final String SENT =
      """
      select coalesce(
        (select sent from work where session_id = ? and commit_key = ?),
        (select sent from unknown_commits where idempotency_key = ?))
      """;

  private static final String COUNT = "select count(*), min(since) from unknown_commits";

  /** How many there are, and since when the oldest; null when there are none. */
  record Count(long commits, @Nullable OffsetDateTime oldest) {}

  /** The oldest first. */
  CommitPage list(Connection connection, @Nullable Cursor after, int limit) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LIST)) {
      OffsetDateTime since = after == null ? null : after.since().atOffset(ZoneOffset.UTC);
      select.setObject(1, since);
      select.setObject(2, since);
      select.setString(3, after == null ? null : after.id());
      // One more than is asked for tells whether there is another page.
      select.setInt(4, limit + 1);
      List<CommitRow> rows = rows(select);
      return rows.size() <= limit
          ? new CommitPage(rows, null)
          : new CommitPage(rows.subList(0, limit), rows.get(limit - 1).cursor().toString());
    }
  }

  /** The session that waits for one. */
  Optional<String> session(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select session_id from unknown_commits where idempotency_key = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** One of them, which nobody else settles before the transaction ends. */
  Optional<CommitRow> lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + "where c.idempotency_key = ? for update")) {
      select.setString(1, id);
      return rows(select).stream().findFirst();
    }
  }

  /**
   * Keeps everybody else from sending a commit of the session for some seconds, and says whether
   * nobody is at it now.
   */
  boolean claim(Connection connection, String session) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
      update.setString(1, session);
      if (update.executeUpdate() > 0) {
        return true;
      }
    }
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from work where session_id = ?")) {
      select.setString(1, session);
      try (ResultSet row = select.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** What the ledger has of a commit, as an entry's JSON; empty when its outcome is not there. */
  Optional<String> result(Connection connection, String session, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RESULT)) {
      select.setString(1, session);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** The digest of what was sent with a key, or empty when nobody knows of any. */
  Optional<String> sent(Connection connection, SessionId session, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SENT)) {
      select.setString(1, session.value());
      select.setString(2, id);
      select.setString(3, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }

  /** Takes one off the list that no session waits for. */
  int delete(Connection connection, String id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from unknown_commits where idempotency_key = ?")) {
      delete.setString(1, id);
      return delete.executeUpdate();
    }
  }

  Count count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Count(row.getLong(1), row.getObject(2, OffsetDateTime.class));
    }
  }

  private static List<CommitRow> rows(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<CommitRow> rows = new ArrayList<>();
      while (row.next()) {
        String address = row.getString("address");
        rows.add(
            new CommitRow(
                row.getString("idempotency_key"),
                row.getString("session_id"),
                row.getString("flow"),
                row.getInt("version"),
                Address.parse(address).node().value(),
                address,
                row.getString("connector"),
                row.getString("operation"),
                "unknown",
                time(row, "since"),
                row.getInt("attempts"),
                time(row, "last_at"),
                row.getString("last_error")));
      }
      return rows;
    }
  }

  private static String time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().toString();
  }
}
