package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.definition.Template.Computed;
import dev.helpflow.core.definition.Template.Fields;
import dev.helpflow.core.definition.Template.Items;
import dev.helpflow.core.definition.Template.Literal;
import dev.helpflow.core.definition.Template.Message;
import dev.helpflow.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the properties of components and actions, in which any part may be a message or computed.
 */
final class TemplateReader {
  private TemplateReader() {}

  /** The properties of an object but those that every such object has. */
  static Map<String, Template> properties(JsonNode object, Set<String> own) {
    Map<String, Template> properties = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!own.contains(property.getKey())) {
        properties.put(property.getKey(), read(property.getValue()));
      }
    }
    return properties;
  }

  static Template read(JsonNode node) {
    Class<? extends Template> kind = kind(node);
    if (kind == Items.class) {
      return new Items(Parts.list(node, TemplateReader::read));
    }
    if (kind == Message.class) {
      return new Message(Parts.text(node));
    }
    if (kind == Computed.class) {
      return new Computed(new Expression(node.path("expr").textValue()));
    }
    return kind == Fields.class
        ? new Fields(Parts.map(node, TemplateReader::read))
        : new Literal(Objects.requireNonNull(Json.toValue(node)));
  }

  /** What a JSON value means as a property's value. */
  static Class<? extends Template> kind(JsonNode node) {
    if (isMessage(node)) {
      return Message.class;
    }
    if (isComputed(node)) {
      return Computed.class;
    }
    return node.isArray() ? Items.class : node.isObject() ? Fields.class : Literal.class;
  }

  private static boolean isMessage(JsonNode node) {
    return node.isTextual()
        ? node.textValue().startsWith("@")
        : node.has("message") && node.size() == (node.has("args") ? 2 : 1);
  }

  private static boolean isComputed(JsonNode node) {
    return node.size() == 1 && node.has("expr");
  }
}
