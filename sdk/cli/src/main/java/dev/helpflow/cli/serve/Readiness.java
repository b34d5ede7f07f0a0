package dev.helpflow.cli.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Waits until a server on this machine can serve. */
record Readiness(int port) {
  private static final long EVERY_MILLIS = 50;
  private static final int LIMIT_MILLIS = 2_000;

  /** Whether the server got ready; false when its process ended before. */
  boolean await(Process server) throws InterruptedException {
    while (!server.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      if (isUp()) {
        return true;
      }
    }
    return false;
  }

  /** By the oldest of the JDK's clients, which is there in the least time. */
  private boolean isUp() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
      connection.setConnectTimeout(LIMIT_MILLIS);
      connection.setReadTimeout(LIMIT_MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException notYet) {
      // Nobody listens yet, which is what is waited for.
      return false;
    }
  }
}
