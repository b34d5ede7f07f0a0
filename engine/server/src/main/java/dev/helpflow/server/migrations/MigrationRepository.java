package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.migrations.MigrationRow.Tally;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code migrations}; leases run by the database's clock. */
@Singleton
final class MigrationRepository {
  private static final String INSERT =
      """
      insert into migrations (namespace, name, version, in_flight, started_at, started_by)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final String CLAIM =
      """
      update migrations set lease_owner = ?, lease_until = now() + ? * interval '1 millisecond'
      where id = (
        select id from migrations where finished_at is null and lease_until <= now()
        order by id limit 1 for update skip locked)
      returning *
      """;

  private static final String PROGRESS =
      """
      update migrations
      set at_flow = ?, at_session = ?, moved = moved + ?, asked = asked + ?, later = later + ?,
          stayed = stayed + ?, lease_until = now() + ? * interval '1 millisecond'
      where id = ? and lease_owner = ?
      """;

  private static final String FINISH =
      "update migrations set finished_at = ?, lease_owner = '' where id = ? and lease_owner = ?";

  private static final String NEWEST =
      "select * from migrations where namespace = ? and name = ? order by id desc limit ?";

  void insert(Connection connection, FlowRef to, String inFlight, String who, Instant at)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, to.id().namespace());
      insert.setString(2, to.id().name());
      insert.setInt(3, to.version());
      insert.setString(4, inFlight);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.setString(6, who);
      insert.executeUpdate();
    }
  }

  /** The oldest that nobody goes through now, which this server does from here on. */
  Optional<MigrationRow> claim(Connection connection, String server, Duration lease)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
      update.setString(1, server);
      update.setLong(2, lease.toMillis());
      return all(update).stream().findFirst();
    }
  }

  /** Notes how far it has come; false when another server has taken over. */
  boolean progress(
      Connection connection,
      MigrationRow row,
      FlowRef at,
      String session,
      Tally more,
      String server,
      Duration lease)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(PROGRESS)) {
      update.setString(1, at.toString());
      update.setString(2, session);
      update.setLong(3, more.moved());
      update.setLong(4, more.asked());
      update.setLong(5, more.later());
      update.setLong(6, more.stayed());
      update.setLong(7, lease.toMillis());
      update.setLong(8, row.number());
      update.setString(9, server);
      return update.executeUpdate() == 1;
    }
  }

  boolean finish(Connection connection, MigrationRow row, String server, Instant at)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(FINISH)) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setLong(2, row.number());
      update.setString(3, server);
      return update.executeUpdate() == 1;
    }
  }

  /** Those of a flow, newest first. */
  List<MigrationRow> newest(Connection connection, FlowId id, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setString(1, id.namespace());
      select.setString(2, id.name());
      select.setInt(3, most);
      return all(select);
    }
  }

  private static List<MigrationRow> all(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      List<MigrationRow> found = new ArrayList<>();
      while (row.next()) {
        FlowId flow = new FlowId(row.getString("namespace"), row.getString("name"));
        found.add(
            new MigrationRow(
                row.getLong("id"),
                new FlowRef(flow, row.getInt("version")),
                row.getString("in_flight"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getString("at_flow"),
                row.getString("at_session"),
                new Tally(
                    row.getLong("moved"),
                    row.getLong("asked"),
                    row.getLong("later"),
                    row.getLong("stayed")),
                instant(row.getObject("finished_at", OffsetDateTime.class))));
      }
      return found;
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
