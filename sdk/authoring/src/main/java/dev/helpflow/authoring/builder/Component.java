package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.ComponentSpec;

/** A component that has all that its catalogue entry requires. */
public non-sealed interface Component extends Shown {
  /** It as the definition has it. */
  ComponentSpec spec();
}
