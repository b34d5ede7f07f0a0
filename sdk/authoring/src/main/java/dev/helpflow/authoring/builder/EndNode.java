package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of a session, or the return from a sub-flow. */
public final class EndNode implements NodeBuilder {
  private final NodeId id;
  private final String outcome;
  private final Map<String, Expression> outputs = new LinkedHashMap<>();
  private @Nullable Expression key;
  private @Nullable ScreenBuilder screen;

  EndNode(String id, String outcome) {
    this.id = new NodeId(id);
    this.outcome = outcome;
  }

  /** Visits are found by this value instead of being counted. */
  public EndNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** What a sub-flow gives back under a name. */
  public EndNode output(String name, Cel value) {
    outputs.put(name, value.expression());
    return this;
  }

  /** The last screen; a plain one without this. */
  public EndNode screen(ScreenBuilder shown) {
    screen = shown;
    return this;
  }

  @Override
  public Node node() {
    return new Node.End(id, key, outcome, outputs, screen == null ? null : screen.spec());
  }
}
