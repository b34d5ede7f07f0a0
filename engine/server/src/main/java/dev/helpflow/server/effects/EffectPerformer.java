package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.script.ScriptRunner;
import dev.helpflow.server.sessions.Asker;
import dev.helpflow.server.sessions.Effects;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.Variants;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performs each kind of effect by what it takes: a connector, the script sandbox, or a look at the
 * experiments.
 */
@Singleton
final class EffectPerformer implements Effects {
  private final ConnectorCalls calls;
  private final StubbedCalls stubs;
  private final DeclaredStubs declared;
  private final BeanProvider<ScriptRunner> scripts;
  private final Variants variants;

  EffectPerformer(
      ConnectorCalls calls,
      StubbedCalls stubs,
      DeclaredStubs declared,
      // Asked for when it is needed, because a script engine takes long to start and most flows
      // have no script.
      BeanProvider<ScriptRunner> scripts,
      Variants variants) {
    this.calls = calls;
    this.stubs = stubs;
    this.declared = declared;
    this.scripts = scripts;
    this.variants = variants;
  }

  @Override
  public Optional<String> digest(Effect.Call commit, SessionId session, String customer) {
    return calls.digest(commit, session, customer);
  }

  @Override
  public Performed perform(Effect.Ask ask, Asker asker, boolean again, @Nullable String noted) {
    return switch (ask) {
      case Effect.Call call ->
          stubs
              .answer(call, asker.customer())
              .<Performed>map(Performed.Known::new)
              .or(() -> declared.answer(call))
              .orElseGet(() -> calls.perform(call, asker, again, noted));
      case Effect.RunScript run ->
          new Performed.Known(
              new Input.ScriptReturned(
                  run.address(),
                  run.digest(),
                  scripts.get().run(run.language(), run.source(), run.inputs())));
      case Effect.Assign assign -> new Performed.Known(variants.assign(assign, asker));
    };
  }
}
