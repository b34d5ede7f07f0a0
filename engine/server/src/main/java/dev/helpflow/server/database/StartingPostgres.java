package dev.helpflow.server.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The embedded PostgreSQL while it starts, and until it is stopped with the server. */
public final class StartingPostgres implements AutoCloseable {
  private static final Set<StartingPostgres> OPEN = ConcurrentHashMap.newKeySet();

  private final Opening<EmbeddedPostgres> opening;

  private StartingPostgres(Opening<EmbeddedPostgres> opening) {
    this.opening = opening;
  }

  /** Begins to start it. */
  static StartingPostgres begin(Path data, Path programs) {
    StartingPostgres begun =
        new StartingPostgres(
            new Opening<>(
                "postgres-start", () -> EmbeddedPostgres.start(data, programs, List.of())));
    OPEN.add(begun);
    return begun;
  }

  /**
   * Stops all that are still open. A context that fails while one of its threads makes a bean does
   * not close that bean, and a program of PostgreSQL would outlive the process.
   */
  public static void stopAll() {
    List.copyOf(OPEN).forEach(StartingPostgres::close);
  }

  /** Its JDBC URL; waits until it has started. */
  String url() {
    return opening.get().url();
  }

  @Override
  public void close() {
    if (OPEN.remove(this)) {
      opening.close(EmbeddedPostgres::close);
    }
  }
}
