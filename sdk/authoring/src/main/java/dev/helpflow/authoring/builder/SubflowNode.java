package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another flow that is run; the first {@code outcome} completes it. */
public final class SubflowNode {
  private final NodeId id;
  private final FlowId flow;
  private final Map<String, Expression> with = new LinkedHashMap<>();
  private @Nullable Expression key;
  private @Nullable Integer version;

  SubflowNode(String id, String flow) {
    this.id = new NodeId(id);
    this.flow = FlowId.parse(flow);
  }

  /** Visits are found by this value instead of being counted. */
  public SubflowNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** The flow's version; the live one when the session starts without this. */
  public SubflowNode version(int number) {
    version = number;
    return this;
  }

  /** An input of the flow. */
  public SubflowNode with(String name, Cel value) {
    with.put(name, value.expression());
    return this;
  }

  /** Where an outcome of the flow leads. */
  public Led outcome(String name, String node) {
    return new Led().outcome(name, node);
  }

  /** Where an outcome of the flow leads. */
  public Led outcome(String name, Way... ways) {
    return new Led().outcome(name, ways);
  }

  /** A sub-flow with outcomes. */
  public final class Led implements NodeBuilder {
    private final Map<String, List<Transition>> outcomes = new LinkedHashMap<>();

    private Led() {}

    /** Where an outcome of the flow leads. */
    public Led outcome(String name, String node) {
      outcomes.put(name, Way.to(node));
      return this;
    }

    /** Where an outcome of the flow leads. */
    public Led outcome(String name, Way... ways) {
      outcomes.put(name, Way.all(ways));
      return this;
    }

    @Override
    public Node node() {
      return new Node.Subflow(id, key, flow, version, with, outcomes);
    }
  }
}
