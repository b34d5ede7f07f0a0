package dev.helpflow.server.messages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The table {@code shared_messages}. */
@Singleton
public final class SharedMessagesRepository {
  private static final String INSERT =
      """
      insert into shared_messages (namespace, revision, messages, reason, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String EVER =
      """
      select exists (select 1 from shared_messages where namespace = ? and messages::jsonb = ?::jsonb)
      """;

  private static final String NEWEST =
      "select * from shared_messages where namespace = ? order by revision desc limit 1";

  /** The texts as they are now; revision 0 when the namespace keeps none. */
  public SharedMessages newest(Connection connection, String namespace) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setString(1, namespace);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? shared(row) : SharedMessages.none(namespace);
      }
    }
  }

  /** Whether a namespace keeps these texts, or ever did. */
  public boolean everKept(Connection connection, String namespace, ObjectNode messages)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(EVER)) {
      select.setString(1, namespace);
      select.setString(2, text(messages));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static String text(ObjectNode messages) {
    return new String(Json.write(messages), StandardCharsets.UTF_8);
  }

  /** Keeps a revision; false when somebody has kept one of that number. */
  public boolean insert(Connection connection, SharedMessages shared) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, shared.namespace());
      insert.setInt(2, shared.revision());
      insert.setString(3, text(shared.messages()));
      insert.setString(4, shared.reason());
      insert.setObject(5, shared.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(6, shared.changedBy());
      return insert.executeUpdate() == 1;
    }
  }

  private static SharedMessages shared(ResultSet row) throws SQLException {
    return new SharedMessages(
        row.getString("namespace"),
        row.getInt("revision"),
        (ObjectNode) Json.parse(row.getString("messages").getBytes(StandardCharsets.UTF_8)),
        row.getString("reason"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}
