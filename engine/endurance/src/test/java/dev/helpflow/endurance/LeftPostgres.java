package dev.helpflow.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded PostgreSQL of a server's data folder, seen from outside: how to reach and kill it.
 */
final class LeftPostgres implements AutoCloseable {
  private static final String PID_FILE = "data/postmaster.pid";
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  private final Path folder;

  LeftPostgres(Path helpflowData) {
    this.folder = helpflowData.resolve("postgres").toAbsolutePath();
  }

  /** The JDBC URL of the one that runs now. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + pidFile().get(PORT_LINE).strip()
        + "/postgres?user=helpflow&password="
        + read(folder.resolve("password"));
  }

  /** Ends its first process at once; those of its connections end when they notice. */
  void kill() {
    ProcessHandle postmaster =
        running().orElseThrow(() -> new IllegalStateException("No PostgreSQL runs on " + folder));
    postmaster.destroyForcibly();
    for (int i = 0; i < 100 && running().isPresent(); i++) {
      Pauses.of(Duration.ofMillis(20));
    }
  }

  /** Leaves none behind, even when the test failed while no server was there to stop it. */
  @Override
  public void close() {
    running().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Only one of this folder, and none that is dead but still has its number. */
  private Optional<ProcessHandle> running() {
    if (!Files.exists(folder.resolve(PID_FILE))) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pidFile().get(PID_LINE).strip()))
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
  }

  private List<String> pidFile() {
    return read(folder.resolve(PID_FILE)).lines().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
