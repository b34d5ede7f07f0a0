package dev.helpflow.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** What an app is made of: it sends requests and says what came back, if anything did. */
final class App {
  private static final String PROBLEM = "application/problem+json";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final String credentials;

  App(String credentials) {
    this(HttpClient.newHttpClient(), credentials);
  }

  private App(HttpClient http, String credentials) {
    this.http = http;
    this.credentials = credentials;
  }

  /** The same in the hands of somebody else, on the same connections. */
  App of(String others) {
    return new App(http, others);
  }

  /** An answer with its body read. */
  record Answer(int status, boolean replayed, JsonNode body) {
    String session() {
      return body.at("/session/id").asText();
    }

    long revision() {
      return body.at("/session/revision").asLong();
    }

    /** The session's status. */
    String state() {
      return body.at("/session/status").asText();
    }

    boolean isActive() {
      return state().equals("active");
    }

    boolean isWaiting() {
      return state().equals("waiting");
    }

    JsonNode screen() {
      return body.path("screen");
    }

    String screenId() {
      return screen().path("id").asText();
    }

    String key() {
      return screen().path("key").asText();
    }

    String code() {
      return body.path("code").asText();
    }
  }

  Optional<Answer> get(URI server, String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).GET());
  }

  Optional<Answer> post(URI server, String path, String body, String idempotencyKey) {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body)));
  }

  Optional<Answer> put(URI server, String path, String body) {
    return send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  Optional<Answer> delete(URI server, String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).DELETE());
  }

  /** The answer, or empty when nobody can tell whether the request did anything. */
  private Optional<Answer> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(PATIENCE).header("Authorization", "Bearer " + credentials).build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() == 503 && isPromised(response.headers())) {
        return Optional.empty();
      }
      byte[] body =
          response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body();
      boolean replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
      return Optional.of(new Answer(response.statusCode(), replayed, Json.parse(body)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  /** Any other 503 than one that says when to come back is an answer like others. */
  private static boolean isPromised(HttpHeaders headers) {
    return headers.firstValue("Retry-After").isPresent()
        && headers.firstValue("Content-Type").filter(PROBLEM::equals).isPresent();
  }
}
