package dev.helpflow.server.database;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that this process starts and stops, with its data in a folder that outlives it.
 *
 * <p>It writes through to disk (fsync on, synchronous commit), listens on loopback only, and asks
 * for a password that only the folder's owner can read. A database server that a killed Helpflow
 * server left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int LAST_LINES = 10;
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String USER = "helpflow";

  /**
   * When server and PostgreSQL were both killed, a process of one connection may go on with its
   * statement for seconds and hold the shared memory; PostgreSQL then refuses to start.
   */
  private static final Retry STARTING =
      Retry.of(
          "postgres-start",
          RetryConfig.custom()
              .maxAttempts(31)
              .waitDuration(Duration.ofMillis(500))
              .retryOnException(EmbeddedPostgres::isHeldByTheLastRun)
              .build());

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final Path data;
  private final int port;
  private final String password;

  private EmbeddedPostgres(
      DataFolder folder, PostgresBinaries binaries, Path data, int port, String password) {
    this.folder = folder;
    this.binaries = binaries;
    this.data = data;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts it.
   *
   * @param path of the data folder; made where there is none
   * @param programs the folder that PostgreSQL is unpacked into where it is not yet; nobody but
   *     this user may write to it
   * @param settings further ones for the database server, such as {@code max_connections=50}
   * @throws DatabaseStartException when another server uses the folder, or PostgreSQL does not
   *     start
   */
  public static EmbeddedPostgres start(Path path, Path programs, List<String> settings) {
    DataFolder folder = DataFolder.take(path);
    try {
      PostgresBinaries binaries = PostgresBinaries.in(programs);
      Path data = folder.path().resolve("data");
      if (!Files.exists(data)) {
        initialise(folder.path(), binaries, data);
      } else {
        LeftBehind.stop(folder.path(), binaries, data);
      }
      EmbeddedPostgres started =
          new EmbeddedPostgres(
              folder,
              binaries,
              data,
              freePort(),
              Files.readString(folder.path().resolve("password")).strip());
      started.startServer(settings);
      return started;
    } catch (IOException e) {
      folder.close();
      throw new DatabaseStartException(
          "The embedded PostgreSQL cannot be started: " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Starts it with its programs in the data folder. */
  public static EmbeddedPostgres start(Path path, List<String> settings) {
    return start(path, path, settings);
  }

  /** The JDBC URL of a database on it, with user and password. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?user="
        + USER
        + "&password="
        + password;
  }

  /** The JDBC URL of the database that exists from the start. */
  public String url() {
    return url("postgres");
  }

  @Override
  public void close() {
    try {
      PostgresCommand.run(
          folder.path().resolve("stop.log"),
          List.of(binaries.program("pg_ctl"), "-D", data.toString(), "-w", "-m", "fast", "stop"));
    } catch (DatabaseStartException e) {
      LOG.warn("The embedded PostgreSQL did not stop; the next start stops it. {}", e.getMessage());
    } finally {
      folder.close();
    }
  }

  private void startServer(List<String> settings) {
    StringBuilder options = new StringBuilder("-p " + port);
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "timezone=UTC",
            "max_connections=50",
            "shared_buffers=64MB")) {
      options.append(" -c ").append(setting);
    }
    settings.forEach(setting -> options.append(" -c ").append(setting));
    Path log = folder.path().resolve("postgres.log");
    try {
      STARTING.executeRunnable(() -> start(options.toString(), log));
    } catch (DatabaseStartException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("Starting PostgreSQL failed.", e);
    }
  }

  /** What pg_ctl prints says only where to look, so the end of the log is said too. */
  private void start(String options, Path log) {
    try {
      PostgresCommand.run(
          folder.path().resolve("start.log"),
          List.of(
              binaries.program("pg_ctl"),
              "-D",
              data.toString(),
              "-l",
              log.toString(),
              "-o",
              options,
              "-w",
              "start"));
    } catch (DatabaseStartException e) {
      throw new DatabaseStartException(e.getMessage() + " The log ends: " + lastLines(log), e);
    }
  }

  /** What processes of the last run write as they end may stand behind what is looked for. */
  private static boolean isHeldByTheLastRun(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("is still in use");
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(it cannot be read: " + e.getMessage() + ")";
    }
  }

  private static void initialise(Path folder, PostgresBinaries binaries, Path data)
      throws IOException {
    Path password = folder.resolve("password");
    Files.deleteIfExists(password);
    OwnersFile.write(password, randomPassword());
    // Made under another name, so that whoever is killed half-way leaves no folder that looks
    // ready.
    Path half = folder.resolve("data-new");
    Folders.delete(half);
    PostgresCommand.run(
        folder.resolve("initdb.log"),
        List.of(
            binaries.program("initdb"),
            "-D",
            half.toString(),
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C"));
    Files.move(half, data);
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
