package dev.helpflow.server;

import dev.helpflow.server.database.DatabaseServer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Puts a test's own database in the place of the server's. */
@Factory
final class TestDatabaseFactory {
  static final String URL = "test.database.url";

  @Singleton
  @Replaces(DatabaseServer.class)
  @Requires(property = URL)
  DatabaseServer server(@Value("${" + URL + "}") String url) {
    return new DatabaseServer(url, true);
  }
}
