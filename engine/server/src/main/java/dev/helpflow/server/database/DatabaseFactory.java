package dev.helpflow.server.database;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the database: the embedded one, which it starts, unless a URL names another. */
@Factory
final class DatabaseFactory {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(missingProperty = "helpflow.database.url")
  StartingPostgres embedded(
      @Value("${helpflow.data}") String folder,
      @Value("${helpflow.programs}") @Nullable String programs) {
    Path data = Path.of(folder).resolve("postgres");
    return StartingPostgres.begin(data, programs == null ? data : Path.of(programs));
  }

  @Singleton
  @Requires(missingProperty = "helpflow.database.url")
  DatabaseServer embeddedServer(StartingPostgres postgres) {
    return new DatabaseServer(postgres::url, true);
  }

  @Singleton
  @Requires(property = "helpflow.database.url")
  DatabaseServer externalServer(DatabaseSettings settings) {
    return new DatabaseServer(Objects.requireNonNull(settings.url()), false);
  }
}
