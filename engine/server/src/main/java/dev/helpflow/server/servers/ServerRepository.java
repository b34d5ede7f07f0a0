package dev.helpflow.server.servers;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table {@code servers}. By the database's time, which is the same for all of them. */
@Singleton
final class ServerRepository {
  private static final String SEEN =
      """
      insert into servers (id, spec, catalogue_release, seen_at) values (?, ?, ?, now())
      on conflict (id) do update set seen_at = now()
      """;

  private static final String GONE = "delete from servers where id = ?";

  private static final String FORGET =
      "delete from servers where seen_at < now() - interval '1 day'";

  private static final String BEHIND =
      """
      select s.spec, s.catalogue_release, v.spec as needed_spec, v.catalogue_release as needed_release
      from flow_versions v
      join servers s on s.spec < v.spec or s.catalogue_release < v.catalogue_release
      left join live l on l.namespace = ? and l.name = ? and not l.retired
      left join flow_versions now
        on now.namespace = l.namespace and now.name = l.name and now.version = l.version
      where v.namespace = ? and v.name = ? and v.version = ?
        -- One that cannot serve what is live is lost already: going back must not wait for it.
        and s.spec >= coalesce(now.spec, 0)
        and s.catalogue_release >= coalesce(now.catalogue_release, 0)
        and s.seen_at > now() - ? * interval '1 second'
      order by s.spec, s.catalogue_release
      limit 1
      """;

  /** A server that cannot serve a version. */
  record Behind(int spec, int release, int neededSpec, int neededRelease) {}

  int seen(Connection connection, String server, int spec, int release) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(SEEN)) {
      upsert.setString(1, server);
      upsert.setInt(2, spec);
      upsert.setInt(3, release);
      return upsert.executeUpdate();
    }
  }

  int gone(Connection connection, String server) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(GONE)) {
      delete.setString(1, server);
      return delete.executeUpdate();
    }
  }

  /** Those that were not stopped, and have not been seen for a day. */
  int forget(Connection connection) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
      return delete.executeUpdate();
    }
  }

  /**
   * The oldest that runs, can serve what is live of a flow, and cannot serve a version.
   *
   * @param seconds how long ago it may have been seen last
   */
  Optional<Behind> behind(Connection connection, FlowId flow, FlowRef version, int seconds)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BEHIND)) {
      select.setString(1, flow.namespace());
      select.setString(2, flow.name());
      select.setString(3, version.id().namespace());
      select.setString(4, version.id().name());
      select.setInt(5, version.version());
      select.setInt(6, seconds);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Behind(
                    row.getInt("spec"),
                    row.getInt("catalogue_release"),
                    row.getInt("needed_spec"),
                    row.getInt("needed_release")))
            : Optional.empty();
      }
    }
  }
}
