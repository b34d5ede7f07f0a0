package dev.helpflow.example.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;

/**
 * The bank's counter: takes requests over HTTP, has them answered, and is slow or broken on demand.
 */
final class Counter implements HttpHandler {
  /** Longer than any operation's timeout, so that who asks for something slow gives up first. */
  private static final long SLOW_MILLIS = 8_000;

  private static final int MAX_BODY = 65_536;

  private final ObjectMapper json;
  private final Bank bank;
  private final Recorder recorder;

  Counter(ObjectMapper json, Bank bank, Recorder recorder) {
    this.json = json;
    this.bank = bank;
    this.recorder = recorder;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
      Answer answer = answer(exchange, body);
      byte[] bytes = json.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/recorded")) {
      return new Answer(200, recorder.recorded());
    }
    if (!bank.knows(path) || !exchange.getRequestMethod().equals("POST")) {
      return Answer.refused(
          404, "noSuchOperation", "POST to one of the paths in the connectors, or GET /recorded.");
    }
    if (body.length > MAX_BODY) {
      return Answer.refused(413, "tooLarge", "A request has at most " + MAX_BODY + " bytes.");
    }
    Headers headers = exchange.getRequestHeaders();
    String subject = Objects.requireNonNullElse(headers.getFirst("Helpflow-Subject"), "");
    String key = Objects.requireNonNullElse(headers.getFirst("Idempotency-Key"), "");
    if (subject.isEmpty() || (bank.isCommit(path) && key.isEmpty())) {
      return Answer.refused(
          400, "missingHeader", "Send Helpflow-Subject, and Idempotency-Key with a commit.");
    }
    JsonNode asked = read(body);
    return asked.isObject()
        ? answer(path, new Request(subject, key, asked), body)
        : Answer.refused(400, "notJson", "The body is not a JSON object.");
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  private Answer answer(String path, Request request, byte[] body) throws InterruptedException {
    if (request.is("slow")) {
      Thread.sleep(SLOW_MILLIS);
    }
    if (request.is("broken")) {
      return Answer.broken(500);
    }
    if (!bank.isCommit(path)) {
      return bank.answer(path, request);
    }
    Answer answer =
        recorder.answer(bank.name(path), request.key(), body, () -> bank.answer(path, request));
    // Done, and yet the answer gets lost: what a repeat with the same key is for.
    boolean lost = request.is("flaky") && recorder.times(request.key()) == 1;
    return lost ? Answer.broken(503) : answer;
  }
}
