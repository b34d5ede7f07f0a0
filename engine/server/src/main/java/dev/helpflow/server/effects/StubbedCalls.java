package dev.helpflow.server.effects;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Input;
import java.util.Optional;

/** Answers calls in the place of connectors, for customers who are none. */
public interface StubbedCalls {
  /** What comes of a call; empty when the connector is to be asked. */
  Optional<Input.CallReturned> answer(Effect.Call call, String customer);
}
