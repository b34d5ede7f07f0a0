package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import org.jspecify.annotations.Nullable;

/** A decision that does not lead on yet; {@code next} completes it. Immutable. */
public final class DecisionNode {
  private final NodeId id;
  private final @Nullable Expression key;

  private DecisionNode(NodeId id, @Nullable Expression key) {
    this.id = id;
    this.key = key;
  }

  static DecisionNode of(String id) {
    return new DecisionNode(new NodeId(id), null);
  }

  /** Visits are found by this value instead of being counted. */
  public DecisionNode key(Cel value) {
    return new DecisionNode(id, value.expression());
  }

  /** Where it leads. */
  public NodeBuilder next(String node) {
    return () -> new Node.Decision(id, key, Way.to(node));
  }

  /** Where it leads. */
  public NodeBuilder next(Way... ways) {
    return () -> new Node.Decision(id, key, Way.all(ways));
  }
}
