package dev.helpflow.server.clients;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps operators' rules in the table {@code client_rules}. */
@Singleton
final class ClientRuleRepository {
  private static final String COLUMNS =
      "select id, platform, versions, without, reason, expires_at, changed_at, changed_by from"
          + " client_rules ";

  private static final String PUT =
      """
      insert into client_rules (id, platform, versions, without, reason, expires_at, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update
      set platform = excluded.platform, versions = excluded.versions, without = excluded.without,
          reason = excluded.reason, expires_at = excluded.expires_at,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  List<ClientRule> all(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "order by id")) {
      return rows(select);
    }
  }

  /** One of them, which nobody else changes before the transaction ends. */
  Optional<ClientRule> lock(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + "where id = ? for update")) {
      select.setString(1, id);
      return rows(select).stream().findFirst();
    }
  }

  long count(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select count(*) from client_rules");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  void put(Connection connection, ClientRule rule) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PUT)) {
      insert.setString(1, rule.id());
      insert.setString(2, rule.platform());
      insert.setString(3, rule.versions().toString());
      insert.setArray(4, connection.createArrayOf("text", rule.without().toArray()));
      insert.setString(5, rule.reason());
      insert.setObject(6, rule.expiresAt().atOffset(ZoneOffset.UTC));
      insert.setObject(7, rule.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(8, rule.changedBy());
      insert.executeUpdate();
    }
  }

  void delete(Connection connection, String id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from client_rules where id = ?")) {
      delete.setString(1, id);
      delete.executeUpdate();
    }
  }

  private static List<ClientRule> rows(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<ClientRule> rules = new ArrayList<>();
      while (row.next()) {
        String id = row.getString("id");
        rules.add(
            new ClientRule(
                id,
                row.getString("platform"),
                VersionRange.of(row.getString("versions"))
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "The client rule " + id + " has a range that cannot be read.")),
                List.of((String[]) row.getArray("without").getArray()),
                row.getString("reason"),
                time(row, "expires_at"),
                time(row, "changed_at"),
                row.getString("changed_by")));
      }
      return rules;
    }
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
