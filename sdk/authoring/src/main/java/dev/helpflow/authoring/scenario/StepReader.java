package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Pointer;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a scenario whose shape its JSON Schema has accepted. */
final class StepReader {
  private final List<Issue> issues;

  StepReader(List<Issue> issues) {
    this.issues = issues;
  }

  List<Scenario.Step> steps(JsonNode array) {
    List<Scenario.Step> steps = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      JsonNode step = array.get(i);
      Pointer pointer = Pointer.ROOT.child("steps").child(i).child("do");
      steps.add(
          new Scenario.Step(
              step.has("expect") ? expectation(step.path("expect")) : null,
              step.has("do") ? deed(step.path("do"), pointer) : null));
    }
    return steps;
  }

  private @Nullable Deed deed(JsonNode deed, Pointer pointer) {
    List<String> kinds = new ArrayList<>();
    deed.fieldNames().forEachRemaining(kinds::add);
    kinds.remove("answers");
    if (kinds.size() != 1 || (deed.has("answers") && !deed.has("action"))) {
      issues.add(
          Issue.error(
              "scenario/several-deeds",
              pointer.toString(),
              "One thing is done in a step, and answers go with an action only: make several steps of it."));
      return null;
    }
    String kind = kinds.getFirst();
    JsonNode value = deed.path(kind);
    return switch (kind) {
      case "action" -> new Deed.Submit(value.textValue(), ScenarioReader.map(deed.path("answers")));
      case "back" -> new Deed.Back();
      case "change" -> new Deed.Change(value.textValue());
      case "escalate" -> new Deed.Escalate();
      case "cancel" -> new Deed.Cancel();
      case "abandon" -> new Deed.Abandon();
      case "resume" -> new Deed.Resume();
      case "signal" ->
          new Deed.Signal(
              value.path("name").textValue(),
              value.path("key").textValue(),
              ScenarioReader.map(value.path("payload")));
      case "timeout" -> new Deed.Timeout();
      case "advance" -> advance(value.textValue(), pointer.child("advance"));
      case "agent" -> new Deed.Agent(state(value.textValue()));
      default ->
          throw new IllegalStateException(
              "The schema lets a deed through that is not read: " + kind);
    };
  }

  private Deed advance(String text, Pointer pointer) {
    try {
      return new Deed.Advance(Duration.parse(text));
    } catch (DateTimeException e) {
      issues.add(
          Issue.error(
              "scenario/not-a-duration",
              pointer.toString(),
              "This is not a duration: write it as PT1H for an hour, or P2D for two days."));
      return new Deed.Advance(Duration.ZERO);
    }
  }

  private static HandoffState state(String word) {
    return switch (word) {
      case "accept" -> HandoffState.ACCEPTED;
      case "return" -> HandoffState.RETURNED;
      case "end" -> HandoffState.ENDED;
      case "unavailable" -> HandoffState.FAILED;
      default ->
          throw new IllegalStateException("The schema lets an agent through who does " + word);
    };
  }

  static Expectation expectation(JsonNode json) {
    Map<String, Expectation.Value> values = new LinkedHashMap<>();
    json.path("values")
        .properties()
        .forEach(p -> values.put(p.getKey(), new Expectation.Value(Json.toValue(p.getValue()))));
    return new Expectation(
        json.path("screen").textValue(),
        json.path("status").textValue(),
        json.path("outcome").textValue(),
        texts(json, "components"),
        texts(json, "actions"),
        words(json.path("texts")),
        values,
        json.has("errors") ? words(json.path("errors")) : null);
  }

  private static @Nullable List<String> texts(JsonNode json, String name) {
    if (!json.has(name)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static Map<String, String> words(JsonNode object) {
    Map<String, String> words = new LinkedHashMap<>();
    object.properties().forEach(p -> words.put(p.getKey(), p.getValue().textValue()));
    return words;
  }
}
