package dev.helpflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends the requests of a scenario to a server behind faults, and writes down what it answers. */
final class Recorder implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String CUSTOMER = "customer:alex";
  private static final String CLIENT = "conformance/1.0.0; catalogue=3";

  /** What a client may decide by; the rest is of one connection. */
  private static final List<String> HEADERS =
      List.of("Content-Type", "ETag", "Idempotency-Replayed", "Location", "Retry-After");

  private final String url;
  private final HttpClient http = HttpClient.newHttpClient();

  Recorder(String url) {
    this.url = url;
  }

  /** The same scenario with the responses of the server. */
  JsonNode record(JsonNode scenario) throws IOException, InterruptedException {
    ObjectNode recorded = scenario.deepCopy();
    Names names = new Names();
    for (JsonNode step : recorded.get("steps")) {
      for (JsonNode exchange : step.path("exchanges")) {
        record((ObjectNode) exchange, names);
      }
    }
    return recorded;
  }

  private void record(ObjectNode exchange, Names names) throws IOException, InterruptedException {
    if (exchange.path("fault").asText().equals("lost-request")) {
      return;
    }
    JsonNode how = exchange.path("record");
    for (JsonNode before : how.path("before")) {
      others(before, names);
    }
    Thread.sleep(Duration.ofMillis(how.path("settle").asLong()));
    JsonNode request = exchange.get("request");
    HttpResponse<String> response = http.send(http(request, how, names), BodyHandlers.ofString());
    JsonNode body = JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    names.learn(body, response.headers().firstValue("ETag"));
    if (!how.has("byHand")) {
      exchange.set("response", written(response, names));
    }
  }

  private static ObjectNode written(HttpResponse<String> response, Names names) throws IOException {
    ObjectNode written = JSON.createObjectNode().put("status", response.statusCode());
    ObjectNode headers = JSON.createObjectNode();
    for (String header : HEADERS) {
      response
          .headers()
          .firstValue(header)
          .ifPresent(value -> headers.put(header, names.toNames(value)));
    }
    if (!headers.isEmpty()) {
      written.set("headers", headers);
    }
    if (!response.body().isEmpty()) {
      written.set("body", JSON.readTree(names.toNames(response.body())));
    }
    return written;
  }

  private HttpRequest http(JsonNode request, JsonNode how, Names names) {
    HttpRequest.Builder builder =
        builder(names.toReal(request.get("path").asText()), how.path("as").asText(CUSTOMER))
            .header("Helpflow-Client", CLIENT)
            .header("Helpflow-Zone", "Europe/London")
            .header("Helpflow-Fault", how.path("fault").asText("none"));
    if (how.has("later")) {
      Duration later = Duration.parse(how.get("later").asText());
      builder.header("Helpflow-Now", Instant.now().plus(later).toString());
    }
    for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
      builder.header(header.getKey(), names.toReal(header.getValue().asText()));
    }
    if (request.has("key")) {
      builder.header("Idempotency-Key", names.idempotencyKey(request.get("key").asText()));
    }
    if (!request.has("body")) {
      return builder.method(request.get("method").asText(), BodyPublishers.noBody()).build();
    }
    return builder
        .header("Content-Type", "application/json")
        .method(
            request.get("method").asText(),
            BodyPublishers.ofString(names.toReal(request.get("body").toString())))
        .build();
  }

  private void others(JsonNode request, Names names) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            builder(names.toReal(request.get("path").asText()), request.get("as").asText())
                .header("Helpflow-Fault", "none")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", names.idempotencyKey("of-others"))
                .POST(
                    BodyPublishers.ofString(
                        names
                            .toReal(request.get("body").toString())
                            .replace("{unique}", UUID.randomUUID().toString())))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(
          "What others do before was refused with %d: %s"
              .formatted(response.statusCode(), response.body()));
    }
  }

  private HttpRequest.Builder builder(String path, String as) {
    String token = as.equals("nobody") ? "of-nobody" : "dev:" + as;
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    http.close();
  }
}
