package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way for each variant of an experiment; {@code otherwise}, for those who have none, completes
 * it.
 */
public final class ExperimentNode {
  private final NodeId id;
  private final String experiment;
  private final Map<String, List<Transition>> variants = new LinkedHashMap<>();
  private @Nullable Expression key;

  ExperimentNode(String id, String experiment) {
    this.id = new NodeId(id);
    this.experiment = experiment;
  }

  /** Visits are found by this value instead of being counted. */
  public ExperimentNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** Where a variant leads. */
  public ExperimentNode variant(String name, String node) {
    variants.put(name, Way.to(node));
    return this;
  }

  /** Where a variant leads. */
  public ExperimentNode variant(String name, Way... ways) {
    variants.put(name, Way.all(ways));
    return this;
  }

  /** Where a customer without a variant goes. */
  public NodeBuilder otherwise(String node) {
    return () -> new Node.Experiment(id, key, experiment, variants, Way.to(node));
  }

  /** Where a customer without a variant goes. */
  public NodeBuilder otherwise(Way... ways) {
    return () -> new Node.Experiment(id, key, experiment, variants, Way.all(ways));
  }
}
