package dev.helpflow.server.loading;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The table {@code brought_versions}. */
@Singleton
final class BroughtRepository {
  private static final String ADD =
      """
      insert into brought_versions (namespace, name, version, was_live, brought_at)
      values (?, ?, ?, ?, ?)
      on conflict (namespace, name, version) do nothing
      """;

  /**
   * A version that waits.
   *
   * @param before what was live when it was brought
   */
  record Waiting(FlowRef ref, OptionalInt before) {}

  int add(Connection connection, FlowRef ref, OptionalInt before, Instant at) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, ref.id().namespace());
      insert.setString(2, ref.id().name());
      insert.setInt(3, ref.version());
      if (before.isPresent()) {
        insert.setInt(4, before.getAsInt());
      } else {
        insert.setNull(4, Types.INTEGER);
      }
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }

  /** All that wait, the newest of each flow first: with it, those before it have had their time. */
  List<Waiting> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select namespace, name, version, was_live from brought_versions order by namespace, name, version desc");
        ResultSet row = select.executeQuery()) {
      List<Waiting> waiting = new ArrayList<>();
      while (row.next()) {
        int before = row.getInt("was_live");
        waiting.add(
            new Waiting(
                new FlowRef(
                    new FlowId(row.getString("namespace"), row.getString("name")),
                    row.getInt("version")),
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(before)));
      }
      return waiting;
    }
  }

  int remove(Connection connection, FlowRef ref) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from brought_versions where namespace = ? and name = ? and version = ?")) {
      delete.setString(1, ref.id().namespace());
      delete.setString(2, ref.id().name());
      delete.setInt(3, ref.version());
      return delete.executeUpdate();
    }
  }
}
