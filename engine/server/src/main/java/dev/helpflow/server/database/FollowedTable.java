package dev.helpflow.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a table again whenever any server changes it: PostgreSQL notifies of every change on a
 * connection of its own, and behind that the table is read again within every second, so that
 * neither a lost notification nor a lost connection leaves a server behind.
 */
public final class FollowedTable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedTable.class);
  private static final int POLL_MILLIS = 700;

  private final DatabaseServer server;
  private final String channel;
  private final String what;
  private final Runnable reload;
  private @Nullable Thread thread;
  private volatile boolean stopped;

  /**
   * A table that nobody follows yet.
   *
   * @param channel that its changes are told on
   * @param what it is, for the log
   * @param reload reads it
   */
  public FollowedTable(DatabaseServer server, String channel, String what, Runnable reload) {
    this.server = server;
    this.channel = channel;
    this.what = what;
    this.reload = reload;
  }

  /** Begins to follow it. */
  public void follow() {
    // Not a virtual thread: flows that are being compiled on those would keep it waiting.
    thread = Thread.ofPlatform().daemon().name(channel).start(this::keepListening);
  }

  @Override
  public void close() {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void keepListening() {
    while (!stopped) {
      try {
        // Waits for a database that is still being opened.
        reload.run();
        listen();
      } catch (DatabaseStartException e) {
        // The start of the server ends with the same, and says so.
        return;
      } catch (SQLException e) {
        // Whatever a connection that only listens fails with, it is the connection that is lost.
        tryAgain(new DatabaseUnavailableException(e));
      } catch (RuntimeException e) {
        // A row that cannot be read must not end the thread, and with it all that is told later.
        tryAgain(e);
      }
    }
  }

  private void tryAgain(RuntimeException failure) {
    if (!stopped) {
      FailedWork.error(LOG, failure, "The {} cannot be followed now, and are tried again.", what);
      pause();
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
      PGConnection listening = connection.unwrap(PGConnection.class);
      while (!stopped) {
        reload.run();
        listening.getNotifications(POLL_MILLIS);
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
