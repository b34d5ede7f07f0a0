package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Opening;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A test of a flow, as a file says it: {@code {"description", "locale"?, "zone"?, "now"?,
 * "customer"?, "inputs"?, "variants"?, "stubs"?, "steps", "end"?}}.
 *
 * @param stubs what each operation answers, by {@code connector.operation}; in order, the last one
 *     again and again
 * @param end what is expected after the last step, or null for nothing
 */
public record Scenario(
    String description,
    Opening opening,
    Map<String, List<CallAnswer>> stubs,
    List<Step> steps,
    @Nullable Expectation end) {
  public Scenario {
    stubs = Collections.unmodifiableMap(new LinkedHashMap<>(stubs));
    steps = List.copyOf(steps);
  }

  /**
   * What an operation answers.
   *
   * @param turn which time it is called, from 1
   * @return empty when the scenario says nothing of it
   */
  public Optional<CallAnswer> stub(String connector, String operation, int turn) {
    List<CallAnswer> answers = stubs.getOrDefault(connector + "." + operation, List.of());
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(answers.get(Math.min(turn, answers.size()) - 1));
  }

  /**
   * First the screen is checked, then something is done: {@code {"expect"?, "do"?}}.
   *
   * @param expect null for no check
   * @param deed null for nothing
   */
  public record Step(@Nullable Expectation expect, @Nullable Deed deed) {}
}
