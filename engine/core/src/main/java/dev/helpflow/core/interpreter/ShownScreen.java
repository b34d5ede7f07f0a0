package dev.helpflow.core.interpreter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A screen that the customer of a session saw, as somebody else may see it: nothing that is
 * sensitive stands on it.
 *
 * @param at when it came up
 * @param view what was seen; where it was answered, with the answers filled in
 * @param answered what the customer did there, or null when something else took it away, or nothing
 *     has yet
 */
public record ShownScreen(Instant at, View view, @Nullable Answered answered) {

  /**
   * What a customer did on a screen.
   *
   * @param action of the screen's own, or {@code back}, {@code escalate}, {@code abandon}
   * @param values by component id, without those that are masked
   * @param masked the ids of the components whose answers are not told
   */
  public record Answered(
      Instant at, String action, Map<String, Object> values, Set<String> masked) {
    public Answered {
      values = Map.copyOf(new LinkedHashMap<>(values));
      masked = Set.copyOf(masked);
    }
  }
}
