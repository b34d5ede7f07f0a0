package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.experiments.Tally.Assigned;
import dev.helpflow.server.experiments.Tally.Exposed;
import dev.helpflow.server.experiments.Tally.Incident;
import dev.helpflow.server.experiments.Tally.Sums;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts customers and sums up metrics in the database, so that a report moves no customer's row.
 */
@Singleton
final class TallyRepository {
  private static final String ASSIGNED =
      "select phase, variant, count(*) from assignments where experiment = ? group by 1, 2";

  private static final String INCIDENTS =
      "select from_at, to_at, reason from experiment_incidents where experiment = ? order by from_at, id";

  /** Whether something at {@code exposed_at} is in none of the incidents. */
  private static final String COUNTS =
      """
      not exists (
        select 1 from experiment_incidents i
        where i.experiment = ? and exposed_at >= i.from_at and exposed_at < i.to_at)
      """;

  private static final String EXPOSED =
      """
      select (exposed_at at time zone 'UTC')::date, split_part(client, '/', 1), variant,
             coalesce(phase, 1), count(*)
      from exposures where experiment = ? and %s
      group by 1, 2, 3, 4 order by 1, 2, 3, 4
      """;

  private static final String ALL_EXPOSED = "select count(*) from exposures where experiment = ?";

  private static final String KEPT_SUMS =
      """
      select metric, variant, closed, n, sum, squares, per, per_squares, products
      from metric_sums where experiment = ? and metric = any (?)
      """;

  /** Where incidents are left out, value by value. */
  private static final String SUMS =
      """
      select metric, variant, count(*), count(value), coalesce(sum(value), 0),
             coalesce(sum(value * value), 0), coalesce(sum(per), 0), coalesce(sum(per * per), 0),
             coalesce(sum(value * per), 0)
      from metric_values where experiment = ? and %s and metric = any (?)
      group by 1, 2
      """;

  private static final String PHASES =
      "select phase, weights, least_coverage from experiment_phases where experiment = ? order by phase";

  private final Database database;

  TallyRepository(Database database) {
    this.database = database;
  }

  /** All that a report is made of. */
  Tally of(Experiment of) {
    String experiment = of.key();
    return database.run(
        connection -> {
          List<Incident> incidents = incidents(connection, experiment);
          // Most have none, and need not ask of each customer.
          boolean isAll = incidents.isEmpty();
          List<Exposed> exposed = exposed(connection, experiment, isAll);
          long counted = exposed.stream().mapToLong(Exposed::customers).sum();
          return new Tally(
              assigned(connection, experiment),
              exposed,
              isAll ? 0 : Math.max(0, allExposed(connection, experiment) - counted),
              sums(connection, experiment, of.plan().measures().all().keySet(), isAll),
              incidents);
        });
  }

  /** The sums of some metrics by variant; without those of incidents. */
  Map<String, List<Sums>> sums(String experiment, Set<String> metrics) {
    return database.run(
        connection ->
            sums(connection, experiment, metrics, incidents(connection, experiment).isEmpty()));
  }

  /** The phases, the first one first. */
  List<Phase> phases(String experiment) {
    return database.run(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(PHASES)) {
            select.setString(1, experiment);
            try (ResultSet row = select.executeQuery()) {
              List<Phase> phases = new ArrayList<>();
              while (row.next()) {
                JsonNode weights = Json.parse(row.getString(2).getBytes(StandardCharsets.UTF_8));
                Map<String, Double> read = new LinkedHashMap<>();
                weights.properties().forEach(w -> read.put(w.getKey(), w.getValue().asDouble()));
                phases.add(new Phase(row.getInt(1), read, row.getDouble(3)));
              }
              return phases;
            }
          }
        });
  }

  private static List<Assigned> assigned(Connection connection, String experiment)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ASSIGNED)) {
      select.setString(1, experiment);
      try (ResultSet row = select.executeQuery()) {
        List<Assigned> found = new ArrayList<>();
        while (row.next()) {
          found.add(new Assigned(row.getInt(1), row.getString(2), row.getLong(3)));
        }
        return found;
      }
    }
  }

  private static List<Incident> incidents(Connection connection, String experiment)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(INCIDENTS)) {
      select.setString(1, experiment);
      try (ResultSet row = select.executeQuery()) {
        List<Incident> found = new ArrayList<>();
        while (row.next()) {
          found.add(
              new Incident(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  row.getString(3)));
        }
        return found;
      }
    }
  }

  private static List<Exposed> exposed(Connection connection, String experiment, boolean isAll)
      throws SQLException {
    try (PreparedStatement select = prepare(connection, EXPOSED, experiment, isAll);
        ResultSet row = select.executeQuery()) {
      List<Exposed> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Exposed(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5)));
      }
      return found;
    }
  }

  /** How many were exposed, also in incidents. */
  static long allExposed(Connection connection, String experiment) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ALL_EXPOSED)) {
      select.setString(1, experiment);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Map<String, List<Sums>> sums(
      Connection connection, String experiment, Set<String> metrics, boolean isAll)
      throws SQLException {
    try (PreparedStatement select =
        isAll
            ? prepare(connection, KEPT_SUMS, experiment, true)
            : prepare(connection, SUMS, experiment, false)) {
      select.setArray(isAll ? 2 : 3, connection.createArrayOf("text", metrics.toArray()));
      try (ResultSet row = select.executeQuery()) {
        Map<String, List<Sums>> found = new HashMap<>();
        while (row.next()) {
          found.computeIfAbsent(row.getString(1), metric -> new ArrayList<>()).add(sums(row));
        }
        return found;
      }
    }
  }

  private static Sums sums(ResultSet row) throws SQLException {
    return new Sums(
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        row.getDouble(8),
        row.getDouble(9));
  }

  private static PreparedStatement prepare(
      Connection connection, String query, String experiment, boolean isAll) throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(query.formatted(isAll ? "true" : COUNTS));
    select.setString(1, experiment);
    if (!isAll) {
      select.setString(2, experiment);
    }
    return select;
  }
}
