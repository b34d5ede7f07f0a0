package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.flows.OpenVersions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sessions that are open, version by version and page by page. */
@Singleton
public final class OpenSessions implements OpenVersions {
  private static final String OPEN = "status in ('active', 'waiting', 'escalated')";

  static final String VERSIONS =
      "select namespace, name, version, count(*) from sessions where "
          + OPEN
          + " and namespace <> 'preview' group by namespace, name, version order by namespace, name, version";

  static final String PAGE =
      "select id from sessions where namespace = ? and name = ? and version = ? and "
          + OPEN
          + " and id > ? order by id limit ?";

  private final Database database;

  OpenSessions(Database database) {
    this.database = database;
  }

  /** In order. */
  @Override
  public Map<FlowRef, Long> counts() {
    return database.run(OpenSessions::counts);
  }

  /** The next ones of a version, by id. */
  public List<SessionId> page(FlowRef version, String after, int most) {
    return database.run(connection -> page(connection, version, after, most));
  }

  private static Map<FlowRef, Long> counts(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VERSIONS);
        ResultSet row = select.executeQuery()) {
      Map<FlowRef, Long> counts = new LinkedHashMap<>();
      while (row.next()) {
        FlowId flow = new FlowId(row.getString(1), row.getString(2));
        counts.put(new FlowRef(flow, row.getInt(3)), row.getLong(4));
      }
      return counts;
    }
  }

  private static List<SessionId> page(
      Connection connection, FlowRef version, String after, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setString(1, version.id().namespace());
      select.setString(2, version.id().name());
      select.setInt(3, version.version());
      select.setString(4, after);
      select.setInt(5, most);
      try (ResultSet row = select.executeQuery()) {
        List<SessionId> page = new ArrayList<>();
        while (row.next()) {
          page.add(new SessionId(row.getString(1)));
        }
        return page;
      }
    }
  }
}
