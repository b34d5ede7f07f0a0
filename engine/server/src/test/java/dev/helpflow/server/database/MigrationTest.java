package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTest implements TestDatabase {
  @Inject Database database;

  @BeforeAll
  void publishAFlow() {
    run(
        """
        insert into flows values ('cards', 'lost', now(), 'bob');
        insert into flow_versions values ('cards', 'lost', 1, 'abc', '{}', '[]', 1, 1, now(), 'bob');
        insert into audit_log (at, who, action, subject, reason, detail) values (now(), 'bob', 'a', 's', 'r', '{}');
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set who = 'eve'",
        "delete from audit_log",
        "truncate audit_log",
        "update flow_versions set document = '{}'",
        "delete from flow_versions",
        "truncate flow_versions cascade"
      })
  void refusesToChangeWhatIsHistory(String sql) {
    assertThatThrownBy(() -> run(sql))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("written once and never changed");
  }

  @Test
  void tellsWhoeverListensThatSomethingWentLive() {
    database.run(
        listening -> {
          try (Statement statement = listening.createStatement()) {
            statement.execute("listen helpflow_live");
          }
          run("insert into live values ('cards', 'lost', 1, 'pin', 'why', now(), 'bob')");
          assertThat(listening.unwrap(PGConnection.class).getNotifications(5_000))
              .singleElement()
              .extracting(told -> told.getParameter())
              .isEqualTo("cards/lost");
          return true;
        });
  }

  @Test
  void undoesATransactionThatThrows() {
    assertThatThrownBy(
            () ->
                database.transaction(
                    connection -> {
                      try (Statement statement = connection.createStatement()) {
                        statement.execute(
                            "insert into flows values ('cards', 'half', now(), 'bob')");
                      }
                      throw new IllegalStateException("half-way");
                    }))
        .hasMessage("half-way");
    assertThat(count("select count(*) from flows where name = 'half'")).isZero();
  }

  @Test
  void tellsADuplicateFromOtherRefusals() {
    assertThatThrownBy(() -> run("insert into flows values ('cards', 'lost', now(), 'bob')"))
        .isInstanceOfSatisfying(DatabaseException.class, e -> assertThat(e.isDuplicate()).isTrue());
    assertThatThrownBy(() -> run("select no_such_column"))
        .isInstanceOfSatisfying(
            DatabaseException.class, e -> assertThat(e.isDuplicate()).isFalse());
  }

  private void run(String sql) {
    database.run(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private long count(String sql) {
    return database.run(
        connection -> {
          try (Statement statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }
}
