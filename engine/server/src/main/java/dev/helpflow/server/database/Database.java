package dev.helpflow.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the server's PostgreSQL. Safe for use by many threads.
 *
 * <p>It is opened while the rest of the server starts, and work that comes before it is open waits.
 *
 * <p>Both ways throw {@link DatabaseUnavailableException} when the database cannot be reached and
 * {@link DatabaseException} when it refuses a statement.
 */
@Context
public final class Database {
  private final Opening<HikariDataSource> pool;

  Database(DatabaseServer server, DatabaseSettings settings) {
    this.pool = new Opening<>("database-open", () -> Pool.open(server, settings));
  }

  /**
   * Returns once it is open.
   *
   * @throws DatabaseStartException when it cannot be opened, as all work does then
   */
  public void awaitOpen() {
    pool.get();
  }

  /** Lets go of all connections; work that comes later is told that the database is away. */
  @PreDestroy
  public void close() {
    pool.close(HikariDataSource::close);
  }

  /**
   * Runs work whose every statement is a transaction of its own: one round trip for one statement.
   */
  public <T extends @Nullable Object> T run(SqlWork<T> work) {
    try (Connection connection = pool.get().getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /** Runs work in one transaction, which is rolled back when the work throws. */
  public <T extends @Nullable Object> T transaction(SqlWork<T> work) {
    try (Connection connection = pool.get().getConnection()) {
      connection.setAutoCommit(false);
      try {
        T made = work.with(connection);
        connection.commit();
        return made;
      } catch (Throwable failure) {
        rollBack(connection, failure);
        throw failure;
      }
    } catch (SQLException e) {
      throw DatabaseException.of(e);
    }
  }

  /**
   * Leaves it to the failure to say what happened: on a connection that was lost, the rollback
   * fails too, with an error that does not say so.
   */
  private static void rollBack(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
