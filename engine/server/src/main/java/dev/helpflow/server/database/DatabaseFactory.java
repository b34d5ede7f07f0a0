package dev.helpflow.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the database: the embedded one, unless a URL names another. */
@Factory
final class DatabaseFactory {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(missingProperty = "helpflow.database.url")
  EmbeddedPostgres embedded(@Value("${helpflow.data}") String folder) {
    return EmbeddedPostgres.start(Path.of(folder).resolve("postgres"), List.of());
  }

  @Singleton
  @Requires(missingProperty = "helpflow.database.url")
  DatabaseServer embeddedServer(EmbeddedPostgres postgres) {
    return new DatabaseServer(postgres.url(), true);
  }

  @Singleton
  @Requires(property = "helpflow.database.url")
  DatabaseServer externalServer(DatabaseSettings settings) {
    return new DatabaseServer(Objects.requireNonNull(settings.url()), false);
  }

  @Singleton
  @Bean(preDestroy = "close")
  HikariDataSource pool(DatabaseServer server, DatabaseSettings settings) {
    migrate(server);
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
    return new HikariDataSource(config);
  }

  private static void migrate(DatabaseServer server) {
    try {
      Flyway.configure(DatabaseFactory.class.getClassLoader())
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
