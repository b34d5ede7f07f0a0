package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.wire.definition.FlowWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the two versions.
 *
 * @param document as it is written without what is as usual, so that equal meaning is equal JSON
 */
record Version(FlowDefinition flow, JsonNode document) {
  Version(FlowDefinition flow) {
    this(flow, FlowWriter.whole(flow));
  }

  JsonNode node(NodeId node) {
    return document.path("nodes").path(node.value());
  }

  boolean has(NodeId node) {
    return flow.nodes().containsKey(node);
  }

  String kind(NodeId node) {
    return node(node).path("type").asText();
  }

  @Nullable String words(String locale, @Nullable String key) {
    return key == null ? null : document.path("messages").path(locale).path(key).textValue();
  }

  /** The key of a text as documents write it; empty when the JSON is no text. */
  static Optional<String> textKey(JsonNode json) {
    String key = json.isObject() ? json.path("message").textValue() : json.textValue();
    return key != null && key.startsWith("@") ? Optional.of(key.substring(1)) : Optional.empty();
  }
}
