package dev.helpflow.benchmarks.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a customer does in the benchmark flow: {@code {"flow", "inputs", "lapStartsAt", "steps":
 * [{"screen", "answers"}], "end"}}.
 *
 * @param lapStartsAt the screen that a customer who wants to go on comes back to from the last one
 * @param end the screen after the last step
 */
public record Conversation(
    FlowId flow, Map<String, Object> inputs, String lapStartsAt, List<Step> steps, String end) {
  public Conversation {
    steps = List.copyOf(steps);
  }

  /** An answered screen. */
  public record Step(String screen, Map<String, Object> answers) {}

  static Conversation read(byte[] utf8) {
    JsonNode json = Json.parse(utf8);
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : json.get("steps")) {
      steps.add(new Step(step.get("screen").textValue(), Json.toMap(step.get("answers"))));
    }
    return new Conversation(
        FlowId.parse(json.get("flow").textValue()),
        Json.toMap(json.get("inputs")),
        json.get("lapStartsAt").textValue(),
        steps,
        json.get("end").textValue());
  }

  /** The screen that a step leads to. */
  public String screenAfter(int step) {
    return step + 1 < steps.size() ? steps.get(step + 1).screen() : end;
  }

  /**
   * What is answered as the step of this number by somebody who never wants to stop: the steps, and
   * then laps through the last part without end.
   */
  public Step endless(int number) {
    int last = steps.size() - 1;
    if (number < last) {
      return steps.get(number);
    }
    int lap = lapLength();
    return steps.get(last - lap + (number - last) % lap);
  }

  /** How many steps it takes from one answer of the last screen to the next. */
  private int lapLength() {
    String repeated = steps.getLast().screen();
    int first = 0;
    while (!steps.get(first).screen().equals(repeated)) {
      first++;
    }
    return steps.size() - 1 - first;
  }
}
