package dev.helpflow.authoring.scenario;

import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Operations;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bank of a scenario: each operation's answers in order, the last one again and again; and of
 * one that the scenario says nothing of, what its connector's file has for a stub.
 */
final class Stubs implements Operations {
  private final Scenario scenario;
  private final Surroundings surroundings;
  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<Question, CallAnswer> given = new HashMap<>();
  private final List<String> commits = new ArrayList<>();
  private boolean standsStill;

  Stubs(Scenario scenario, Surroundings surroundings) {
    this.scenario = scenario;
    this.surroundings = surroundings;
  }

  /** A call of an operation that the scenario says nothing of. */
  static final class MissingStubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MissingStubException(String operation) {
      super(
          "The flow called %s, but the scenario has no stub for it: add one under \"stubs\", or to the connector's file."
              .formatted(operation));
    }
  }

  /** The same call: whatever was asked for at a place with the same request. */
  private record Question(Address address, String request) {}

  /**
   * Whether a call that was answered before is answered so again, since nothing in the world has
   * changed.
   */
  void standStill(boolean still) {
    standsStill = still;
  }

  @Override
  public CallAnswer answer(Effect.Call call) {
    String name = call.operation().fullName();
    Question question = new Question(call.address(), call.request());
    CallAnswer before = given.get(question);
    CallAnswer answer = standsStill && before != null ? before : next(call, name);
    given.put(question, answer);
    if (call.isCommit() && answer instanceof CallAnswer.Value) {
      commits.add(name + " " + call.request());
    }
    return answer;
  }

  private CallAnswer next(Effect.Call call, String name) {
    int turn = asked.merge(name, 1, Integer::sum);
    return scenario
        .stub(call.connector(), call.operation().name(), turn)
        .or(() -> surroundings.stub(call).map(CallAnswer::of))
        .orElseThrow(() -> new MissingStubException(name));
  }

  /** The commits that the bank has done, in order. */
  List<String> commits() {
    return List.copyOf(commits);
  }
}
