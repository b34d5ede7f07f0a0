package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the stubs of a scenario, and sees that operations could answer so. */
final class StubReader {
  private static final List<String> ALWAYS =
      List.of(CallError.TIMEOUT, CallError.UNREACHABLE, CallError.UNEXPECTED);

  private final Surroundings surroundings;
  private final List<Issue> issues;

  StubReader(Surroundings surroundings, List<Issue> issues) {
    this.surroundings = surroundings;
    this.issues = issues;
  }

  Map<String, List<CallAnswer>> read(JsonNode object) {
    Map<String, List<CallAnswer>> stubs = new LinkedHashMap<>();
    object.properties().forEach(p -> stubs.put(p.getKey(), answers(p.getKey(), p.getValue())));
    return stubs;
  }

  private List<CallAnswer> answers(String name, JsonNode array) {
    Pointer pointer = Pointer.ROOT.child("stubs").child(name);
    ConnectorOperation operation = surroundings.operations().get(name);
    if (operation == null) {
      report(
          "scenario/unknown-operation",
          pointer,
          "There is no operation \"%s\": expected one of %s."
              .formatted(name, String.join(", ", surroundings.operations().keySet())));
      return List.of();
    }
    List<CallAnswer> answers = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      answers.add(answer(operation.operation(), array.get(i), pointer.child(i)));
    }
    return answers;
  }

  private CallAnswer answer(Operation operation, JsonNode json, Pointer pointer) {
    long kinds = List.of("value", "error", "unknown").stream().filter(json::has).count();
    if (kinds != 1) {
      report(
          "scenario/several-answers",
          pointer,
          "An answer has one of value, error and unknown, and no other.");
    }
    if (json.has("error")) {
      return failure(operation, json, pointer);
    }
    if (json.has("unknown")) {
      return new CallAnswer.Unknown();
    }
    return value(operation, json.path("value"), pointer.child("value"));
  }

  private CallAnswer failure(Operation operation, JsonNode json, Pointer pointer) {
    String code = json.path("error").textValue();
    if (!operation.errors().contains(code) && !ALWAYS.contains(code)) {
      List<String> known = new ArrayList<>(operation.errors());
      known.addAll(ALWAYS);
      report(
          "scenario/unknown-error",
          pointer.child("error"),
          "The operation has no error \"%s\": expected one of %s."
              .formatted(code, String.join(", ", known)));
    }
    return new CallAnswer.Failed(new CallError(code, ScenarioReader.map(json.path("data"))));
  }

  private CallAnswer value(Operation operation, JsonNode json, Pointer pointer) {
    Object raw = Json.toValue(json);
    switch (Coercion.coerceAuthored(operation.response(), raw)) {
      case Coercion.Coerced(Object value) when value != null -> {
        return new CallAnswer.Value(value);
      }
      case Coercion.Coerced _ ->
          report("scenario/no-value", pointer, "The value of an answer cannot be null.");
      case Coercion.Mismatch(List<Coercion.Problem> problems) ->
          problems.forEach(
              p ->
                  issues.add(
                      Issue.error(
                          "scenario/not-the-response",
                          pointer + p.pointer(),
                          "The operation does not answer this. " + p.message())));
    }
    return new CallAnswer.Unknown();
  }

  private void report(String code, Pointer pointer, String message) {
    issues.add(Issue.error(code, pointer.toString(), message));
  }
}
