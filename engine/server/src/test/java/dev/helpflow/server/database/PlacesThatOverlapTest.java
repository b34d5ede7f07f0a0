package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What V32 makes of calls whose times overlap in one place. */
class PlacesThatOverlapTest {
  private static final String BEFORE = "31";
  private static final String AFTER = "32";

  private String url;
  private Connection connection;

  @BeforeEach
  void migrateToWhatWasBefore() throws SQLException {
    url = TestPostgres.emptyDatabase();
    migrate(BEFORE);
    connection = DriverManager.getConnection(url);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void theLaterOfTwoKeepsItsTimeAndHasAPlaceOfItsOwn() throws SQLException {
    call("a", "cards", "10:00", "10:30", 1);
    call("b", "cards", "10:15", "10:45", 1);
    call("c", "cards", "10:40", "11:00", 1);
    call("touching", "cards", "11:00", "11:30", 1);
    call("second", "cards", "10:15", "10:45", 2);
    call("x", "loans", "10:00", "10:30", 1);
    call("y", "loans", "10:20", "10:50", 1);

    migrate(AFTER);

    // In the order of their times over all queues: b, y, c.
    assertThat(calls())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "a", "10:00-10:30 1",
                "b", "10:15-10:45 1000001",
                "c", "10:40-11:00 1000003",
                "touching", "11:00-11:30 1",
                "second", "10:15-10:45 2",
                "x", "10:00-10:30 1",
                "y", "10:20-10:50 1000002"));
    assertThatThrownBy(() -> call("late", "cards", "10:29", "10:59", 1))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(DatabaseException.of(e).isOverlap()).isTrue());
    call("free", "cards", "10:30", "11:00", 1);
  }

  @Test
  void whatIsBeingBookedMeanwhileIsPutRightToo() throws SQLException {
    call("a", "cards", "10:00", "10:30", 1);
    connection.setAutoCommit(false);
    call("b", "cards", "10:15", "10:45", 1);

    CompletableFuture<Void> migrating = CompletableFuture.runAsync(() -> migrate(AFTER));
    awaitSomebodyWaiting();
    connection.commit();
    migrating.join();

    assertThat(calls())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", "10:00-10:30 1", "b", "10:15-10:45 1000001"));
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void call(String handoff, String queue, String from, String to, int place)
      throws SQLException {
    try (Statement insert = connection.createStatement()) {
      insert.executeUpdate(
          """
          insert into call_backs (handoff_id, session_id, queue, starts_at, ends_at, place)
          values ('%s', 's', '%s', '2026-11-27T%sZ', '2026-11-27T%sZ', %d)
          """
              .formatted(handoff, queue, from, to, place));
    }
  }

  private Map<String, String> calls() throws SQLException {
    Map<String, String> calls = new TreeMap<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                """
                select handoff_id,
                       to_char(starts_at at time zone 'UTC', 'HH24:MI') || '-'
                         || to_char(ends_at at time zone 'UTC', 'HH24:MI') || ' ' || place
                from call_backs
                """)) {
      while (row.next()) {
        calls.put(row.getString(1), row.getString(2));
      }
    }
    return calls;
  }

  /** Waits until another transaction wants the table for itself. */
  private void awaitSomebodyWaiting() throws SQLException {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    try (Statement select = connection.createStatement()) {
      while (true) {
        try (ResultSet row =
            select.executeQuery(
                """
                select count(*) from pg_locks
                where relation = 'call_backs'::regclass and mode = 'AccessExclusiveLock' and not granted
                """)) {
          row.next();
          if (row.getInt(1) > 0) {
            return;
          }
        }
        assertThat(Instant.now()).as("the migration does not wait").isBefore(until);
        Thread.onSpinWait();
      }
    }
  }
}
