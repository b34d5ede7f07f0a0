package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Operations;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank that answers as the tape says, and remembers what it answered. */
final class MadeUpBank implements Operations {
  private final Surroundings surroundings;
  private final MadeUpValues values;
  private final Tape tape;
  private final Map<String, List<CallAnswer>> answered = new LinkedHashMap<>();

  MadeUpBank(Surroundings surroundings, MadeUpValues values, Tape tape) {
    this.surroundings = surroundings;
    this.values = values;
    this.tape = tape;
  }

  @Override
  public CallAnswer answer(Effect.Call call) {
    String name = call.connector() + "." + call.operation();
    CallAnswer answer =
        tape.choose("call " + call.address().node() + " " + name, alternatives(call, name));
    answered.computeIfAbsent(name, _ -> new ArrayList<>()).add(answer);
    return answer;
  }

  private List<CallAnswer> alternatives(Effect.Call call, String name) {
    List<CallAnswer> alternatives = new ArrayList<>();
    ConnectorOperation declared =
        surroundings
            .operation(call.connector(), call.operation())
            .orElseThrow(() -> new IllegalStateException("No operation " + name + " is declared."));
    values
        .of(declared.operation().response(), call.operation())
        .forEach(value -> alternatives.add(new CallAnswer.Value(value)));
    declared
        .operation()
        .errors()
        .forEach(code -> alternatives.add(new CallAnswer.Failed(CallError.of(code))));
    alternatives.add(new CallAnswer.Failed(CallError.of(CallError.TIMEOUT)));
    return alternatives;
  }

  /** What it answered, by operation, in order. */
  Map<String, List<CallAnswer>> answered() {
    return answered;
  }
}
