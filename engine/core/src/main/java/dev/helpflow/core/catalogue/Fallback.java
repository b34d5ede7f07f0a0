package dev.helpflow.core.catalogue;

import dev.helpflow.core.definition.ComponentSpec;
import java.util.List;

/** What an app that does not know a component is sent in its place (design, section 5). */
public sealed interface Fallback {
  /** Nothing: every app knows the component. */
  record Baseline() implements Fallback {}

  /**
   * Other components, authored as on a screen; {@code inputs} are the properties of the original.
   * One with the id {@link #SAME} takes its place, and its answer.
   */
  record Components(List<ComponentSpec> components) implements Fallback {
    /** The id of the component that stands in for the original. */
    public static final String SAME = "same";

    public Components {
      components = List.copyOf(components);
    }
  }
}
