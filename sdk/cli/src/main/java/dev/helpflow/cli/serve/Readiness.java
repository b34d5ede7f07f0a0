package dev.helpflow.cli.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a server on this machine can serve. */
record Readiness(int port) {
  private static final long EVERY_MILLIS = 50;

  /** Whether the server got ready; false when its process ended before. */
  boolean await(Process server) throws InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
              .timeout(Duration.ofSeconds(2))
              .build();
      while (!server.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (isUp(client, request)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isUp(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      // Nobody listens yet, which is what is waited for.
      return false;
    }
  }
}
