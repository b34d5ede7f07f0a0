package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to go live: {@code {"version", "expect"?, "inFlight"?, "percent"?, "at"?, "reason"}}.
 *
 * @param expectsAny whether it may be whatever is live now
 * @param expect the version that must be live now, or empty when none may be
 * @param percent of a hundred customers, how many start on it
 * @param at when, or null for now
 */
record GoLiveRequest(
    int version,
    boolean expectsAny,
    OptionalInt expect,
    InFlight inFlight,
    int percent,
    @Nullable Instant at,
    String reason) {
  private static final Set<String> KNOWN =
      Set.of("version", "expect", "inFlight", "percent", "at", "reason");

  /** For everybody and at once, whatever is live now; open sessions finish on their version. */
  static GoLiveRequest plain(int version, String reason) {
    return new GoLiveRequest(version, true, OptionalInt.empty(), InFlight.PIN, 100, null, reason);
  }

  /** Reads the body. */
  static GoLiveRequest read(JsonNode body) {
    RequestBody.demand(
        body,
        KNOWN,
        name ->
            "The property \""
                + name
                + "\" is not known. Expected are version, expect, inFlight, percent, at and"
                + " reason.");
    GoLiveRequest request =
        new GoLiveRequest(
            number(body, "version")
                .orElseThrow(() -> invalid("The property \"version\" is missing.")),
            !body.has("expect"),
            number(body, "expect"),
            inFlight(body),
            percent(body),
            at(body),
            Reason.in(body));
    if (request.percent < 100 && request.inFlight != InFlight.PIN) {
      throw invalid(
          "A version that goes live for some customers only leaves open sessions where they are:"
              + " send inFlight pin, and move them once it is live for everybody.");
    }
    return request;
  }

  /** Whether the version live now is as the request expects. */
  boolean accepts(OptionalInt now) {
    return expectsAny || expect.equals(now);
  }

  /** The same, to be done at once. */
  GoLiveRequest now() {
    return new GoLiveRequest(version, expectsAny, expect, inFlight, percent, null, reason);
  }

  private static InFlight inFlight(JsonNode body) {
    try {
      return InFlight.of(body.path("inFlight").asText(InFlight.PIN.word()));
    } catch (IllegalArgumentException e) {
      throw invalid("The property \"inFlight\" must be pin, follow or reconcile.");
    }
  }

  private static int percent(JsonNode body) {
    JsonNode value = body.path("percent");
    if (value.isMissingNode()) {
      return 100;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < 1
        || value.intValue() > 100) {
      throw invalid("The property \"percent\" must be a whole number from 1 to 100.");
    }
    return value.intValue();
  }

  private static @Nullable Instant at(JsonNode body) {
    JsonNode value = body.path("at");
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return Instant.parse(value.asText());
    } catch (DateTimeException e) {
      throw invalid(
          "The property \"at\" must be a time in UTC, such as 2027-01-31T09:00:00Z, or left out"
              + " for now.");
    }
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
