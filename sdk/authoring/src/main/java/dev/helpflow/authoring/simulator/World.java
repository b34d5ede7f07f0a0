package dev.helpflow.authoring.simulator;

import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a step asks for, or makes it up. */
final class World {
  private final Surroundings surroundings;
  private final Operations operations;
  private final ScriptRunner scripts;
  private final Map<String, String> variants;

  World(
      Surroundings surroundings,
      Operations operations,
      ScriptRunner scripts,
      Map<String, String> variants) {
    this.surroundings = surroundings;
    this.operations = operations;
    this.scripts = scripts;
    this.variants = variants;
  }

  /** The outcome of what was asked, or empty when it is not known. */
  Optional<Input> perform(Effect.Ask ask) {
    return switch (ask) {
      case Effect.Call call -> call(call);
      case Effect.RunScript run ->
          Optional.of(
              new Input.ScriptReturned(
                  run.address(),
                  run.digest(),
                  scripts.run(run.language(), run.source(), run.inputs())));
      case Effect.Assign assign ->
          Optional.of(new Input.Assigned(assign.address(), variant(assign)));
    };
  }

  private @Nullable String variant(Effect.Assign assign) {
    return variants.get(assign.experiment());
  }

  private Optional<Input> call(Effect.Call call) {
    return switch (operations.answer(call)) {
      case CallAnswer.Value(Object value) -> Optional.of(answered(call, value));
      case CallAnswer.Failed(CallError error) -> Optional.of(failed(call, error));
      case CallAnswer.Unknown _ ->
          call.isCommit()
              ? Optional.empty()
              : Optional.of(failed(call, CallError.of(CallError.TIMEOUT)));
    };
  }

  private Input answered(Effect.Call call, Object value) {
    ValueType type =
        surroundings
            .operation(call.connector(), call.operation())
            .<ValueType>map(found -> found.operation().response())
            .orElse(new ValueType.Any());
    return switch (Coercion.coerce(type, value)) {
      case Coercion.Coerced(Object coerced) -> call.returned(coerced, null);
      case Coercion.Mismatch _ -> failed(call, CallError.of(CallError.UNEXPECTED));
    };
  }

  private static Input failed(Effect.Call call, CallError error) {
    return call.returned(null, error);
  }
}
