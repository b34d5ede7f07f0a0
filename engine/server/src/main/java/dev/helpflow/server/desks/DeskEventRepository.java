package dev.helpflow.server.desks;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps what desks said and were answered, for as long as any sends something again. */
@Singleton
final class DeskEventRepository {
  private static final Duration KEPT = Duration.ofDays(30);

  private static final String FIND =
      "select body_hash, answer from desk_events where desk = ? and id = ?";

  private static final String KEEP =
      """
      insert into desk_events (desk, id, body_hash, answer, received_at)
      values (?, ?, ?, ?::json, ?)
      on conflict (desk, id) do nothing
      """;

  private static final String FORGET = "delete from desk_events where received_at < ?";

  /** What came before by an id. */
  record Known(byte[] bodyHash, byte[] answer) {
    boolean isOf(byte[] hash) {
      return MessageDigest.isEqual(bodyHash, hash);
    }
  }

  Optional<Known> find(Connection connection, String desk, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, desk);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Known(
                    row.getBytes("body_hash"),
                    row.getString("answer").getBytes(StandardCharsets.UTF_8)))
            : Optional.empty();
      }
    }
  }

  void keep(Connection connection, String desk, String id, byte[] hash, byte[] answer, Instant at)
      throws SQLException {
    try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
      forget.setObject(1, at.minus(KEPT).atOffset(ZoneOffset.UTC));
      forget.executeUpdate();
    }
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, desk);
      insert.setString(2, id);
      insert.setBytes(3, hash);
      insert.setString(4, new String(answer, StandardCharsets.UTF_8));
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  static byte[] hash(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
