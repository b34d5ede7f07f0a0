package dev.helpflow.server.database;

import java.nio.file.Path;
import java.util.List;

/** The embedded PostgreSQL while it starts, and until it is stopped with the server. */
final class StartingPostgres implements AutoCloseable {
  private final Opening<EmbeddedPostgres> opening;

  /** Begins to start it. */
  StartingPostgres(Path data, Path programs) {
    this.opening =
        new Opening<>("postgres-start", () -> EmbeddedPostgres.start(data, programs, List.of()));
  }

  /** Its JDBC URL; waits until it has started. */
  String url() {
    return opening.get().url();
  }

  @Override
  public void close() {
    opening.close(EmbeddedPostgres::close);
  }
}
