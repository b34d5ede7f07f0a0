package dev.helpflow.server.flows;

import dev.helpflow.server.database.DatabaseException;
import dev.helpflow.server.database.DatabaseServer;
import dev.helpflow.server.database.DatabaseStartException;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps {@link LiveVersions} up to date: PostgreSQL notifies of every change on a connection of its
 * own, and behind that the table is read again within every second, so that neither a lost
 * notification nor a lost connection leaves a server behind.
 */
@Singleton
final class LiveListener implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
  private static final int POLL_MILLIS = 700;

  private final DatabaseServer server;
  private final LiveVersions live;
  private @Nullable Thread thread;
  private volatile boolean stopped;

  LiveListener(DatabaseServer server, LiveVersions live) {
    this.server = server;
    this.live = live;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    // Not a virtual thread: flows that are being compiled on those would keep it waiting.
    thread = Thread.ofPlatform().daemon().name("live-flows").start(this::keepListening);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void keepListening() {
    while (!stopped) {
      try {
        // Waits for a database that is still being opened.
        live.reload();
        listen();
      } catch (DatabaseStartException e) {
        // The start of the server ends with the same, and says so.
        return;
      } catch (SQLException | DatabaseException e) {
        if (!stopped) {
          LOG.warn("What is live cannot be followed now, and is tried again: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url());
        Statement statement = connection.createStatement()) {
      statement.execute("listen helpflow_live");
      PGConnection listening = connection.unwrap(PGConnection.class);
      while (!stopped) {
        live.reload();
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
