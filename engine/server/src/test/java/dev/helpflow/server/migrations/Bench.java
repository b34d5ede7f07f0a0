package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Authors and customers at one server, as they speak to it. */
public final class Bench {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI server;

  /** A bench at a server. */
  public Bench(URI server) {
    this.server = server;
  }

  /** An answer with its body read, {@code {}} when there is none. */
  public record Answer(int status, JsonNode body, String text) {
    /** The session that it is about. */
    public String session() {
      return body.at("/session/id").asText();
    }

    /** What an answer to the screen is sent with. */
    public String key() {
      return body.at("/screen/key").asText();
    }

    /** The node that is shown. */
    public String screen() {
      return body.at("/screen/id").asText();
    }

    /** The version that the session is on. */
    public int version() {
      return body.at("/session/flowVersion").asInt();
    }
  }

  /** What an author asks, as {@code "GET /v1/flows"}. */
  public Answer author(String request, String body) {
    return send("dev:author:ann", request, body, Map.of());
  }

  /** Publishes a flow; its version. */
  public int publish(String name, String document) {
    return author("POST /v1/flows/test/" + name + "/versions", document)
        .body()
        .path("version")
        .asInt();
  }

  /** Makes a version live. */
  public Answer live(String name, String body) {
    return author("PUT /v1/flows/test/" + name + "/live", body);
  }

  /** A customer starts a flow. */
  public Answer start(String customer, String name) {
    return customer(customer, "POST /v1/sessions", "{\"flow\": \"test/" + name + "\"}");
  }

  /** A customer looks at their session. */
  public Answer read(String customer, String session) {
    return customer(customer, "GET /v1/sessions/" + session, "");
  }

  /** Sends an action of the screen shown, with {@code it} answered. */
  public Answer answer(String customer, Answer shown, String it) {
    ObjectNode step =
        Json.mapper().createObjectNode().put("key", shown.key()).put("action", "continue");
    step.putObject("answers").put("it", it);
    return customer(customer, "POST /v1/sessions/" + shown.session() + "/steps", step.toString());
  }

  /** A customer comes back. */
  public Answer resume(String customer, String session) {
    return customer(
        customer, "POST /v1/sessions/" + session + "/steps", "{\"action\": \"resume\"}");
  }

  private Answer customer(String customer, String request, String body) {
    return send(
        "dev:customer:" + customer,
        request,
        body,
        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** What somebody asks. */
  public Answer send(String identity, String request, String body, Map<String, String> headers) {
    String[] words = request.split(" ");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.resolve(words[1]))
            .header("Authorization", "Bearer " + identity)
            .header("Content-Type", "application/json")
            .method(
                words[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(builder::header);
    try {
      HttpResponse<byte[]> answer = HTTP.send(builder.build(), BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      boolean isJson =
          answer.headers().firstValue("Content-Type").orElse("").contains("json")
              && !text.contains("\n{");
      return new Answer(
          answer.statusCode(),
          isJson ? Json.parse(answer.body()) : Json.mapper().createObjectNode(),
          text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A flow that asks these questions, each a choice of a and b, one after another. */
  public static String asking(String name, String title, String... questions) {
    ObjectNode document = Json.mapper().createObjectNode();
    document.put("spec", 2).put("id", "test/" + name).put("title", "@title");
    document.putArray("locales").add("en-GB");
    document.putObject("human").put("queue", "general");
    document.put("start", questions[0]);
    ObjectNode nodes = document.putObject("nodes");
    for (int i = 0; i < questions.length; i++) {
      ObjectNode node = nodes.putObject(questions[i]).put("type", "screen").put("title", "@title");
      ObjectNode choice =
          node.putArray("components")
              .addObject()
              .put("type", "single-choice")
              .put("id", "it")
              .put("label", "@label");
      for (String value : List.of("a", "b")) {
        choice.withArray("options").addObject().put("value", value).put("label", "@" + value);
      }
      node.putArray("actions")
          .addObject()
          .put("id", "continue")
          .put("type", "submit")
          .put("label", "@continue");
      node.put("next", i + 1 < questions.length ? questions[i + 1] : "done");
    }
    nodes.putObject("done").put("type", "end").put("outcome", "resolved");
    document
        .putObject("messages")
        .putObject("en-GB")
        .put("title", title)
        .put("label", "Which one?")
        .put("a", "The first")
        .put("b", "The second")
        .put("continue", "Continue");
    return document.toString();
  }
}
