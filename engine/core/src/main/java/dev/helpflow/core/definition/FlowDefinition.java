package dev.helpflow.core.definition;

import dev.helpflow.core.value.ValueType;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flow as its author wrote it: one JSON document per version (design, section 3).
 *
 * @param locales BCP 47 tags, the first of which is the last fallback; never empty
 * @param outputs what a sub-flow gives back, by name; each is optional unless its field is required
 * @param care what it owes customers in distress or in danger
 * @param constants JSON values read as {@code constants.<name>}
 * @param derived named expressions read as {@code derived.<name>}
 * @param expiresAfter how long a session lives without activity, or null for the server's default
 * @param renames the nodes that had other names in the version before
 * @param messages ICU patterns by locale, then by key
 * @param upkeep what its authors keep with it
 */
public record FlowDefinition(
    FlowId id,
    Text title,
    List<String> locales,
    Map<String, InputSpec> inputs,
    Map<String, ValueType.Field> outputs,
    @Nullable Human human,
    Care care,
    Map<String, Object> constants,
    Map<String, Expression> derived,
    @Nullable Duration expiresAfter,
    NodeId start,
    Map<NodeId, Node> nodes,
    Renames renames,
    Map<String, Map<String, String>> messages,
    Upkeep upkeep) {
  public FlowDefinition {
    locales = List.copyOf(locales);
    inputs = ordered(inputs);
    outputs = ordered(outputs);
    constants = ordered(constants);
    derived = ordered(derived);
    nodes = ordered(nodes);
    messages = ordered(messages);
  }

  /** A flow with nothing kept for its authors. */
  public FlowDefinition(
      FlowId id,
      Text title,
      List<String> locales,
      Map<String, InputSpec> inputs,
      Map<String, ValueType.Field> outputs,
      @Nullable Human human,
      Care care,
      Map<String, Object> constants,
      Map<String, Expression> derived,
      @Nullable Duration expiresAfter,
      NodeId start,
      Map<NodeId, Node> nodes,
      Renames renames,
      Map<String, Map<String, String>> messages) {
    this(
        id,
        title,
        locales,
        inputs,
        outputs,
        human,
        care,
        constants,
        derived,
        expiresAfter,
        start,
        nodes,
        renames,
        messages,
        Upkeep.NONE);
  }

  private static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
