package dev.helpflow.server.squads;

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

/** The table {@code namespaces}. */
@Singleton
final class NamespaceRepository {
  private static final String PUT =
      """
      insert into namespaces (namespace, owners, approval, reason, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?)
      on conflict (namespace) do update
      set owners = excluded.owners, approval = excluded.approval, reason = excluded.reason,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  private static final String FIND = "select * from namespaces where namespace = ?";

  List<Namespace> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from namespaces order by namespace")) {
      return rows(select);
    }
  }

  Optional<Namespace> find(Connection connection, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, name);
      return rows(select).stream().findFirst();
    }
  }

  void put(Connection connection, Namespace namespace) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PUT)) {
      insert.setString(1, namespace.name());
      insert.setArray(2, connection.createArrayOf("text", namespace.owners().toArray()));
      insert.setBoolean(3, namespace.approval());
      insert.setString(4, namespace.reason());
      insert.setObject(5, namespace.changedAt().atOffset(ZoneOffset.UTC));
      insert.setString(6, namespace.changedBy());
      insert.executeUpdate();
    }
  }

  private static List<Namespace> rows(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<Namespace> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Namespace(
                row.getString("namespace"),
                List.of((String[]) row.getArray("owners").getArray()),
                row.getBoolean("approval"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by")));
      }
      return found;
    }
  }
}
