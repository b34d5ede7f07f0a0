package dev.helpflow.authoring.diff;

import dev.helpflow.core.definition.NodeId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where in a flow something stands, by the names of the newer version.
 *
 * @param node null for the flow as a whole
 * @param part the component or action, {@code rules}, or null for the node itself
 * @param property with dots where it is nested: {@code options.damaged.label}, {@code with.id}
 */
public record Place(@Nullable NodeId node, @Nullable String part, String property)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.node == null ? "" : place.node.value())
          .thenComparing(place -> place.part == null ? "" : place.part)
          .thenComparing(Place::property);

  /** The place of a property below this one. */
  Place below(String name) {
    return new Place(node, part, property.isEmpty() ? name : property + "." + name);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code whatHappened.problem.label}. */
  @Override
  public String toString() {
    StringBuilder name = new StringBuilder();
    for (Object each : new Object[] {node, part, property.isEmpty() ? null : property}) {
      if (each != null) {
        name.append(name.isEmpty() ? "" : ".").append(each);
      }
    }
    return name.toString();
  }
}
