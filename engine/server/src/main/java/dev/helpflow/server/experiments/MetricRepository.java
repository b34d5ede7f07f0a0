package dev.helpflow.server.experiments;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what metrics are of customers in the tables {@code metric_values} and {@code
 * metric_progress}.
 */
@Singleton
final class MetricRepository {
  private static final String TO_CLOSE =
      """
      select e.customer, e.variant, e.exposed_at, e.client from exposures e
      where e.experiment = ? and e.exposed_at > ? and e.exposed_at <= ?
        and not exists (
          select 1 from metric_values v
          where v.experiment = e.experiment and v.metric = ? and v.customer = e.customer)
      order by e.exposed_at limit ?
      """;

  private static final String OF_CUSTOMERS =
      """
      select customer, variant, exposed_at, client from exposures
      where experiment = ? and customer = any (?)
      """;

  private static final String EXPERIMENTS =
      "select distinct experiment from exposures where customer = any (?) order by experiment";

  private static final String PUT =
      """
      insert into metric_values
        (experiment, metric, customer, variant, exposed_at, client, value, per)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (experiment, metric, customer) do update
      set value = excluded.value, per = excluded.per
      """;

  /** Takes what these customers add to the sums of their variants from them, or with 1 adds it. */
  private static final String SUM =
      """
      insert into metric_sums as s
        (experiment, metric, variant, closed, n, sum, squares, per, per_squares, products)
      select experiment, metric, variant, w.sign * count(*), w.sign * count(value),
             w.sign * coalesce(sum(value), 0), w.sign * coalesce(sum(value * value), 0),
             w.sign * coalesce(sum(per), 0), w.sign * coalesce(sum(per * per), 0),
             w.sign * coalesce(sum(value * per), 0)
      from metric_values, (select ?::integer as sign) as w
      where experiment = ? and metric = ? and customer = any (?)
      group by experiment, metric, variant, w.sign
      on conflict (experiment, metric, variant) do update
      set closed = s.closed + excluded.closed, n = s.n + excluded.n, sum = s.sum + excluded.sum,
          squares = s.squares + excluded.squares, per = s.per + excluded.per,
          per_squares = s.per_squares + excluded.per_squares,
          products = s.products + excluded.products
      """;

  private static final String CLOSED_TO =
      "select closed_to from metric_progress where experiment = ? and metric = ?";

  private static final String CLOSE_TO =
      """
      insert into metric_progress (experiment, metric, closed_to) values (?, ?, ?)
      on conflict (experiment, metric) do update
      set closed_to = greatest(metric_progress.closed_to, excluded.closed_to)
      """;

  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 7))";
  private static final String AWAIT = "select pg_advisory_xact_lock(hashtextextended(?, 7))";

  /** A customer who counts. */
  record Exposed(String customer, String variant, Instant exposedAt, String client) {}

  /** Whether this transaction is the one that closes windows of a metric now. */
  boolean lock(Connection connection, String experiment, String metric) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, experiment + " " + metric);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Waits until nobody else reckons a metric, and keeps others waiting for this transaction. */
  void await(Connection connection, String experiment, String metric) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(AWAIT)) {
      lock.setString(1, experiment + " " + metric);
      lock.execute();
    }
  }

  Optional<Instant> closedTo(Connection connection, String experiment, String metric)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CLOSED_TO)) {
      select.setString(1, experiment);
      select.setString(2, metric);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
      }
    }
  }

  void closeTo(Connection connection, String experiment, String metric, Instant to)
      throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(CLOSE_TO)) {
      put.setString(1, experiment);
      put.setString(2, metric);
      put.setObject(3, time(to));
      put.executeUpdate();
    }
  }

  /** Whoever was exposed after an instant and up to another, and has no value of a metric yet. */
  List<Exposed> exposed(
      Connection connection,
      String experiment,
      String metric,
      Instant after,
      Instant upTo,
      int most)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TO_CLOSE)) {
      select.setString(1, experiment);
      select.setObject(2, time(after));
      select.setObject(3, time(upTo));
      select.setString(4, metric);
      select.setInt(5, most);
      return exposed(select);
    }
  }

  /** Those of these customers who count in an experiment. */
  List<Exposed> exposed(Connection connection, String experiment, List<String> customers)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF_CUSTOMERS)) {
      select.setString(1, experiment);
      select.setArray(2, connection.createArrayOf("text", customers.toArray()));
      return exposed(select);
    }
  }

  /** The experiments that any of these customers counts in. */
  List<String> experiments(Connection connection, List<String> customers) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(EXPERIMENTS)) {
      select.setArray(1, connection.createArrayOf("text", customers.toArray()));
      try (ResultSet row = select.executeQuery()) {
        List<String> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getString(1));
        }
        return found;
      }
    }
  }

  /** What a metric is of one customer; null where there is no value. */
  record Valued(Exposed customer, Metric.@Nullable Value value) {}

  /** Stores values, and what they change in the sums; by whoever reckons the metric now. */
  void put(Connection connection, String experiment, String metric, List<Valued> values)
      throws SQLException {
    Object[] customers = values.stream().map(each -> each.customer().customer()).toArray();
    sum(connection, -1, experiment, metric, customers);
    upsert(connection, experiment, metric, values);
    sum(connection, 1, experiment, metric, customers);
  }

  private static void sum(
      Connection connection, int sign, String experiment, String metric, Object[] customers)
      throws SQLException {
    try (PreparedStatement sum = connection.prepareStatement(SUM)) {
      sum.setInt(1, sign);
      sum.setString(2, experiment);
      sum.setString(3, metric);
      sum.setArray(4, connection.createArrayOf("text", customers));
      sum.executeUpdate();
    }
  }

  private static void upsert(
      Connection connection, String experiment, String metric, List<Valued> values)
      throws SQLException {
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      for (Valued each : values) {
        put.setString(1, experiment);
        put.setString(2, metric);
        put.setString(3, each.customer().customer());
        put.setString(4, each.customer().variant());
        put.setObject(5, time(each.customer().exposedAt()));
        put.setString(6, each.customer().client());
        put.setObject(7, each.value() == null ? null : each.value().value(), Types.DOUBLE);
        put.setObject(8, each.value() == null ? null : each.value().per(), Types.DOUBLE);
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  private static List<Exposed> exposed(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<Exposed> found = new ArrayList<>();
      while (row.next()) {
        found.add(
            new Exposed(row.getString(1), row.getString(2), instant(row, 3), row.getString(4)));
      }
      return found;
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
