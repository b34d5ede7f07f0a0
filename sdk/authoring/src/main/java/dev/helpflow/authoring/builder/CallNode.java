package dev.helpflow.authoring.builder;

import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to a connector that does not lead on yet; {@code next} completes it. Each is for one
 * node.
 */
public final class CallNode {
  private final NodeId id;
  private final String connector;
  private final String operation;
  private final Map<String, Expression> with = new LinkedHashMap<>();
  private @Nullable Expression key;
  private @Nullable Duration timeout;
  private @Nullable Duration freshFor;
  private boolean commit;

  CallNode(String id, String connector, String operation) {
    this.id = new NodeId(id);
    this.connector = connector;
    this.operation = operation;
  }

  /** Visits are found by this value instead of being counted. */
  public CallNode key(Cel value) {
    key = value.expression();
    return this;
  }

  /** A property of the request. */
  public CallNode with(String name, Cel value) {
    with.put(name, value.expression());
    return this;
  }

  /** How long to wait for an answer; the operation's own time without this. */
  public CallNode timeout(Duration duration) {
    timeout = duration;
    return this;
  }

  /** How old a result may be when a step passes it; it never ages without this. */
  public CallNode freshFor(Duration duration) {
    freshFor = duration;
    return this;
  }

  /** It cannot be undone. */
  public CallNode commit() {
    commit = true;
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

  /** A complete call. */
  public final class Led implements NodeBuilder {
    private final List<Transition> next;
    private List<Transition> onError = List.of();

    private Led(List<Transition> next) {
      this.next = next;
    }

    /** Where it leads when the call failed; {@code error.code} says how. */
    public Led onError(String node) {
      onError = Way.to(node);
      return this;
    }

    /** Where it leads when the call failed; {@code error.code} says how. */
    public Led onError(Way... ways) {
      onError = Way.all(ways);
      return this;
    }

    @Override
    public Node node() {
      return new Node.Call(
          id, key, connector, operation, with, timeout, freshFor, commit, next, onError);
    }
  }
}
