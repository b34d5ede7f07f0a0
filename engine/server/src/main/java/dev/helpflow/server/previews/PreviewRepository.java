package dev.helpflow.server.previews;

import dev.helpflow.server.flows.PreviewedFlows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code previews}. */
@Singleton
final class PreviewRepository {
  private static final String INSERT =
      """
      insert into previews
        (id, secret_hash, document, operations, stubs, created_at, created_by, expires_at)
      values (?, ?, ?, ?::json, ?::json, ?, ?, ?)
      """;

  // The last answer is given from then on, as in scenarios. There is no operator for whether a key
  // exists here: a question mark stands for a parameter.
  private static final String NEXT_ANSWER =
      """
      with counted as (
        update previews
        set given = given || jsonb_build_object(?::text, coalesce((given ->> ?)::int, 0) + 1)
        where id = ? and jsonb_exists(stubs::jsonb, ?)
        returning stubs::jsonb -> ? as answers, (given ->> ?)::int as place)
      select answers -> (least(place, jsonb_array_length(answers)) - 1) from counted
      """;

  private static final String DOCUMENT = "select document, operations from previews where id = ?";

  private static final String HASH =
      "select secret_hash from previews where id = ? and expires_at > ?";

  private static final String PURGE = "delete from previews where expires_at < ?";

  void insert(Connection connection, String id, byte[] hash, Preview preview) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, id);
      insert.setBytes(2, hash);
      insert.setString(3, preview.document().document());
      insert.setString(4, preview.document().operations());
      insert.setString(5, preview.stubs());
      insert.setObject(6, preview.createdAt().atOffset(ZoneOffset.UTC));
      insert.setString(7, preview.createdBy());
      insert.setObject(8, preview.expiresAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  Optional<PreviewedFlows.Checked> document(Connection connection, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DOCUMENT)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new PreviewedFlows.Checked(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  /** The hash of the secret of one that is good at this time. */
  Optional<byte[]> hash(Connection connection, String id, Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HASH)) {
      select.setString(1, id);
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  /** The next answer of an operation, as JSON; empty when there is no stub of it. */
  Optional<String> nextAnswer(Connection connection, String id, String operation)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(NEXT_ANSWER)) {
      update.setString(1, operation);
      update.setString(2, operation);
      update.setString(3, id);
      update.setString(4, operation);
      update.setString(5, operation);
      update.setString(6, operation);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  int purge(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(PURGE)) {
      delete.setObject(1, before.atOffset(ZoneOffset.UTC));
      return delete.executeUpdate();
    }
  }
}
