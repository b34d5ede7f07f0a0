package dev.helpflow.authoring.simulator;

import dev.helpflow.core.interpreter.Effect;

/** The bank as a simulated session meets it: answers what flows call. */
@FunctionalInterface
public interface Operations {
  /** The answer to a call; of a commit, the same one may be asked for again with the same key. */
  CallAnswer answer(Effect.Call call);
}
