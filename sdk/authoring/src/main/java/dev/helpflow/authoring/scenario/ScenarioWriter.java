package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.edit.JsonLayout;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.wire.Json;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes scenarios as files that {@link ScenarioReader} reads as the same scenario. */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /** The text of a file, without what is as usual. */
  public static String text(Scenario scenario) {
    return JsonLayout.of(write(scenario));
  }

  static ObjectNode write(Scenario scenario) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("description", scenario.description());
    opening(json, scenario.opening());
    if (!scenario.stubs().isEmpty()) {
      ObjectNode stubs = json.putObject("stubs");
      scenario
          .stubs()
          .forEach(
              (operation, answers) -> {
                ArrayNode list = stubs.putArray(operation);
                once(answers).forEach(answer -> list.add(answer(answer)));
              });
    }
    ArrayNode steps = json.putArray("steps");
    for (Scenario.Step step : scenario.steps()) {
      ObjectNode each = steps.addObject();
      if (step.expect() != null) {
        each.set("expect", expectation(step.expect()));
      }
      if (step.deed() != null) {
        each.set("do", deed(step.deed()));
      }
    }
    if (scenario.end() != null) {
      json.set("end", expectation(scenario.end()));
    }
    return json;
  }

  private static void opening(ObjectNode json, Opening opening) {
    if (opening.locale() != null) {
      json.put("locale", opening.locale());
    }
    if (!opening.zone().equals(ZoneOffset.UTC) && !opening.zone().getId().equals("UTC")) {
      json.put("zone", opening.zone().getId());
    }
    if (!opening.now().equals(ScenarioReader.DEFAULT_NOW)) {
      json.put("now", opening.now().toString());
    }
    putMap(json, "customer", opening.customer());
    putMap(json, "inputs", opening.inputs());
    putMap(json, "variants", opening.variants());
  }

  private static void putMap(ObjectNode json, String name, Map<String, ?> map) {
    if (!map.isEmpty()) {
      json.set(name, Json.toNode(new TreeMap<>(map)));
    }
  }

  /** The last answer is given again and again, so it need not be said again. */
  private static List<CallAnswer> once(List<CallAnswer> answers) {
    List<CallAnswer> once = new ArrayList<>(answers);
    while (once.size() > 1 && once.getLast().equals(once.get(once.size() - 2))) {
      once.removeLast();
    }
    return once;
  }

  private static JsonNode answer(CallAnswer answer) {
    ObjectNode json = Json.mapper().createObjectNode();
    switch (answer) {
      case CallAnswer.Value(Object value) -> json.set("value", Json.toNode(value));
      case CallAnswer.Failed failed -> {
        json.put("error", failed.error().code());
        putMap(json, "data", failed.error().data());
      }
      case CallAnswer.Unknown _ -> json.put("unknown", true);
    }
    return json;
  }

  private static JsonNode deed(Deed deed) {
    ObjectNode json = Json.mapper().createObjectNode();
    switch (deed) {
      case Deed.Submit(String action, Map<String, Object> answers) -> {
        json.put("action", action);
        putMap(json, "answers", answers);
      }
      case Deed.Back _ -> json.put("back", true);
      case Deed.Change(String target) -> json.put("change", target);
      case Deed.Escalate _ -> json.put("escalate", true);
      case Deed.Cancel _ -> json.put("cancel", true);
      case Deed.Abandon _ -> json.put("abandon", true);
      case Deed.Resume _ -> json.put("resume", true);
      case Deed.Signal(String name, String key, Map<String, Object> payload) -> {
        ObjectNode signal = json.putObject("signal").put("name", name).put("key", key);
        putMap(signal, "payload", payload);
      }
      case Deed.Timeout _ -> json.put("timeout", true);
      case Deed.Advance(var by) -> json.put("advance", by.toString());
      case Deed.Agent(var state) -> json.put("agent", word(state));
    }
    return json;
  }

  private static String word(HandoffState state) {
    return switch (state) {
      case ACCEPTED -> "accept";
      case RETURNED -> "return";
      case ENDED -> "end";
      case FAILED -> "unavailable";
      case REQUESTED, QUEUED, TRANSFERRED, CANCELLED ->
          throw new IllegalArgumentException("No agent of a scenario does " + state + ".");
    };
  }

  static ObjectNode expectation(Expectation expected) {
    ObjectNode json = Json.mapper().createObjectNode();
    put(json, "screen", expected.screen());
    put(json, "status", expected.status());
    put(json, "outcome", expected.outcome());
    put(json, "components", expected.components());
    put(json, "actions", expected.actions());
    putMap(json, "texts", expected.texts());
    if (!expected.values().isEmpty()) {
      ObjectNode values = json.putObject("values");
      new TreeMap<>(expected.values())
          .forEach(
              (id, value) ->
                  values.set(
                      id,
                      value.filled() == null ? values.nullNode() : Json.toNode(value.filled())));
    }
    put(json, "errors", expected.errors());
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.set(name, Json.toNode(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value));
    }
  }
}
