package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table {@code live}. */
@Singleton
final class LiveRepository {
  private static final String UPSERT =
      """
      insert into live
        (namespace, name, version, in_flight, percent, base, retired, reason, changed_at, changed_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (namespace, name) do update
      set version = excluded.version, in_flight = excluded.in_flight, percent = excluded.percent,
          base = excluded.base, retired = excluded.retired, reason = excluded.reason,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  private static final String FIND = "select * from live where namespace = ? and name = ?";

  /** What is live of a flow, or was until it was retired. */
  Optional<LiveRow> find(Connection connection, FlowId id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, id.namespace());
      select.setString(2, id.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row(row)) : Optional.empty();
      }
    }
  }

  /** All that is live. */
  Map<FlowId, Live> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select * from live where not retired");
        ResultSet row = select.executeQuery()) {
      Map<FlowId, Live> live = new HashMap<>();
      while (row.next()) {
        Live each = live(row);
        live.put(each.ref().id(), each);
      }
      return Map.copyOf(live);
    }
  }

  void set(Connection connection, LiveRow row) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      Live live = row.live();
      upsert.setString(1, live.ref().id().namespace());
      upsert.setString(2, live.ref().id().name());
      upsert.setInt(3, live.ref().version());
      upsert.setString(4, live.inFlight().word());
      upsert.setInt(5, live.percent());
      upsert.setObject(6, live.base());
      upsert.setBoolean(7, row.retired());
      upsert.setString(8, row.reason());
      upsert.setObject(9, row.changedAt().atOffset(ZoneOffset.UTC));
      upsert.setString(10, row.changedBy());
      upsert.executeUpdate();
    }
  }

  private static LiveRow row(ResultSet row) throws SQLException {
    return new LiveRow(
        live(row),
        row.getBoolean("retired"),
        row.getString("reason"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }

  private static Live live(ResultSet row) throws SQLException {
    return new Live(
        new FlowRef(
            new FlowId(row.getString("namespace"), row.getString("name")), row.getInt("version")),
        InFlight.of(row.getString("in_flight")),
        row.getInt("percent"),
        row.getObject("base", Integer.class));
  }
}
