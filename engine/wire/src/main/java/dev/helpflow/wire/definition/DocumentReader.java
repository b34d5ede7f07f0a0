package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Care;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.definition.Upkeep;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.value.TypeCodec;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a definition of a document of the newest spec that the JSON Schema has accepted, with its
 * fragments where they are shown.
 */
final class DocumentReader {
  static final String CALL_BACK = "callBack";
  static final String CONTACT = "contact";

  private DocumentReader() {}

  static FlowDefinition read(JsonNode document) {
    return new FlowDefinition(
        FlowId.parse(document.path("id").textValue()),
        Parts.text(document.path("title")),
        Parts.list(document.path("locales"), JsonNode::textValue),
        Parts.map(document.path("inputs"), DocumentReader::input),
        Parts.map(document.path("outputs"), TypeCodec::decodeField),
        human(document.get("human")),
        new Care(
            document.path("protected").asBoolean(false),
            document.path("discreet").asBoolean(false)),
        document.has("constants") ? Json.toMap(document.path("constants")) : Map.of(),
        Parts.namedExpressions(document.path("derived")),
        Parts.optionalDuration(document, "expiresAfter"),
        new NodeId(document.path("start").textValue()),
        nodes(document.path("nodes")),
        renames(document.path("renames")),
        Parts.map(document.path("messages"), locale -> Parts.map(locale, JsonNode::textValue)),
        new Upkeep(
            Parts.map(document.path("lint"), DocumentReader::override),
            Parts.map(
                document.path("translated"), locale -> Parts.map(locale, JsonNode::textValue)),
            Parts.list(document.path("sharedMessages"), JsonNode::textValue),
            Parts.list(document.path("sharedFragments"), JsonNode::textValue)));
  }

  private static LintOverride override(JsonNode node) {
    return new LintOverride(
        LintOverride.Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
        node.path("reason").asText(),
        Parts.list(node.path("locales"), JsonNode::textValue));
  }

  private static InputSpec input(JsonNode node) {
    return new InputSpec(
        TypeCodec.decode(node),
        node.path("required").asBoolean(true),
        node.path("linkable").asBoolean(false),
        node.path("sensitive").asBoolean(false));
  }

  private static @Nullable Human human(@Nullable JsonNode node) {
    return node == null
        ? null
        : new Human(
            node.path("queue").textValue(),
            Parts.briefing(node),
            node.path("onUnavailable").asText().equals(CALL_BACK)
                ? Human.OnUnavailable.CALL_BACK
                : Human.OnUnavailable.CONTACT);
  }

  private static Renames renames(JsonNode object) {
    Map<NodeId, NodeId> ids = LinkedHashMap.newLinkedHashMap(object.size());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      ids.put(new NodeId(property.getKey()), new NodeId(property.getValue().textValue()));
    }
    return new Renames(ids);
  }

  private static Map<NodeId, Node> nodes(JsonNode object) {
    Map<NodeId, Node> nodes = LinkedHashMap.newLinkedHashMap(object.size());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      NodeId id = new NodeId(property.getKey());
      nodes.put(id, NodeReader.read(id, property.getValue()));
    }
    return nodes;
  }
}
