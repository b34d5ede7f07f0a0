package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import dev.helpflow.core.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pure guest function that does not lead on yet; {@code next} completes it. Each is for one node.
 */
public final class ScriptNode {
  private final NodeId id;
  private final String language;
  private final String source;
  private final ValueType result;
  private final Map<String, Expression> with = new LinkedHashMap<>();
  private @Nullable Expression key;

  ScriptNode(String id, String language, String source, ValueType result) {
    this.id = new NodeId(id);
    this.language = language;
    this.source = source;
    this.result = result;
  }

  /** Visits are found by this value instead of being counted. */
  public ScriptNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** A property of the object that the function is given. */
  public ScriptNode with(String name, Cel value) {
    with.put(name, value.expression());
    return this;
  }

  /** Where it leads. */
  public Led next(String node) {
    return new Led(Way.to(node));
  }

  /** Where it leads. */
  public Led next(Way... ways) {
    return new Led(Way.all(ways));
  }

  /** A complete script. */
  public final class Led implements NodeBuilder {
    private final List<Transition> next;
    private List<Transition> onError = List.of();

    private Led(List<Transition> next) {
      this.next = next;
    }

    /** Where it leads when the function failed; {@code error.code} says how. */
    public Led onError(String node) {
      onError = Way.to(node);
      return this;
    }

    /** Where it leads when the function failed; {@code error.code} says how. */
    public Led onError(Way... ways) {
      onError = Way.all(ways);
      return this;
    }

    @Override
    public Node node() {
      return new Node.Script(id, key, language, source, with, result, next, onError);
    }
  }
}
