package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.Template;
import dev.helpflow.wire.Json;

/** Writes the properties of components and actions. */
final class TemplateWriter {
  private TemplateWriter() {}

  static JsonNode write(Template template) {
    JsonNode node =
        switch (template) {
          case Template.Literal literal -> Json.toNode(literal.value());
          case Template.Message message -> PartsWriter.text(message.text());
          case Template.Computed computed ->
              JsonNodeFactory.instance.objectNode().put("expr", computed.expression().source());
          case Template.Items items -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.items().forEach(item -> array.add(write(item)));
            yield array;
          }
          case Template.Fields fields -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.fields().forEach((name, field) -> object.set(name, write(field)));
            yield object;
          }
        };
    if (!TemplateReader.kind(node).isInstance(template)) {
      throw new IllegalArgumentException(
          "The definition language cannot say this "
              + template.getClass().getSimpleName()
              + ", because its JSON is read as a "
              + TemplateReader.kind(node).getSimpleName()
              + ": a text that begins with @ is a message, and an object of \"expr\" alone is computed.");
    }
    return node;
  }
}
