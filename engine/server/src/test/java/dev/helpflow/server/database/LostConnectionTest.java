package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that the server loses in the midst of its work. */
class LostConnectionTest {
  private final Database database =
      new Database(
          new DatabaseServer(TestPostgres.freshDatabase(), false), new DatabaseSettings(null, 2));

  @AfterEach
  void close() {
    database.close();
  }

  /** PostgreSQL ends it as when it stops; nothing can be rolled back on it then. */
  private static boolean lose(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("select pg_terminate_backend(pg_backend_pid())");
    }
  }

  @Test
  void inATransactionIsTheDatabaseThatIsAway() {
    assertThatThrownBy(() -> database.transaction(LostConnectionTest::lose))
        .isInstanceOf(DatabaseUnavailableException.class);

    boolean isValid = database.transaction(connection -> connection.isValid(1));
    assertThat(isValid).isTrue();
  }

  @Test
  void outsideOfOneIsTheDatabaseThatIsAway() {
    assertThatThrownBy(() -> database.run(LostConnectionTest::lose))
        .isInstanceOf(DatabaseUnavailableException.class);
  }
}
