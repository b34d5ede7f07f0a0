package dev.helpflow.cli.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A fault as it befalls one request. */
final class Misfortune {
  private static final int OK = 200;
  private static final int INVALID = 422;
  private static final int UNAVAILABLE = 503;
  private static final String REFUSED = "This answer was refused on purpose. Send it again.";

  private final Upstream upstream;
  private final @Nullable SlowBank bank;
  private final HttpExchange exchange;
  private final byte[] body;
  private final Consumer<String> told;

  /**
   * @param told one line about what was done
   */
  Misfortune(
      Upstream upstream,
      @Nullable SlowBank bank,
      HttpExchange exchange,
      byte[] body,
      Consumer<String> told) {
    this.upstream = upstream;
    this.bank = bank;
    this.exchange = exchange;
    this.body = body;
    this.told = told;
  }

  void of(Mishap mishap) throws IOException, InterruptedException {
    switch (mishap.fault()) {
      case LOST_REQUEST -> told.accept("cut before the server heard of it.");
      case LOST_RESPONSE -> loseResponse();
      case STALE -> stale();
      case INVALID -> invalid();
      case UNAVAILABLE -> unavailable(mishap.takes());
      case WAITING -> waiting(mishap.takes());
      case SLOW -> {
        told.accept("held back for " + mishap.takes().toMillis() + " ms.");
        Thread.sleep(mishap.takes());
        pass(body);
      }
    }
  }

  private void loseResponse() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = upstream.send(exchange, body);
    answer.body().readAllBytes();
    told.accept("answered " + answer.statusCode() + ", which nobody hears.");
  }

  private void stale() throws IOException, InterruptedException {
    if (!(parsed(body) instanceof ObjectNode step) || !step.has("key")) {
      told.accept("has no key that could be stale; passed on.");
      pass(body);
      return;
    }
    step.put("key", "of-another-screen");
    told.accept("sent with the key of another screen.");
    pass(Json.write(step));
  }

  private void invalid() throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath().replaceFirst("/steps$", "");
    HttpResponse<InputStream> read = upstream.send(exchange, "GET", URI.create(path), new byte[0]);
    byte[] now = read.body().readAllBytes();
    byte[] refusal = read.statusCode() == OK ? refusal(Json.parse(now), parsed(body)) : null;
    if (refusal == null) {
      told.accept("answers nothing that could be refused; passed on.");
      pass(body);
      return;
    }
    told.accept("refused without the server hearing of it.");
    Problems.write(exchange, INVALID, refusal);
  }

  /**
   * The problem with the screen as it is, its first question refused; nothing where none is asked.
   */
  private static byte @Nullable [] refusal(JsonNode read, JsonNode step) {
    ObjectNode screen = (ObjectNode) read.get("screen");
    JsonNode question = null;
    for (JsonNode component : screen.get("components")) {
      if (component.has("value")) {
        question = question == null ? component : question;
        JsonNode answer = step.path("answers").path(component.get("id").asText());
        boolean isShown = !answer.isMissingNode() && !component.path("sensitive").asBoolean();
        if (isShown) {
          ((ObjectNode) component).set("value", answer);
        }
      }
    }
    if (question == null || !screen.get("key").equals(step.get("key"))) {
      return null;
    }
    String asked = question.get("id").asText();
    screen
        .putArray("errors")
        .addObject()
        .put("component", asked)
        .put("code", "fault")
        .put("message", REFUSED);
    ObjectNode problem =
        (ObjectNode)
            Json.toNode(
                Problems.of(
                    INVALID,
                    "invalid-answers",
                    "Some answers are not valid; the screen says which and why."));
    read.properties().forEach(member -> problem.set(member.getKey(), member.getValue()));
    problem
        .putObject("move")
        .put("kind", "update")
        .put("focus", asked)
        .put("announce", "There is a problem. " + REFUSED);
    return Json.write(problem);
  }

  private void unavailable(Duration wait) throws IOException {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    told.accept(
        "answered 503 without the server hearing of it, to come back after " + seconds + " s.");
    exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    Problems.write(
        exchange,
        UNAVAILABLE,
        "unavailable",
        "The service is not available for a moment; nothing was changed. Try again after the"
            + " seconds in Retry-After.");
  }

  private void waiting(Duration wait) throws IOException, InterruptedException {
    String customer = customer(exchange.getRequestHeaders().getFirst("Authorization"));
    if (bank == null || customer == null) {
      told.accept("calls nothing that could be made to wait; passed on.");
      pass(body);
      return;
    }
    told.accept("what it calls answers " + wait.toMillis() + " ms later.");
    bank.slowDown(customer, wait);
    try {
      pass(body);
    } finally {
      bank.hurry(customer);
    }
  }

  /** What is no JSON is an empty object; the server will say that it is none. */
  private static JsonNode parsed(byte[] body) {
    try {
      return Json.parse(body);
    } catch (JsonException notJson) {
      return Json.toNode(Map.of());
    }
  }

  private void pass(byte[] sent) throws IOException, InterruptedException {
    Upstream.pass(upstream.send(exchange, sent), exchange);
  }

  /** Who asks: of a development identity its last part, of a JWT the {@code sub}. */
  static @Nullable String customer(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return null;
    }
    String token = authorization.substring("Bearer ".length());
    if (token.startsWith("dev:")) {
      return token.substring(token.lastIndexOf(':') + 1);
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Json.parse(claims).path("sub").asText(null);
    } catch (IllegalArgumentException | JsonException notAToken) {
      // The server says what is wrong with it.
      return null;
    }
  }
}
