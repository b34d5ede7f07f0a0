package dev.helpflow.server;

import dev.helpflow.server.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL of a test run, started by the first test that needs it and stopped at the end.
 */
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestPostgres() {}

  /** The JDBC URL of a new and empty database. */
  public static String freshDatabase() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(Running.POSTGRES.url());
        Statement statement = connection.createStatement()) {
      // An earlier run leaves its databases, for looking into after a failure.
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database of a test could not be made.", e);
    }
    return Running.POSTGRES.url(name);
  }

  private static final class Running {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      // Under target, so that PostgreSQL is unpacked once and not for every run.
      EmbeddedPostgres postgres =
          EmbeddedPostgres.start(
              Path.of("target", "test-postgres"), List.of("max_connections=300"));
      Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
      return postgres;
    }
  }
}
