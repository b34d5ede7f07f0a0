package dev.helpflow.server;

import dev.helpflow.server.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of a test run, started by the first test that needs it and stopped at the end.
 *
 * <p>Nothing of it outlives the run, so it does not wait for the disk; that the server's own does
 * is held by {@code EmbeddedPostgresTest}.
 */
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "test_template";

  /** Copies of small files are cheaper than writing each of their pages to a log first. */
  private static final String COPY = " template " + TEMPLATE + " strategy file_copy";

  private TestPostgres() {}

  /** The JDBC URL of a new database whose tables are there and empty. */
  public static String freshDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    renew(name, COPY);
    return Running.POSTGRES.url(name);
  }

  /** The JDBC URL of a new database without tables. */
  public static String emptyDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    renew(name, "");
    return Running.POSTGRES.url(name);
  }

  /** Does something as the owner of all databases, connected to none that a test uses. */
  public static void administer(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(Running.POSTGRES.url());
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private static void renew(String name, String how) {
    try {
      // An earlier run leaves its databases, for looking into after a failure.
      administer(
          "drop database if exists " + name + " with (force)", "create database " + name + how);
    } catch (SQLException e) {
      throw new IllegalStateException("The database of a test could not be made.", e);
    }
  }

  private static final class Running {
    static final EmbeddedPostgres POSTGRES = start();

    static {
      // Once for all: the migrations take longer than most tests.
      renew(TEMPLATE, "");
      Flyway.configure()
          .dataSource(POSTGRES.url(TEMPLATE), null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }

    private static EmbeddedPostgres start() {
      // Under target, so that PostgreSQL is unpacked once and not for every run; each fork has one.
      Path target = Path.of("target");
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              target.resolve("test-postgres-" + System.getProperty("helpflow.test.fork", "fork-1")),
              target.resolve("test-programs"),
              List.of(
                  "max_connections=300",
                  "fsync=off",
                  "synchronous_commit=off",
                  "full_page_writes=off"));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      return postgres;
    }
  }
}
