package dev.helpflow.server.handoff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the hand-offs of a flow, by the node that its customers stood at: {@code
 * {"report": {"flow", "version"?, "from", "to", "nodes": [{"node", "handoffs", "origins", "states",
 * "outcomes", "wrongQueue", "flowShouldHaveSolved", "missing": [{"what", "times"}],
 * "medianSecondsToAccept"?, "medianSecondsToClose"?}]}}}. A node of a sub-flow is named with the
 * nodes that lead to it: {@code payment/talk}.
 */
@Singleton
final class HandoffReports {
  /** The words of agents vary: beyond these they are of one hand-off each. */
  private static final int MOST_MISSING = 20;

  private static final String CHOSEN =
      """
      with chosen as (
        select regexp_replace(address, '(\\[[^]]*\\])?#[0-9]+', '', 'g') as node,
               origin, state, desk, requested_at, accepted_at, closed_at
        from handoffs
        where namespace = ? and name = ? and requested_at >= ? and requested_at < ?
          and (?::integer is null or version = ?))
      """;

  private static final String NODES =
      CHOSEN
          + """
          select node, count(*) as handoffs,
                 count(*) filter (where (desk ->> 'wrongQueue')::boolean) as wrong_queue,
                 count(*) filter (where (desk ->> 'flowShouldHaveSolved')::boolean) as should_have_solved,
                 percentile_cont(0.5) within group (
                   order by extract(epoch from accepted_at - requested_at)) as to_accept,
                 percentile_cont(0.5) within group (
                   order by extract(epoch from closed_at - requested_at)) as to_close
          from chosen group by node order by handoffs desc, node
          """;

  private static final String COUNTS =
      CHOSEN
          + """
          select node, 'origins' as what, origin as word, count(*) as times from chosen group by 1, 3
          union all
          select node, 'states', state, count(*) from chosen group by 1, 3
          union all
          select node, 'outcomes', desk ->> 'outcome', count(*) from chosen
          where state in ('ended', 'returned') and desk ->> 'outcome' is not null group by 1, 3
          order by 1, 2, 4 desc, 3
          """;

  private static final String MISSING =
      CHOSEN
          + """
          select node, lower(trim(m.what)) as word, count(*) as times
          from chosen, json_array_elements_text(
            case when json_typeof(desk -> 'missing') = 'array' then desk -> 'missing' else '[]' end) as m (what)
          group by 1, 2 order by 1, 3 desc, 2
          """;

  private final Database database;

  HandoffReports(Database database) {
    this.database = database;
  }

  ObjectNode of(ReportQuery query) {
    return database.run(
        connection -> {
          demandFlow(connection, query);
          Map<String, ObjectNode> nodes = nodes(connection, query);
          count(connection, query, nodes);
          missing(connection, query, nodes);
          ObjectNode body = Json.mapper().createObjectNode();
          ObjectNode report =
              body.putObject("report").put("flow", query.namespace() + "/" + query.name());
          if (query.version() != null) {
            report.put("version", query.version());
          }
          report.put("from", query.from().toString()).put("to", query.to().toString());
          report.putArray("nodes").addAll(nodes.values());
          return body;
        });
  }

  private static void demandFlow(Connection connection, ReportQuery query) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from flows where namespace = ? and name = ?")) {
      select.setString(1, query.namespace());
      select.setString(2, query.name());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new ProblemException(ProblemCode.FLOW_NOT_FOUND, "There is no flow of that id.");
        }
      }
    }
  }

  private static Map<String, ObjectNode> nodes(Connection connection, ReportQuery query)
      throws SQLException {
    try (PreparedStatement select = prepared(connection, NODES, query);
        ResultSet row = select.executeQuery()) {
      Map<String, ObjectNode> nodes = new LinkedHashMap<>();
      while (row.next()) {
        ObjectNode node =
            Json.mapper()
                .createObjectNode()
                .put("node", row.getString("node"))
                .put("handoffs", row.getLong("handoffs"));
        node.putObject("origins");
        node.putObject("states");
        node.putObject("outcomes");
        node.put("wrongQueue", row.getLong("wrong_queue"));
        node.put("flowShouldHaveSolved", row.getLong("should_have_solved"));
        node.putArray("missing");
        seconds(row, "to_accept", node, "medianSecondsToAccept");
        seconds(row, "to_close", node, "medianSecondsToClose");
        nodes.put(row.getString("node"), node);
      }
      return nodes;
    }
  }

  private static void seconds(ResultSet row, String column, ObjectNode node, String name)
      throws SQLException {
    double seconds = row.getDouble(column);
    if (!row.wasNull()) {
      node.put(name, Math.round(seconds));
    }
  }

  private static void count(Connection connection, ReportQuery query, Map<String, ObjectNode> nodes)
      throws SQLException {
    try (PreparedStatement select = prepared(connection, COUNTS, query);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ObjectNode node = nodes.get(row.getString("node"));
        if (node != null) {
          ((ObjectNode) node.get(row.getString("what")))
              .put(row.getString("word"), row.getLong("times"));
        }
      }
    }
  }

  private static void missing(
      Connection connection, ReportQuery query, Map<String, ObjectNode> nodes) throws SQLException {
    try (PreparedStatement select = prepared(connection, MISSING, query);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ObjectNode node = nodes.get(row.getString("node"));
        if (node != null && node.get("missing").size() < MOST_MISSING) {
          ((ArrayNode) node.get("missing"))
              .addObject()
              .put("what", row.getString("word"))
              .put("times", row.getLong("times"));
        }
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, ReportQuery query)
      throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setString(1, query.namespace());
    select.setString(2, query.name());
    select.setObject(3, query.from().atOffset(ZoneOffset.UTC));
    select.setObject(4, query.to().atOffset(ZoneOffset.UTC));
    for (int place : new int[] {5, 6}) {
      if (query.version() == null) {
        select.setNull(place, Types.INTEGER);
      } else {
        select.setInt(place, query.version());
      }
    }
    return select;
  }
}
