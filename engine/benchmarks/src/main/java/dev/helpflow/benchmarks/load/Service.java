package dev.helpflow.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A server under load, which must be on this machine. Safe for use by many threads. */
final class Service {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /**
   * The server at an address.
   *
   * @throws BenchmarkException when it is on another machine
   */
  Service(URI base) {
    if (base.getHost() == null || !LOOPBACK.contains(base.getHost())) {
      throw new BenchmarkException(
          "The load goes to this machine alone, but --url names " + base.getHost() + ".");
    }
    this.base = base;
  }

  /** An answer and when it was asked for and had. */
  record Answer(int status, JsonNode body, long nanos) {
    String at(String pointer) {
      return body.at(pointer).asText();
    }

    /** The same, unless the server refused. */
    Answer demand() {
      if (status / 100 != 2) {
        throw new BenchmarkException("The server refused it: " + status + " " + body);
      }
      return this;
    }
  }

  Answer get(String identity, String path) {
    return send(identity, path, HttpRequest.newBuilder().GET(), PATIENCE);
  }

  Answer post(String identity, String path, Object body) {
    return post(identity, path, body, PATIENCE);
  }

  /** A request whose answer takes long. */
  Answer post(String identity, String path, Object body, Duration patience) {
    return send(
        identity,
        path,
        HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(Json.write(body))),
        patience);
  }

  Answer post(String identity, String path, byte[] body) {
    return send(identity, path, HttpRequest.newBuilder().POST(BodyPublishers.ofByteArray(body)));
  }

  Answer put(String identity, String path, Object body) {
    return send(
        identity, path, HttpRequest.newBuilder().PUT(BodyPublishers.ofByteArray(Json.write(body))));
  }

  /** Whether it says that it is ready. */
  boolean isReady() {
    try {
      HttpRequest ask =
          HttpRequest.newBuilder(base.resolve("/health/readiness")).timeout(PATIENCE).build();
      return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Answer send(String identity, String path, HttpRequest.Builder request) {
    return send(identity, path, request, PATIENCE);
  }

  private Answer send(
      String identity, String path, HttpRequest.Builder request, Duration patience) {
    HttpRequest made =
        request
            .uri(base.resolve(path))
            .timeout(patience)
            .header("Authorization", "Bearer " + identity)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .build();
    try {
      long asked = System.nanoTime();
      HttpResponse<byte[]> response = http.send(made, BodyHandlers.ofByteArray());
      long nanos = System.nanoTime() - asked;
      byte[] body = response.body();
      return new Answer(
          response.statusCode(),
          Json.parse(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body),
          nanos);
    } catch (IOException e) {
      throw new BenchmarkException("A request to " + made.uri() + " failed: " + e + ".");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static BenchmarkException interrupted() {
    Thread.currentThread().interrupt();
    return new BenchmarkException("The run was interrupted.");
  }
}
