package dev.helpflow.server.shared;

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

/** The table {@code shared_content}. */
@Singleton
public final class SharedContentRepository {
  private static final String INSERT =
      """
      insert into shared_content
        (namespace, revision, messages, fragments, reason, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String EVER =
      """
      select exists (
        select 1 from shared_content
        where namespace = ? and messages::jsonb = ?::jsonb and fragments::jsonb = ?::jsonb)
      """;

  private static final String NEWEST =
      "select * from shared_content where namespace = ? order by revision desc limit 1";

  /** What is kept now; revision 0 when it is nothing. */
  public SharedContent newest(Connection connection, String namespace) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setString(1, namespace);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? shared(row) : SharedContent.none(namespace);
      }
    }
  }

  /** Whether a namespace keeps these texts and fragments, or ever did. */
  public boolean everKept(
      Connection connection, String namespace, ObjectNode messages, ObjectNode fragments)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(EVER)) {
      select.setString(1, namespace);
      select.setString(2, text(messages));
      select.setString(3, text(fragments));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static String text(ObjectNode json) {
    return new String(Json.write(json), StandardCharsets.UTF_8);
  }

  /** Keeps a revision; false when somebody has kept one of that number. */
  public boolean insert(Connection connection, SharedContent shared) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, shared.namespace());
      insert.setInt(2, shared.revision());
      insert.setString(3, text(shared.messages()));
      insert.setString(4, text(shared.fragments()));
      insert.setString(5, shared.reason());
      insert.setObject(6, shared.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(7, shared.changedBy());
      return insert.executeUpdate() == 1;
    }
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SharedContent shared(ResultSet row) throws SQLException {
    return new SharedContent(
        row.getString("namespace"),
        row.getInt("revision"),
        json(row.getString("messages")),
        json(row.getString("fragments")),
        row.getString("reason"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }
}
