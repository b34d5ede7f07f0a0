package dev.helpflow.server.handoff;

import dev.helpflow.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads hand-offs across sessions. */
@Singleton
final class HandoffRepository {
  /** The longest list that is given. */
  static final int LIMIT = 100;

  private static final String COLUMNS =
      """
      select id, session_id, address, origin, state, queue, priority, reason, package, desk, agent,
             requested_at, updated_at
      from handoffs
      """;

  private static final String FIND = COLUMNS + "where id = ?";

  private static final String LIST =
      COLUMNS
          + """
          where (?::text is null or queue = ?)
            and case when ?::text is null then state in ('requested', 'queued', 'accepted') else state = ? end
          order by array_position(array['urgent', 'high', 'normal', 'low'], priority), requested_at, id
          limit ?
          """;

  private final Database database;

  HandoffRepository(Database database) {
    this.database = database;
  }

  Optional<HandoffRow> find(String id) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, id);
            return rows(select).stream().findFirst();
          }
        });
  }

  /** The most urgent first, then the oldest; those that are open unless a state is named. */
  List<HandoffRow> list(@Nullable String queue, @Nullable String state) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, queue);
            select.setString(2, queue);
            select.setString(3, state);
            select.setString(4, state);
            select.setInt(5, LIMIT);
            return rows(select);
          }
        });
  }

  private static List<HandoffRow> rows(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<HandoffRow> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(
            new HandoffRow(
                row.getString("id"),
                row.getString("session_id"),
                row.getString("address"),
                row.getString("origin"),
                row.getString("state"),
                row.getString("queue"),
                row.getString("priority"),
                row.getString("reason"),
                row.getString("package"),
                row.getString("desk"),
                row.getString("agent"),
                time(row, "requested_at"),
                time(row, "updated_at")));
      }
      return rows;
    }
  }

  private static String time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().toString();
  }
}
