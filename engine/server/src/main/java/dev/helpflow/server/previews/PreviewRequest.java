package dev.helpflow.server.previews;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.problem.RequestBody;
import dev.helpflow.server.sessions.Rehearsal.Deed;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at: {@code {"document"} or {"flow", "version"}}, with {@code "scenario"?},
 * {@code "step"?} and {@code "locale"?}. A scenario is as authors keep it: {@code {"inputs",
 * "stubs", "steps": [{"do": {"action", "answers"}}]}}.
 *
 * @param document the document itself, or null when a published version is named
 * @param stubs answers by {@code connector.operation}
 * @param deeds what is done before it is looked at
 */
record PreviewRequest(
    @Nullable JsonNode document,
    @Nullable FlowId flow,
    int version,
    Map<String, Object> inputs,
    ObjectNode stubs,
    List<Deed> deeds,
    @Nullable String locale) {
  private static final Set<String> KNOWN =
      Set.of("document", "flow", "version", "scenario", "step", "locale");
  private static final Set<String> BARE = Set.of("back", "escalate", "cancel", "abandon", "resume");
  private static final int MAX_STEPS = 200;

  static PreviewRequest read(JsonNode body) {
    RequestBody.demand(
        body,
        KNOWN,
        _ ->
            "A preview has document, or flow and version; scenario, step and locale, but no other"
                + " property.");
    if (body.has("document") == body.has("flow")) {
      throw invalid("A preview is of a document, or of a flow and its version: send one of them.");
    }
    JsonNode scenario = body.path("scenario");
    List<Deed> deeds = deeds(scenario.path("steps"));
    return new PreviewRequest(
        body.get("document"),
        body.has("flow") ? flow(body.path("flow").asText()) : null,
        body.has("flow") ? version(body) : 0,
        scenario.path("inputs").isObject() ? Json.toMap(scenario.path("inputs")) : Map.of(),
        stubs(scenario.path("stubs")),
        deeds.subList(0, steps(body, deeds.size())),
        body.has("locale") ? body.path("locale").asText() : null);
  }

  private static FlowId flow(String text) {
    try {
      return FlowId.parse(text);
    } catch (IllegalArgumentException e) {
      throw invalid("The property \"flow\" must be a flow's namespace/name.");
    }
  }

  private static int version(JsonNode body) {
    JsonNode version = body.path("version");
    if (!version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() < 1) {
      throw invalid("The property \"version\" must be a version number from 1.");
    }
    return version.intValue();
  }

  private static int steps(JsonNode body, int all) {
    JsonNode step = body.path("step");
    if (step.isMissingNode()) {
      return all;
    }
    if (!step.isIntegralNumber() || step.intValue() < 0 || step.intValue() > all) {
      throw invalid(
          "The property \"step\" says how many steps of the scenario are done: a whole number from"
              + " 0 to "
              + all
              + ".");
    }
    return step.intValue();
  }

  private static ObjectNode stubs(JsonNode stubs) {
    ObjectNode read = Json.mapper().createObjectNode();
    for (Map.Entry<String, JsonNode> stub : stubs.properties()) {
      boolean good = stub.getValue().isArray() && !stub.getValue().isEmpty();
      for (JsonNode answer : stub.getValue()) {
        good &= answer.has("value") != answer.has("error");
      }
      if (!good) {
        throw invalid(
            "The stub of "
                + stub.getKey()
                + " must be a list of answers, each with a value or an error.");
      }
      read.set(stub.getKey(), stub.getValue());
    }
    return read;
  }

  private static List<Deed> deeds(JsonNode steps) {
    List<Deed> deeds = new ArrayList<>();
    for (JsonNode step : steps) {
      if (step.has("do")) {
        deeds.add(deed(step.path("do"), deeds.size()));
      }
    }
    if (deeds.size() > MAX_STEPS) {
      throw invalid("A scenario of a preview has at most " + MAX_STEPS + " steps.");
    }
    return deeds;
  }

  private static Deed deed(JsonNode deed, int place) {
    if (deed.has("action")) {
      JsonNode answers = deed.path("answers");
      return new Deed(
          deed.path("action").asText(), answers.isObject() ? Json.toMap(answers) : Map.of(), "");
    }
    if (deed.has("change")) {
      return new Deed("change", Map.of(), deed.path("change").asText());
    }
    for (String each : BARE) {
      if (deed.has(each)) {
        return new Deed(each, Map.of(), "");
      }
    }
    throw invalid(
        "Step "
            + (place + 1)
            + " of the scenario is nothing that a customer does, as action, back, change, escalate,"
            + " cancel, abandon and resume are. Send step "
            + place
            + " to look at what is before it.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
