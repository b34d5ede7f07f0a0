package dev.helpflow.core.catalogue;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import java.util.List;

/**
 * What an app that does not know an action is sent in its place (design, section 5): a button is
 * never there for nothing.
 */
public sealed interface ActionFallback {
  /** Nothing: every app knows the action. */
  record Baseline() implements ActionFallback {}

  /**
   * Another action with the original's id and label; its {@code inputs} are the original's
   * properties and its {@code label}.
   */
  record Action(ActionSpec action) implements ActionFallback {}

  /** Components that say what the action would have done; {@code inputs} as of an action. */
  record Components(List<ComponentSpec> components) implements ActionFallback {
    public Components {
      components = List.copyOf(components);
    }
  }
}
