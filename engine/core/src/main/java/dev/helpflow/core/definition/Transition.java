package dev.helpflow.core.definition;

import org.jspecify.annotations.Nullable;

/**
 * A guarded edge; of a list, the first whose guard holds is taken.
 *
 * <p>JSON shape: {@code {"when": "answers.q.problem == 'lost'", "to": "freeze"}}.
 *
 * @param when the guard, or null when the edge is always open
 */
public record Transition(@Nullable Expression when, NodeId to) {
  /** An edge that is always open. */
  public static Transition always(NodeId to) {
    return new Transition(null, to);
  }
}
