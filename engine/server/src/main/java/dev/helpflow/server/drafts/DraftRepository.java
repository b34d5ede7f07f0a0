package dev.helpflow.server.drafts;

import dev.helpflow.core.definition.FlowId;
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

/** The table {@code drafts}. */
@Singleton
final class DraftRepository {
  private static final String INSERT =
      """
      insert into drafts (namespace, name, draft, document, revision, updated_at, updated_by)
      values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing
      """;

  private static final String UPDATE =
      """
      update drafts set document = ?, revision = revision + 1, updated_at = ?, updated_by = ?
      where namespace = ? and name = ? and draft = ? and revision = ?
      """;

  private static final String ALL =
      "select * from drafts where namespace = ? and name = ? order by draft";

  private static final String FIND =
      "select * from drafts where namespace = ? and name = ? and draft = ?";

  /** A draft with its document. */
  record Kept(Draft draft, String document) {}

  List<Draft> all(Connection connection, FlowId flow) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ALL)) {
      select.setString(1, flow.namespace());
      select.setString(2, flow.name());
      try (ResultSet row = select.executeQuery()) {
        List<Draft> drafts = new ArrayList<>();
        while (row.next()) {
          drafts.add(draft(row));
        }
        return drafts;
      }
    }
  }

  Optional<Kept> find(Connection connection, FlowId flow, String name) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      bind(select, 1, flow, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Kept(draft(row), row.getString("document")))
            : Optional.empty();
      }
    }
  }

  /** Keeps a new one; false when there is one of that name. */
  boolean insert(
      Connection connection, FlowId flow, String name, String document, String who, Instant at)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, 1, flow, name);
      insert.setString(4, document);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.setString(6, who);
      return insert.executeUpdate() == 1;
    }
  }

  /** Keeps what is written now; false when somebody has saved since that revision. */
  boolean update(Connection connection, Draft seen, String document, String who, Instant at)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      update.setString(1, document);
      update.setObject(2, at.atOffset(ZoneOffset.UTC));
      update.setString(3, who);
      bind(update, 4, seen.flow(), seen.name());
      update.setLong(7, seen.revision());
      return update.executeUpdate() == 1;
    }
  }

  boolean delete(Connection connection, FlowId flow, String name) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from drafts where namespace = ? and name = ? and draft = ?")) {
      bind(delete, 1, flow, name);
      return delete.executeUpdate() == 1;
    }
  }

  private static void bind(PreparedStatement statement, int first, FlowId flow, String name)
      throws SQLException {
    statement.setString(first, flow.namespace());
    statement.setString(first + 1, flow.name());
    statement.setString(first + 2, name);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        new FlowId(row.getString("namespace"), row.getString("name")),
        row.getString("draft"),
        row.getLong("revision"),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getString("updated_by"));
  }
}
