package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.definition.NodeId;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value for each node of one flow that has one, by its id: what the walk noted itself, else what
 * is remembered from before it.
 */
final class NodeValues extends AbstractMap<String, Object> {
  private final CompiledFlow flow;
  private final Remembered remembered;
  private final Map<String, @Nullable Object> noted;

  NodeValues(CompiledFlow flow, Remembered remembered) {
    this(flow, remembered, new HashMap<>());
  }

  private NodeValues(
      CompiledFlow flow, Remembered remembered, Map<String, @Nullable Object> noted) {
    this.flow = flow;
    this.remembered = remembered;
    this.noted = noted;
  }

  /** What is known from before the walk. */
  @FunctionalInterface
  interface Remembered {
    /** The value of a node, or null. */
    @Nullable Object of(NodeId node);
  }

  /** Notes what holds from now on; null that there is nothing. */
  void note(NodeId node, @Nullable Object value) {
    noted.put(node.value(), value);
  }

  /** A copy in which one node has this value. */
  NodeValues and(NodeId node, Object value) {
    NodeValues copy = new NodeValues(flow, remembered, new HashMap<>(noted));
    copy.note(node, value);
    return copy;
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    Object value = noted.get(name);
    if (value != null || !(name instanceof String text) || noted.containsKey(text)) {
      return value;
    }
    NodeId node = flow.id(text);
    if (node == null) {
      return null;
    }
    value = remembered.of(node);
    noted.put(text, value);
    return value;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    Set<Entry<String, Object>> entries = new LinkedHashSet<>();
    for (NodeId node : flow.definition().nodes().keySet()) {
      Object value = get(node.value());
      if (value != null) {
        entries.add(Map.entry(node.value(), value));
      }
    }
    return entries;
  }
}
