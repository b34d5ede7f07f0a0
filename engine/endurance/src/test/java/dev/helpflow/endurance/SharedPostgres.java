package dev.helpflow.endurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that no server owns, which can be ended in each way and started again on the same
 * folder and port.
 */
final class SharedPostgres implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final PostmasterFile file;
  private @Nullable EmbeddedPostgres running;
  private int port;

  /** How its first process is told to end. */
  enum End {
    /** It ends all connections, writes all down, and ends. */
    FAST("INT"),
    /** It ends at once, and recovers from its log when it starts again. */
    IMMEDIATE("QUIT"),
    /** It is told nothing; the processes of its connections end when they notice. */
    KILLED("KILL");

    private final String signal;

    End(String signal) {
      this.signal = signal;
    }
  }

  /** Starts it on a new folder and a free port. */
  SharedPostgres(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.file = new PostmasterFile(this.folder);
    start();
  }

  /** Its JDBC URL, also while it is away. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  /** Starts it, on the folder and port that it had before. */
  void start() {
    try {
      // It waits for the disk, which the library would else turn off.
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("max_connections", "300")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on");
      EmbeddedPostgres started = (port == 0 ? builder : builder.setPort(port)).start();
      port = started.getPort();
      running = started;
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL of two servers cannot be started.", e);
    }
  }

  /** Ends it and waits until none of its processes is left. */
  void end(End how) {
    EmbeddedPostgres ending = running;
    if (ending == null) {
      throw new IllegalStateException("No PostgreSQL runs on " + folder);
    }
    ProcessHandle first = file.process().orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
    signal(first.pid(), how);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (all.stream().anyMatch(SharedPostgres::runs)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("PostgreSQL does not end: " + how);
      }
      Pauses.of(Duration.ofMillis(20));
    }
    running = null;
    // One that was killed leaves it, and its number may by then be another program's.
    file.delete();
    close(ending);
  }

  /** Where nobody collects dead processes, one that ended still has its number, but no command. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static void signal(long pid, End how) {
    try {
      int exit = new ProcessBuilder("kill", "-" + how.signal, Long.toString(pid)).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("PostgreSQL could not be told to end.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  @Override
  public void close() {
    EmbeddedPostgres closing = running;
    running = null;
    if (closing != null) {
      close(closing);
    }
  }

  /** Stops it where it still runs. */
  private static void close(EmbeddedPostgres closing) {
    try {
      closing.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
