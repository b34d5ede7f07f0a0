package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a step reads is found by an index, however large the tables grow. PostgreSQL is told to read
 * whole tables only when no index can serve, so that empty tables tell it too.
 */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest implements TestDatabase {
  @Inject Database database;

  static List<String> statements() {
    return List.of(JdbcSessionStore.LOAD, JdbcSessionStore.STARTED, JdbcSessionStore.ENTRIES);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void readsNoWholeTable(String sql) {
    String plan = database.run(connection -> plan(connection, sql.replace("?", "'x'")));
    // A filter would throw away rows that were read: the whole of an index, perhaps.
    assertThat(plan).contains("Index Cond").doesNotContain("Seq Scan", "Filter:");
  }

  private static String plan(Connection connection, String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      try (ResultSet rows = statement.executeQuery("explain " + sql)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      statement.execute("reset enable_seqscan");
    }
    return plan.toString();
  }
}
