package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.wire.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What a server has to answer while it has no database: soon, and what there is to do. */
final class Outage {
  /** Three seconds that a request waits for a connection, and what a busy machine adds. */
  static final Duration SOON = Duration.ofSeconds(8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String customer;
  private final String session;

  /**
   * An outage that a customer notices.
   *
   * @param session one of this customer's
   */
  Outage(Identity identity, String customer, String session) {
    this.customer = "Bearer " + identity.of("customer", customer);
    this.session = session;
  }

  private record Seen(HttpResponse<byte[]> response, Duration taken) {
    JsonNode body() {
      return Json.parse(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Asks a server for everything at the same time, and holds what it answers against it. */
  void meet(ServerProcess server) {
    Map<String, CompletableFuture<Seen>> asked = new LinkedHashMap<>();
    for (String path :
        new String[] {
          "/v1/sessions/" + session, "/v1/support", "/health/liveness", "/health/readiness"
        }) {
      asked.put(path, send(request(server, path).GET()));
    }
    String begin = "{\"flow\":\"tests/endurance\",\"inputs\":{\"id\":\"away\"}}";
    asked.put(
        "/v1/sessions",
        send(
            request(server, "/v1/sessions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "away")
                .POST(BodyPublishers.ofString(begin))));
    asked.forEach((path, answer) -> hold(path, answer.join()));
  }

  private void hold(String path, Seen seen) {
    assertThat(seen.taken()).as(path).isLessThan(SOON);
    switch (path) {
      case "/v1/support" -> {
        assertThat(seen.response().statusCode()).as(path).isEqualTo(200);
        assertThat(seen.body().path("phone").asText()).isEqualTo(ServerProcess.PHONE);
      }
      case "/health/liveness" -> assertThat(seen.response().statusCode()).as(path).isEqualTo(200);
      case "/health/readiness" -> assertThat(seen.response().statusCode()).as(path).isEqualTo(503);
      default -> {
        assertThat(seen.response().statusCode()).as("%s: %s", path, seen.body()).isEqualTo(503);
        assertThat(seen.header("Content-Type")).as(path).isEqualTo("application/problem+json");
        assertThat(seen.header("Retry-After")).as(path).matches("[1-9][0-9]?");
        assertThat(seen.body().path("code").asText()).as(path).isEqualTo("unavailable");
        assertThat(seen.body().at("/support/phone").asText())
            .as(path)
            .isEqualTo(ServerProcess.PHONE);
      }
    }
  }

  private HttpRequest.Builder request(ServerProcess server, String path) {
    return HttpRequest.newBuilder(server.address().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", customer);
  }

  private CompletableFuture<Seen> send(HttpRequest.Builder request) {
    long since = System.nanoTime();
    return http.sendAsync(request.build(), BodyHandlers.ofByteArray())
        .thenApply(response -> new Seen(response, Duration.ofNanos(System.nanoTime() - since)));
  }
}
