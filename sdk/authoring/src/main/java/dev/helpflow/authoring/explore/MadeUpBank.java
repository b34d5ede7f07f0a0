package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Operations;
import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.CallError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank that answers as the tape says, and remembers what it answered. */
final class MadeUpBank implements Operations {
  private final MadeUpValues values;
  private final Tape tape;
  private final Map<String, List<CallAnswer>> answered = new LinkedHashMap<>();

  MadeUpBank(MadeUpValues values, Tape tape) {
    this.values = values;
    this.tape = tape;
  }

  @Override
  public CallAnswer answer(Effect.Call call) {
    String name = call.operation().fullName();
    CallAnswer answer =
        tape.choose("call " + call.address().node() + " " + name, alternatives(call.operation()));
    answered.computeIfAbsent(name, _ -> new ArrayList<>()).add(answer);
    return answer;
  }

  private List<CallAnswer> alternatives(Operation operation) {
    List<CallAnswer> alternatives = new ArrayList<>();
    values
        .of(operation.response(), operation.name())
        .forEach(value -> alternatives.add(new CallAnswer.Value(value)));
    operation.errors().forEach(code -> alternatives.add(new CallAnswer.Failed(CallError.of(code))));
    alternatives.add(new CallAnswer.Failed(CallError.of(CallError.TIMEOUT)));
    return alternatives;
  }

  /** What it answered, by operation, in order. */
  Map<String, List<CallAnswer>> answered() {
    return answered;
  }
}
