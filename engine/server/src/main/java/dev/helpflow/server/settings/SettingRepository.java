package dev.helpflow.server.settings;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what is set over the API in the table {@code settings}. */
@Singleton
final class SettingRepository {
  private static final String COLUMNS =
      "select kind, name, document, reason, changed_at, changed_by from settings ";

  private static final String PUT =
      """
      insert into settings (kind, name, document, reason, changed_at, changed_by)
      values (?, ?, ?::json, ?, ?, ?)
      on conflict (kind, name) do update
      set document = excluded.document, reason = excluded.reason,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  /** Counts the changes of all settings. */
  long revision(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select revision from settings_revision");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** All there are, by kind, in the order of their names. */
  Map<String, List<Setting>> all(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "order by kind, name");
        ResultSet row = select.executeQuery()) {
      Map<String, List<Setting>> byKind = new LinkedHashMap<>();
      while (row.next()) {
        byKind.computeIfAbsent(row.getString("kind"), _ -> new ArrayList<>()).add(setting(row));
      }
      return byKind;
    }
  }

  /** Those of a kind, in the order of their names. */
  List<Setting> of(Connection connection, String kind) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(COLUMNS + "where kind = ? order by name")) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        List<Setting> settings = new ArrayList<>();
        while (row.next()) {
          settings.add(setting(row));
        }
        return settings;
      }
    }
  }

  /** Lets nobody else change what is set of a kind before the transaction ends. */
  void lock(Connection connection, String kind) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_advisory_xact_lock(hashtextextended('helpflow.settings.' || ?, 0))")) {
      lock.setString(1, kind);
      lock.execute();
    }
  }

  Optional<Setting> find(Connection connection, String kind, String name) throws SQLException {
    return of(connection, kind).stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  void put(
      Connection connection, String kind, String name, ObjectNode document, Setting.Origin.Api set)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PUT)) {
      insert.setString(1, kind);
      insert.setString(2, name);
      insert.setString(3, document.toString());
      insert.setString(4, set.reason());
      insert.setObject(5, set.at().atOffset(ZoneOffset.UTC));
      insert.setString(6, set.by());
      insert.executeUpdate();
    }
  }

  void delete(Connection connection, String kind, String name) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from settings where kind = ? and name = ?")) {
      delete.setString(1, kind);
      delete.setString(2, name);
      delete.executeUpdate();
    }
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(
        row.getString("name"),
        (ObjectNode) Json.parse(row.getString("document").getBytes(StandardCharsets.UTF_8)),
        new Setting.Origin.Api(
            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
            row.getString("changed_by"),
            row.getString("reason")));
  }
}
