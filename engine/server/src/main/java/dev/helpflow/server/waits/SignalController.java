package dev.helpflow.server.waits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.waits.WaitRepository.Channel;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Set;

/** Where the bank's systems tell what has happened. */
@Controller("/v1/signals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignalController {
  private static final Set<String> PROPERTIES = Set.of("name", "key", "session", "id", "payload");
  private static final int MAX_LENGTH = 256;

  private final SignalService signals;

  SignalController(SignalService signals) {
    this.signals = signals;
  }

  /**
   * Takes a signal in: {@code {"name", "key" or "session", "id", "payload"?}}; 202, and again when
   * it is sent again.
   */
  @Post
  @Access({Role.OPS, Role.AGENT})
  HttpResponse<Map<String, String>> receive(@Body byte[] body) {
    JsonNode signal = Json.parseStorable(body);
    signal
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(name -> !PROPERTIES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid(
                  "A signal has name, key or session, id and payload, but no other property.");
            });
    Channel channel = channel(signal);
    String id = text(signal, "id");
    JsonNode payload = signal.path("payload");
    if (!payload.isMissingNode() && !payload.isObject()) {
      throw invalid("The property payload of a signal must be an object.");
    }
    // Canonical, so that the same payload written otherwise is still the same.
    signals.receive(
        channel, id, CanonicalJson.text(payload.isMissingNode() ? Map.of() : Json.toMap(payload)));
    return HttpResponse.accepted().body(Map.of("id", id));
  }

  private static Channel channel(JsonNode signal) {
    if (signal.has("key") == signal.has("session")) {
      throw invalid(
          "A signal is for a correlation key or for one session: send either the property key or"
              + " the property session.");
    }
    boolean bySession = signal.has("session");
    return new Channel(
        text(signal, "name"), text(signal, bySession ? "session" : "key"), bySession);
  }

  private static String text(JsonNode signal, String name) {
    JsonNode value = signal.path(name);
    if (!value.isTextual()
        || value.textValue().isEmpty()
        || value.textValue().length() > MAX_LENGTH) {
      throw invalid(
          "The property "
              + name
              + " of a signal must be a string of 1 to "
              + MAX_LENGTH
              + " characters.");
    }
    return value.textValue();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
