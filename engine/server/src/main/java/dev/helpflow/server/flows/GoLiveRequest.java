package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is to go live: {@code {"version", "expect"?, "inFlight"?, "percent"?, "at"?, "reason"}}.
 *
 * @param expectsAny whether it may be whatever is live now
 * @param expect the version that must be live now, or empty when none may be
 */
record GoLiveRequest(int version, boolean expectsAny, OptionalInt expect, String reason) {
  private static final Set<String> KNOWN =
      Set.of("version", "expect", "inFlight", "percent", "at", "reason");

  /** Reads the body, and refuses what is not there yet rather than ignore it. */
  static GoLiveRequest read(JsonNode body) {
    if (!body.isObject()) {
      throw invalid("The body must be a JSON object.");
    }
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        throw invalid(
            "The property \""
                + member.getKey()
                + "\" is not known. Expected are version, expect, inFlight and reason.");
      }
    }
    String inFlight = body.path("inFlight").asText("pin");
    if (!inFlight.equals("pin")) {
      if (!Set.of("follow", "reconcile").contains(inFlight)) {
        throw invalid("The property \"inFlight\" must be pin, follow or reconcile.");
      }
      throw new ProblemException(
          ProblemCode.IN_FLIGHT_NOT_SUPPORTED,
          "Open sessions cannot be moved with inFlight "
              + inFlight
              + ". Send pin: they finish on their version.");
    }
    if (body.has("at") || body.path("percent").asInt(100) != 100) {
      throw new ProblemException(
          ProblemCode.ROLL_OUT_NOT_SUPPORTED,
          "A version goes live at once and for everybody: leave at and percent out.");
    }
    String reason = body.path("reason").asText("").strip();
    if (reason.isEmpty() || reason.length() > 1_000) {
      throw invalid("The property \"reason\" must say in up to 1,000 characters why.");
    }
    return new GoLiveRequest(
        number(body, "version").orElseThrow(() -> invalid("The property \"version\" is missing.")),
        !body.has("expect"),
        number(body, "expect"),
        reason);
  }

  /** Whether the version live now is as the request expects. */
  boolean accepts(OptionalInt now) {
    return expectsAny || expect.equals(now);
  }

  private static OptionalInt number(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
      throw invalid("The property \"" + name + "\" must be a version number from 1.");
    }
    return OptionalInt.of(value.intValue());
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
