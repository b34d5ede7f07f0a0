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
import org.jspecify.annotations.Nullable;

/** The tables {@code flows} and {@code flow_versions}. */
@Singleton
final class FlowRepository {
  private static final String VERSION_COLUMNS =
      """
      namespace, name, version, content_hash, catalogue_release, created_at, created_by,
      coalesce((select reason from audit_log where action = '%s'
        and subject = flow_versions.namespace || '/' || flow_versions.name || '@' || flow_versions.version
        order by id limit 1), '') as reason
      """
          .formatted(VersionRow.PUBLISHED);

  private static final String BY_HASH =
      "select "
          + VERSION_COLUMNS
          + " from flow_versions where namespace = ? and name = ? and content_hash = ?";

  private static final String STORED =
      "select "
          + VERSION_COLUMNS
          + ", document, operations, subflows from flow_versions where namespace = ? and name = ? and version = ?";

  private static final String VERSIONS =
      "select "
          + VERSION_COLUMNS
          + " from flow_versions where namespace = ? and name = ? order by version desc";

  private static final String NEXT =
      "select coalesce(max(version), 0) + 1 from flow_versions where namespace = ? and name = ?";

  private static final String AUTHOR =
      "select created_by from flow_versions where namespace = ? and name = ? and version = ?";

  /**
   * Makes the flow where there is none, and holds its row until the transaction ends, so that
   * versions are numbered one by one.
   */
  void lock(Connection connection, FlowId id, Instant at, String who) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into flows (namespace, name, created_at, created_by) values (?, ?, ?, ?)
            on conflict (namespace, name) do update set name = excluded.name
            """)) {
      bind(insert, id);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setString(4, who);
      insert.executeUpdate();
    }
  }

  Optional<VersionRow> byHash(Connection connection, FlowId id, String hash) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BY_HASH)) {
      bind(select, id);
      select.setString(3, hash);
      return first(select, FlowRepository::version);
    }
  }

  int nextVersion(Connection connection, FlowId id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      bind(select, id);
      return first(select, row -> row.getInt(1)).orElse(1);
    }
  }

  void insert(Connection connection, VersionRow.Stored version, int spec) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into flow_versions (namespace, name, version, content_hash, document, operations, subflows, spec,
              catalogue_release, created_at, created_by)
            values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?)
            """)) {
      VersionRow row = version.row();
      bind(insert, row.ref().id());
      insert.setInt(3, row.ref().version());
      insert.setString(4, row.contentHash());
      insert.setString(5, version.document());
      insert.setString(6, version.operations());
      insert.setString(7, version.subflows());
      insert.setInt(8, spec);
      insert.setInt(9, row.catalogueRelease());
      insert.setObject(10, row.createdAt().atOffset(ZoneOffset.UTC));
      insert.setString(11, row.createdBy());
      insert.executeUpdate();
    }
  }

  Optional<VersionRow.Stored> stored(Connection connection, FlowRef ref) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STORED)) {
      bind(select, ref.id());
      select.setInt(3, ref.version());
      return first(
          select,
          row ->
              new VersionRow.Stored(
                  version(row),
                  row.getString("document"),
                  row.getString("operations"),
                  row.getString("subflows")));
    }
  }

  /** Who published a version. */
  String author(Connection connection, FlowRef ref) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(AUTHOR)) {
      bind(select, ref.id());
      select.setInt(3, ref.version());
      return first(select, row -> row.getString(1)).orElseThrow();
    }
  }

  /** The versions of a flow, newest first. */
  List<VersionRow> versions(Connection connection, FlowId id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
      bind(select, id);
      return all(select, FlowRepository::version);
    }
  }

  List<VersionRow.Summary> flows(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select v.namespace, v.name, max(v.version) as newest, max(coalesce(l.base, l.version)) as live
            from flow_versions v left join live l
              on l.namespace = v.namespace and l.name = v.name and not l.retired
            group by v.namespace, v.name order by v.namespace, v.name
            """)) {
      return all(
          select,
          row ->
              new VersionRow.Summary(
                  id(row), row.getObject("live", Integer.class), row.getInt("newest")));
    }
  }

  private static void bind(PreparedStatement statement, FlowId id) throws SQLException {
    statement.setString(1, id.namespace());
    statement.setString(2, id.name());
  }

  private static VersionRow version(ResultSet row) throws SQLException {
    return new VersionRow(
        new FlowRef(id(row), row.getInt("version")),
        row.getString("content_hash"),
        row.getInt("catalogue_release"),
        instant(row, "created_at"),
        row.getString("created_by"),
        row.getString("reason"));
  }

  private static FlowId id(ResultSet row) throws SQLException {
    return new FlowId(row.getString("namespace"), row.getString("name"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <T> Optional<T> first(PreparedStatement select, Mapper<T> mapper)
      throws SQLException {
    return all(select, mapper).stream().findFirst();
  }

  private static <T> List<T> all(PreparedStatement select, Mapper<T> mapper) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        T mapped = mapper.map(rows);
        found.add(mapped);
      }
      return found;
    }
  }

  private interface Mapper<T extends @Nullable Object> {
    T map(ResultSet row) throws SQLException;
  }
}
