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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what became of customers in the table {@code outcomes}. */
@Singleton
final class OutcomeRepository {
  private static final String KEEP =
      """
      insert into outcomes (customer, source, id, kind, at, value, received_at)
      values (?, 'host', ?, ?, ?, ?, ?)
      on conflict (customer, source, id) do nothing
      """;

  private static final String SAME =
      """
      select kind = ? and at = ? and value is not distinct from ? from outcomes
      where customer = ? and source = 'host' and id = ?
      """;

  private static final String OF =
      """
      select customer, kind, at, value from outcomes
      where customer = any (?) and at >= ? and at < ?
      order by customer, at, id
      """;

  /** What became of keeping one. */
  enum Kept {
    NEW,
    /** The same came before. */
    DUPLICATE,
    /** Another came before under its id. */
    CONFLICT
  }

  Kept keep(Connection connection, HostOutcome outcome, Instant received) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, outcome.customer());
      insert.setString(2, outcome.id());
      insert.setString(3, outcome.kind());
      insert.setObject(4, time(outcome.at()));
      setValue(insert, 5, outcome.value());
      insert.setObject(6, time(received));
      if (insert.executeUpdate() == 1) {
        return Kept.NEW;
      }
    }
    try (PreparedStatement select = connection.prepareStatement(SAME)) {
      select.setString(1, outcome.kind());
      select.setObject(2, time(outcome.at()));
      setValue(select, 3, outcome.value());
      select.setString(4, outcome.customer());
      select.setString(5, outcome.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1) ? Kept.DUPLICATE : Kept.CONFLICT;
      }
    }
  }

  /**
   * What became of these customers from an instant up to another, the earliest first, by customer.
   */
  Map<String, List<Outcome>> of(
      Connection connection, Collection<String> customers, Instant from, Instant to)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OF)) {
      select.setArray(1, connection.createArrayOf("text", customers.toArray()));
      select.setObject(2, time(from));
      select.setObject(3, time(to));
      try (ResultSet row = select.executeQuery()) {
        Map<String, List<Outcome>> found = new HashMap<>();
        while (row.next()) {
          double number = row.getDouble(4);
          Double value = row.wasNull() ? null : number;
          found
              .computeIfAbsent(row.getString(1), customer -> new ArrayList<>())
              .add(
                  new Outcome(
                      row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), value));
        }
        return found;
      }
    }
  }

  private static void setValue(PreparedStatement statement, int index, @Nullable Double value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.DOUBLE);
    } else {
      statement.setDouble(index, value);
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
