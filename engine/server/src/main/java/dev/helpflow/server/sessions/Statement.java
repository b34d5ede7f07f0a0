package dev.helpflow.server.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data-modifying statement put together of named parts, each with its parameters ({@code with a
 * as (…), b as (…) select …}).
 *
 * <p>The parts that a write does not need are left out, so that the usual step costs what it
 * stores; there are few combinations, and the driver keeps each prepared.
 */
final class Statement {
  private final StringBuilder sql = new StringBuilder("with ");
  private final List<@Nullable Object> values = new ArrayList<>();
  private boolean begun;

  /**
   * Adds a part that later parts may name. Times, texts, numbers, bytes and lists of texts may be
   * given.
   */
  void part(String name, String body, @Nullable Object... parameters) {
    sql.append(begun ? ",\n" : "").append(name).append(" as (\n").append(body).append(")");
    begun = true;
    values.addAll(java.util.Arrays.asList(parameters));
  }

  /** The prepared statement that ends with this query. */
  PreparedStatement prepare(Connection connection, String query) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql + "\n" + query);
    for (int i = 0; i < values.size(); i++) {
      bind(prepared, i + 1, values.get(i));
    }
    return prepared;
  }

  private static void bind(PreparedStatement prepared, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> prepared.setNull(index, Types.NULL);
      case Instant instant -> prepared.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case List<?> texts ->
          prepared.setArray(index, prepared.getConnection().createArrayOf("text", texts.toArray()));
      default -> prepared.setObject(index, value);
    }
  }
}
