package dev.helpflow.server.squads;

import dev.helpflow.server.security.Role;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code api_tokens}. */
@Singleton
final class TokenRepository {
  private static final String INSERT =
      """
      insert into api_tokens
        (id, secret_hash, name, subject, roles, namespaces, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  // To the hour, so that a busy CI does not write with every request.
  private static final String USED =
      """
      update api_tokens set last_used_at = ?
      where id = ? and (last_used_at is null or last_used_at < ?::timestamptz - interval '1 hour')
      """;

  private static final String FIND = "select * from api_tokens where id = ?";

  /** A token and the hash that its secret must have. */
  record Kept(ApiToken token, byte[] hash) {}

  void insert(Connection connection, ApiToken token, byte[] hash) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, token.id());
      insert.setBytes(2, hash);
      insert.setString(3, token.name());
      insert.setString(4, token.subject());
      Object[] roles = token.roles().stream().map(Role::word).sorted().toArray();
      insert.setArray(5, connection.createArrayOf("text", roles));
      insert.setArray(6, connection.createArrayOf("text", token.namespaces().toArray()));
      insert.setObject(7, token.createdAt().atOffset(ZoneOffset.UTC));
      insert.setObject(8, token.expiresAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  Optional<Kept> find(Connection connection, String id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Kept(token(row), row.getBytes("secret_hash")))
            : Optional.empty();
      }
    }
  }

  /** All of them, newest first. */
  List<ApiToken> list(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from api_tokens order by created_at desc, id")) {
      try (ResultSet row = select.executeQuery()) {
        List<ApiToken> tokens = new ArrayList<>();
        while (row.next()) {
          tokens.add(token(row));
        }
        return tokens;
      }
    }
  }

  boolean revoke(Connection connection, String id, String who, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update api_tokens set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setString(2, who);
      update.setString(3, id);
      return update.executeUpdate() == 1;
    }
  }

  void used(Connection connection, String id, Instant at) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(USED)) {
      OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
      update.setObject(1, time);
      update.setString(2, id);
      update.setObject(3, time);
      update.executeUpdate();
    }
  }

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("name"),
        row.getString("subject"),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        List.of((String[]) row.getArray("namespaces").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("revoked_at", OffsetDateTime.class)),
        instant(row.getObject("last_used_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
