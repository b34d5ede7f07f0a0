package dev.helpflow.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pool of connections to a database whose tables it brings up to date first. */
final class Pool {
  private static final Logger LOG = LoggerFactory.getLogger(Pool.class);

  private Pool() {}

  /**
   * Opens it.
   *
   * @throws DatabaseStartException when the database cannot be reached or does not take the tables
   */
  static HikariDataSource open(DatabaseServer server, DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("helpflow");
    config.setJdbcUrl(server.url());
    config.setMaximumPoolSize(settings.connections());
    // A customer is told within seconds that the service is away, rather than waiting for half a
    // minute.
    config.setConnectionTimeout(3_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "30");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "helpflow");
    reach(server);
    migrate(server);
    return new HikariDataSource(config);
  }

  /** Asked first, because what the migrations say of it is long and of another matter. */
  private static void reach(DatabaseServer server) {
    try (Connection connection = DriverManager.getConnection(server.url())) {
      LOG.debug("The database is {}.", connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      throw new DatabaseStartException(
          "A connection to "
              + server
              + " cannot be made: "
              + e.getMessage()
              + (server.embedded()
                  ? ""
                  : " Check that it runs and that the URL names its host, port, database, user and password."),
          e);
    }
  }

  private static void migrate(DatabaseServer server) {
    try {
      Flyway.configure(Pool.class.getClassLoader())
          .dataSource(server.url(), null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseStartException(
          "The tables in " + server + " cannot be brought up to date: " + e.getMessage(), e);
    }
  }
}
