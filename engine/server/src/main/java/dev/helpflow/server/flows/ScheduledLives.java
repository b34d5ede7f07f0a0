package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
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
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The table {@code scheduled_lives}: of each flow one at most waits. */
@Singleton
final class ScheduledLives {
  private static final String INSERT =
      """
      insert into scheduled_lives
        (namespace, name, version, in_flight, percent, expects_any, expect, reason, due_at,
         scheduled_at, scheduled_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PENDING =
      "select * from scheduled_lives where namespace = ? and name = ? and outcome is null";

  private static final String DUE =
      "select * from scheduled_lives where outcome is null and due_at <= ? order by due_at, id";

  void insert(
      Connection connection,
      FlowRef ref,
      GoLiveRequest request,
      Instant due,
      Instant at,
      String who)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, ref.id().namespace());
      insert.setString(2, ref.id().name());
      insert.setInt(3, ref.version());
      insert.setString(4, request.inFlight().word());
      insert.setInt(5, request.percent());
      insert.setBoolean(6, request.expectsAny());
      insert.setObject(7, request.expect().isPresent() ? request.expect().getAsInt() : null);
      insert.setString(8, request.reason());
      insert.setObject(9, due.atOffset(ZoneOffset.UTC));
      insert.setObject(10, at.atOffset(ZoneOffset.UTC));
      insert.setString(11, who);
      insert.executeUpdate();
    }
  }

  /** The one of a flow that waits. */
  Optional<ScheduledLive> pending(Connection connection, FlowId id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PENDING)) {
      select.setString(1, id.namespace());
      select.setString(2, id.name());
      return all(select).stream().findFirst();
    }
  }

  /** Those that are due, the oldest first. */
  List<ScheduledLive> due(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      return all(select);
    }
  }

  /** Says what came of one; false when somebody else has said so. */
  boolean settle(Connection connection, long number, String outcome, @Nullable String detail)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update scheduled_lives set outcome = ?, detail = ? where id = ? and outcome is null")) {
      update.setString(1, outcome);
      update.setString(2, detail);
      update.setLong(3, number);
      return update.executeUpdate() == 1;
    }
  }

  private static List<ScheduledLive> all(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<ScheduledLive> found = new ArrayList<>();
      while (row.next()) {
        Integer expect = row.getObject("expect", Integer.class);
        GoLiveRequest request =
            new GoLiveRequest(
                row.getInt("version"),
                row.getBoolean("expects_any"),
                expect == null ? OptionalInt.empty() : OptionalInt.of(expect),
                InFlight.of(row.getString("in_flight")),
                row.getInt("percent"),
                instant(row, "due_at"),
                row.getString("reason"));
        found.add(
            new ScheduledLive(
                row.getLong("id"),
                new FlowId(row.getString("namespace"), row.getString("name")),
                request,
                instant(row, "scheduled_at"),
                row.getString("scheduled_by")));
      }
      return found;
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
