package dev.helpflow.example.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A customer of the flows that a server has. */
record Customer(String server) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  JsonNode start(String flow) throws IOException, InterruptedException {
    return send("POST", "/v1/sessions", "{\"flow\": \"" + flow + "\"}");
  }

  /** Whether a session comes to show a title, within a while. */
  boolean shown(JsonNode session, String title) throws IOException, InterruptedException {
    String path = "/v1/sessions/" + session.at("/session/id").asText();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      if (send("GET", path, "").at("/screen/title").asText().equals(title)) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Authorization", "Bearer dev:customer:alice")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
  }
}
