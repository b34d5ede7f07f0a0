package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ActionSpec;

/** An action that has all that its catalogue entry requires. */
public interface Action {
  /** It as the definition has it. */
  ActionSpec spec();
}
