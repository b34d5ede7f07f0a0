package dev.helpflow.authoring.simulator;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.script.ScriptRunner;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a step asks for, or makes it up. */
final class World {
  private final Operations operations;
  private final ScriptRunner scripts;
  private final Map<String, String> variants;

  World(Operations operations, ScriptRunner scripts, Map<String, String> variants) {
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
      case CallAnswer.Value(Object value) -> Optional.of(call.answered(value));
      case CallAnswer.Failed(CallError error) -> Optional.of(call.refused(error));
      case CallAnswer.Unknown _ ->
          call.isCommit()
              ? Optional.empty()
              : Optional.of(call.refused(CallError.of(CallError.TIMEOUT)));
    };
  }
}
