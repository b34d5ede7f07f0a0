package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Pointer;
import dev.helpflow.wire.connector.ConnectorOperation;
import dev.helpflow.wire.connector.StubAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the stubs of a scenario, and sees that operations could answer so. */
final class StubReader {
  private final Surroundings surroundings;
  private final List<Issue> issues;
  private final StubAnswers answers;

  StubReader(Surroundings surroundings, List<Issue> issues) {
    this.surroundings = surroundings;
    this.issues = issues;
    this.answers = new StubAnswers("scenario", issues);
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
    return CallAnswer.of(answers.answer(operation, json, pointer));
  }

  private void report(String code, Pointer pointer, String message) {
    issues.add(Issue.error(code, pointer.toString(), message));
  }
}
