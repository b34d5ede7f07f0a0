package dev.helpflow.endurance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Two servers on one database that neither of them owns, behind tokens of a shared secret. */
final class TwoServers implements AutoCloseable {
  static final Identity.Shared IDENTITY =
      new Identity.Shared("a secret of the tests, longer than 32 bytes");

  private final SharedPostgres postgres;
  private final Map<String, String> settings = new HashMap<>(IDENTITY.settings());
  private final Path folder;
  private final int bankPort;
  private final ServerProcess one;
  private final ServerProcess other;

  /**
   * Two that are not started yet, on a new database.
   *
   * @param more settings, as environment variables
   */
  TwoServers(Path folder, int bankPort, Map<String, String> more) {
    this.folder = folder;
    this.bankPort = bankPort;
    postgres = new SharedPostgres(folder.resolve("postgres"));
    settings.put("HELPFLOW_DATABASE_URL", postgres.url());
    settings.putAll(more);
    one = new ServerProcess(folder.resolve("one.log"), bankPort, settings);
    other = new ServerProcess(folder.resolve("other.log"), bankPort, settings);
  }

  /** Starts both at the same time, as a deployment does it. */
  TwoServers start() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(one::start), CompletableFuture.runAsync(other::start))
        .join();
    return this;
  }

  /** A third on the same database that is not started yet, and fires no deadlines. */
  ServerProcess third() {
    Map<String, String> idle = new HashMap<>(settings);
    idle.put("HELPFLOW_SIGNALS_DEADLINES_EVERY", "1h");
    return new ServerProcess(folder.resolve("third.log"), bankPort, idle);
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

  /** The PostgreSQL that both use. */
  SharedPostgres postgres() {
    return postgres;
  }

  /** The JDBC URL of their database. */
  String database() {
    return postgres.url();
  }

  @Override
  public void close() {
    one.close();
    other.close();
    postgres.close();
  }
}
