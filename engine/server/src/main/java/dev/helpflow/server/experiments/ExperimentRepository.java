package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.experiments.Experiment.Stamp;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps experiments in the tables {@code experiments} and {@code experiment_phases}. */
@Singleton
final class ExperimentRepository {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentRepository.class);

  private static final String COLUMNS =
      """
      select key, status, revision, document, seed, phase, evicted, winner, started_at, stopped_at,
             changed_at, changed_by
      from experiments
      """;

  private static final String PUT =
      """
      insert into experiments
        (key, status, revision, document, seed, phase, evicted, winner, started_at, stopped_at,
         changed_at, changed_by)
      values (?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (key) do update
      set status = excluded.status, revision = excluded.revision, document = excluded.document,
          phase = excluded.phase, evicted = excluded.evicted, winner = excluded.winner,
          started_at = excluded.started_at, stopped_at = excluded.stopped_at,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  private static final String PHASE =
      """
      insert into experiment_phases (experiment, phase, began_at, weights, least_coverage)
      values (?, ?, ?, ?::json, ?)
      on conflict (experiment, phase) do update
      set least_coverage = least(experiment_phases.least_coverage, excluded.least_coverage)
      """;

  private static final String CROSS =
      """
      insert into guardrail_crossings (experiment, metric, variant, crossed_at) values (?, ?, ?, ?)
      on conflict (experiment, metric, variant) do nothing
      """;

  private static final String INCIDENT =
      """
      insert into experiment_incidents (experiment, from_at, to_at, reason, added_at, added_by)
      values (?, ?, ?, ?, ?, ?)
      """;

  /** Experiments are changed one at a time, since they are held against each other. */
  void lock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("lock table experiments in share row exclusive mode")) {
      lock.execute();
    }
  }

  /** Those whose documents can be read, by key. */
  List<Experiment> all(Connection connection) throws SQLException {
    return all(connection, "");
  }

  /** Of these, those that are open. */
  List<Experiment> open(Connection connection) throws SQLException {
    return all(connection, "where status in ('running', 'paused') ");
  }

  private static List<Experiment> all(Connection connection, String which) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + which + "order by key")) {
      List<Experiment> experiments = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          try {
            experiments.add(experiment(row));
          } catch (UnreadableExperimentException e) {
            LOG.error(e.getMessage());
          }
        }
      }
      return experiments;
    }
  }

  /** By which a change to any is seen, by key. */
  SortedMap<String, Stamp> stamps(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select key, revision, changed_at from experiments");
        ResultSet row = select.executeQuery()) {
      SortedMap<String, Stamp> stamps = new TreeMap<>();
      while (row.next()) {
        stamps.put(
            row.getString(1),
            new Stamp(row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant()));
      }
      return stamps;
    }
  }

  /**
   * The experiment of this key.
   *
   * @throws UnreadableExperimentException when its document says what this server does not know
   */
  Optional<Experiment> find(Connection connection, String key) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + "where key = ?")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(experiment(row)) : Optional.empty();
      }
    }
  }

  void put(Connection connection, Experiment experiment) throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, experiment.key());
      put.setString(2, experiment.status().word());
      put.setInt(3, experiment.revision());
      put.setString(4, experiment.document().toString());
      put.setString(5, experiment.seed());
      put.setInt(6, experiment.phase());
      put.setArray(7, connection.createArrayOf("text", experiment.evicted().toArray()));
      put.setString(8, experiment.winner());
      put.setObject(9, time(experiment.startedAt()));
      put.setObject(10, time(experiment.stoppedAt()));
      put.setObject(11, time(experiment.changedAt()));
      put.setString(12, experiment.changedBy());
      put.executeUpdate();
    }
  }

  /** Notes the shares that are to be expected from now on. */
  void phase(Connection connection, Experiment experiment) throws SQLException {
    ObjectNode weights = Json.mapper().createObjectNode();
    experiment
        .plan()
        .variants()
        .forEach(
            each ->
                weights.put(
                    each.name(), experiment.evicted().contains(each.name()) ? 0 : each.weight()));
    try (PreparedStatement insert = connection.prepareStatement(PHASE)) {
      insert.setString(1, experiment.key());
      insert.setInt(2, experiment.phase());
      insert.setObject(3, time(experiment.changedAt()));
      insert.setString(4, weights.toString());
      insert.setDouble(5, experiment.plan().coverage());
      insert.executeUpdate();
    }
  }

  /** Notes a crossing; whether it was not noted before. */
  boolean cross(Connection connection, Crossing crossing, Instant at) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(CROSS)) {
      insert.setString(1, crossing.experiment());
      insert.setString(2, crossing.guarded().metric().name());
      insert.setString(3, crossing.variant());
      insert.setObject(4, time(at));
      return insert.executeUpdate() == 1;
    }
  }

  /** Notes a time of which nothing counts. */
  void incident(Connection connection, Experiment experiment, Change.Exclude told, String reason)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INCIDENT)) {
      insert.setString(1, experiment.key());
      insert.setObject(2, time(told.from()));
      insert.setObject(3, time(told.to()));
      insert.setString(4, reason);
      insert.setObject(5, time(experiment.changedAt()));
      insert.setString(6, experiment.changedBy());
      insert.executeUpdate();
    }
  }

  void delete(Connection connection, String key) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from experiments where key = ?")) {
      delete.setString(1, key);
      delete.executeUpdate();
    }
  }

  private static Experiment experiment(ResultSet row) throws SQLException {
    String key = row.getString("key");
    ObjectNode document =
        (ObjectNode) Json.parse(row.getString("document").getBytes(StandardCharsets.UTF_8));
    return switch (PlanReader.read(document)) {
      case PlanReader.Read.Good(Plan plan) ->
          new Experiment(
              key,
              Status.of(row.getString("status")),
              row.getInt("revision"),
              document,
              plan,
              row.getString("seed"),
              row.getInt("phase"),
              Set.of((String[]) row.getArray("evicted").getArray()),
              row.getString("winner"),
              instant(row, "started_at"),
              instant(row, "stopped_at"),
              row.getObject("changed_at", OffsetDateTime.class).toInstant(),
              row.getString("changed_by"));
      case PlanReader.Read.Bad(var issues) ->
          throw new UnreadableExperimentException(key, issues.getFirst().message());
    };
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
