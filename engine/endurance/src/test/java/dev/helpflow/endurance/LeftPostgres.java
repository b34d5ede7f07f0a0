package dev.helpflow.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The embedded PostgreSQL of a server's data folder, seen from outside: how to reach and kill it.
 */
final class LeftPostgres implements AutoCloseable {
  private final Path folder;
  private final PostmasterFile file;

  LeftPostgres(Path helpflowData) {
    this.folder = helpflowData.resolve("postgres").toAbsolutePath();
    this.file = new PostmasterFile(folder.resolve("data"));
  }

  /** The JDBC URL of the one that runs now. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + file.port()
        + "/postgres?user=helpflow&password="
        + read(folder.resolve("password"));
  }

  /** Ends its first process at once; those of its connections end when they notice. */
  void kill() {
    ProcessHandle postmaster =
        file.process()
            .orElseThrow(() -> new IllegalStateException("No PostgreSQL runs on " + folder));
    postmaster.destroyForcibly();
    for (int i = 0; i < 100 && file.process().isPresent(); i++) {
      Pauses.of(Duration.ofMillis(20));
    }
  }

  /** Leaves none behind, even when the test failed while no server was there to stop it. */
  @Override
  public void close() {
    file.process().ifPresent(ProcessHandle::destroyForcibly);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
