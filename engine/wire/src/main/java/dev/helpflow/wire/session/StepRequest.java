package dev.helpflow.wire.session;

import dev.helpflow.core.interpreter.Input;
import org.jspecify.annotations.Nullable;

/** A customer does something: {@code {"key", "action", "answers"?, "target"?}}. */
public sealed interface StepRequest {
  /** Something that the session's own interpreter deals with. */
  record Step(Input.Customer input) implements StepRequest {}

  /** {@code restart}: a new session of the same flow takes over the answers of this one. */
  record Restart(@Nullable String key) implements StepRequest {}
}
