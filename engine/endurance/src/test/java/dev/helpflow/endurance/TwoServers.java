package dev.helpflow.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Two servers on one database that neither of them owns, behind tokens of a shared secret. */
final class TwoServers implements AutoCloseable {
  static final Identity.Shared IDENTITY =
      new Identity.Shared("a secret of the tests, longer than 32 bytes");

  private final EmbeddedPostgres postgres;
  private final String database;
  private final ServerProcess one;
  private final ServerProcess other;

  /** Starts them on a new database. */
  TwoServers(Path folder, int bankPort) {
    this(folder, bankPort, Map.of());
  }

  /** The same with more settings, as environment variables. */
  TwoServers(Path folder, int bankPort, Map<String, String> more) {
    postgres = startPostgres();
    database = postgres.getJdbcUrl("postgres", "postgres");
    Map<String, String> settings = new HashMap<>(IDENTITY.settings());
    settings.put("HELPFLOW_DATABASE_URL", database);
    settings.putAll(more);
    one = new ServerProcess(folder.resolve("one.log"), bankPort, settings);
    other = new ServerProcess(folder.resolve("other.log"), bankPort, settings);
    // At the same time, as a deployment does it, so that both find the database empty.
    CompletableFuture.allOf(
            CompletableFuture.runAsync(one::start), CompletableFuture.runAsync(other::start))
        .join();
  }

  /** It waits for the disk, which the library would else turn off. */
  private static EmbeddedPostgres startPostgres() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "300")
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL of two servers cannot be started.", e);
    }
  }

  ServerProcess one() {
    return one;
  }

  ServerProcess other() {
    return other;
  }

  List<ServerProcess> both() {
    return List.of(one, other);
  }

  /** The JDBC URL of their database. */
  String database() {
    return database;
  }

  @Override
  public void close() {
    one.close();
    other.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
