package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.egress.Outbound;
import dev.helpflow.server.egress.OutboundRequest;
import dev.helpflow.server.egress.OutboundResult;
import dev.helpflow.server.events.ChatwootAccount;
import dev.helpflow.server.events.Delivery;
import dev.helpflow.server.secrets.Secret;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to an account of a Chatwoot, all of them within one time, and tells what its
 * answers mean. Of one delivery; not thread-safe.
 */
final class ChatwootRequests {
  /** Twenty conversations with the newest message of each. */
  private static final int MAX_RESPONSE = 2 * 1024 * 1024;

  private static final int MISSING = 404;
  private static final int UNPROCESSABLE = 422;

  private final Outbound outbound;
  private final ChatwootAccount account;
  private final Secret token;
  private final boolean fromFile;
  private final Duration within;
  private final Clock clock;
  private final long until;

  ChatwootRequests(
      Outbound outbound,
      ChatwootAccount account,
      Secret token,
      boolean fromFile,
      Duration within,
      Clock clock) {
    this.outbound = outbound;
    this.account = account;
    this.token = token;
    this.fromFile = fromFile;
    this.within = within;
    this.clock = clock;
    this.until = System.nanoTime() + within.toNanos();
  }

  /**
   * Asks for something.
   *
   * @param what is asked for, as it is told of when it fails
   * @throws NotToldException when it is not answered
   */
  JsonNode get(String what, String path) {
    return json(what, answer(what, send("GET", path, null)));
  }

  /** Asks for something that may not be there (404), as {@link #get} does. */
  Optional<JsonNode> find(String what, String path) {
    OutboundResult.Answered answered = send("GET", path, null);
    return answered.status() == MISSING
        ? Optional.empty()
        : Optional.of(json(what, answer(what, answered)));
  }

  /** Sends something and reads what comes of it, as {@link #get} does. */
  JsonNode post(String what, String path, JsonNode body) {
    return json(what, answer(what, send("POST", path, body)));
  }

  /** Sends something of which nothing is to come back, as {@link #get} does. */
  void order(String what, String path, JsonNode body) {
    answer(what, send("POST", path, body));
  }

  /**
   * The same where Chatwoot may not take it, such as what somebody has made before.
   *
   * @return what came of it; empty when Chatwoot says that it is wrong as it is (422)
   */
  Optional<JsonNode> attempt(String what, String path, JsonNode body) {
    OutboundResult.Answered answered = send("POST", path, body);
    return answered.status() == UNPROCESSABLE
        ? Optional.empty()
        : Optional.of(json(what, answer(what, answered)));
  }

  private OutboundResult.Answered send(String method, String path, @Nullable JsonNode body) {
    Duration left = Duration.ofNanos(until - System.nanoTime());
    if (left.toMillis() <= 0) {
      throw NotToldException.away(
          "Chatwoot took longer than " + within + " for one event, which is gone on with later.");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("api_access_token", token.reveal());
    headers.put("Accept", "application/json");
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    OutboundRequest request =
        new OutboundRequest(
            method,
            uri(path),
            headers,
            body == null ? new byte[0] : Json.write(body),
            left,
            MAX_RESPONSE,
            fromFile);
    return switch (outbound.send(request)) {
      case OutboundResult.Answered answered -> answered;
      case OutboundResult.NotSent notSent -> throw NotToldException.away(notSent.why());
      case OutboundResult.Broken broken -> throw NotToldException.away(broken.why());
    };
  }

  private URI uri(String path) {
    String base = account.base().toString();
    String folder = base.endsWith("/") ? base : base + "/";
    return URI.create(folder + "api/v1/accounts/" + account.account() + path);
  }

  private OutboundResult.Answered answer(String what, OutboundResult.Answered answered) {
    if (answered.status() / 100 == 2) {
      return answered;
    }
    throw refusal(what, answered);
  }

  private NotToldException refusal(String what, OutboundResult.Answered answered) {
    int status = answered.status();
    String why = "Chatwoot answered " + what + " with the status " + status + ".";
    Delivery delivery =
        Delivery.NotTaken.isSaidBy(status)
            ? new Delivery.NotTaken(why)
            : new Delivery.Away(why, answered.retryAfter(clock.instant()).orElse(null));
    return new NotToldException(delivery);
  }

  private static JsonNode json(String what, OutboundResult.Answered answered) {
    try {
      return Json.parse(answered.body());
    } catch (JsonException e) {
      throw NotToldException.away("What Chatwoot answered " + what + " is no JSON.");
    }
  }
}
