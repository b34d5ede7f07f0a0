package dev.helpflow.server.migrations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.flows.InFlight;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import java.util.Set;

/** What is asked of open sessions before a version goes live: {@code {"version", "inFlight"?}}. */
record ImpactRequest(int version, InFlight inFlight) {
  private static final Set<String> KNOWN = Set.of("version", "inFlight");

  /** Reads the body; without {@code inFlight}, what reconcile would do is asked. */
  static ImpactRequest read(JsonNode body) {
    RequestBody.demand(
        body,
        KNOWN,
        name -> "The property \"" + name + "\" is not known. Expected are version and inFlight.");
    JsonNode version = body.path("version");
    if (!version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() < 1) {
      throw invalid("The property \"version\" must be a version number from 1.");
    }
    try {
      return new ImpactRequest(
          version.intValue(), InFlight.of(body.path("inFlight").asText(InFlight.RECONCILE.word())));
    } catch (IllegalArgumentException e) {
      throw invalid("The property \"inFlight\" must be pin, follow or reconcile.");
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
