package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.value.ValueType;

/** A value given when a session or a sub-flow starts: required unless said otherwise. */
public record Input(String name, InputSpec spec) {
  static Input of(String name, ValueType type) {
    return new Input(name, new InputSpec(type, true, false, false));
  }

  /** The same, which need not be given. */
  public Input optional() {
    return new Input(name, new InputSpec(spec.type(), false, spec.linkable(), spec.sensitive()));
  }

  /** The same, which a link into the app may set. */
  public Input linkable() {
    return new Input(name, new InputSpec(spec.type(), spec.required(), true, spec.sensitive()));
  }

  /** The same, masked in events, logs and transcripts. */
  public Input sensitive() {
    return new Input(name, new InputSpec(spec.type(), spec.required(), spec.linkable(), true));
  }
}
