package dev.helpflow.server.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the server's PostgreSQL. Safe for use by many threads.
 *
 * <p>Both ways throw {@link DatabaseUnavailableException} when the database cannot be reached and
 * {@link DatabaseException} when it refuses a statement.
 */
@Singleton
public final class Database {
  private final DataSource pool;

  Database(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Runs work whose every statement is a transaction of its own: one round trip for one statement.
   */
  public <T extends @Nullable Object> T run(SqlWork<T> work) {
    try (Connection connection = pool.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /** Runs work in one transaction, which is rolled back when the work throws. */
  public <T extends @Nullable Object> T transaction(SqlWork<T> work) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T made = work.with(connection);
        connection.commit();
        done = true;
        return made;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }
}
