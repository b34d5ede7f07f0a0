package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.wire.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is wrong with a part of a document, for its author: what was found, what was expected, what
 * to do.
 */
final class SchemaSentence {
  private static final int LONGEST_QUOTE = 60;

  private final JsonNode root;

  SchemaSentence(JsonNode root) {
    this.root = root;
  }

  Issue issue(Error error) {
    String keyword = error.getKeyword();
    String code = DefinitionCodes.BY_KEYWORD.getOrDefault(keyword, "schema/" + keyword);
    Pointer pointer = pointer(error.getInstanceLocation());
    String property = error.getProperty();
    boolean aboutProperty =
        keyword.equals("additionalProperties") || keyword.equals("propertyNames");
    if (aboutProperty && property != null) {
      pointer = pointer.child(property);
    }
    return Issue.error(code, pointer.toString(), sentence(error).strip());
  }

  private static Pointer pointer(NodePath path) {
    Pointer pointer = Pointer.ROOT;
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer =
          path.getElement(i) instanceof Integer index
              ? pointer.child(index)
              : pointer.child(path.getName(i));
    }
    return pointer;
  }

  private String sentence(Error error) {
    JsonNode found =
        error.getInstanceNode() == null ? MissingNode.getInstance() : error.getInstanceNode();
    JsonNode schema = schemaOf(error);
    String description = description(schema);
    return switch (error.getKeyword()) {
      case "required" -> "The property \"" + error.getProperty() + "\" is missing here: add it.";
      case "additionalProperties" ->
          "There is no property \""
              + quote(error.getProperty())
              + "\" here: remove it, or correct its name."
              + Nearest.instead(error.getProperty(), names(schema), '"', "Known are");
      case "propertyNames" ->
          "\""
              + quote(error.getProperty())
              + "\" cannot be a name here. "
              + description(schema.path("propertyNames"));
      case "type" ->
          "Found "
              + kind(found)
              + ", but expected "
              + expected(schema.path("type"))
              + ". "
              + description
              + asInSpec1(error, found);
      case "enum" ->
          shown(found) + " is not known here: expected one of " + values(schema.path("enum")) + ".";
      case "pattern", "minLength" -> shown(found) + " does not fit here. " + description;
      case "not" ->
          schema.path("not").isEmpty()
              ? "This cannot stand here. " + description
              : shown(found) + " does not fit here. " + description;
      case "maxLength" ->
          "The text is longer than "
              + limit(schema, error)
              + " characters: shorten it. "
              + description;
      case "minItems" ->
          "The list has too few elements: expected at least "
              + limit(schema, error)
              + ". "
              + description;
      case "maxItems" ->
          "The list has "
              + found.size()
              + " elements, but at most "
              + limit(schema, error)
              + " are allowed: split it up. "
              + description;
      case "uniqueItems" -> "The list has an element twice: remove one of them. " + description;
      case "minProperties" ->
          "The object has too few properties: expected at least "
              + limit(schema, error)
              + ". "
              + description;
      case "maxProperties" ->
          "The object has "
              + found.size()
              + " properties, but at most "
              + limit(schema, error)
              + " are allowed: split it up. "
              + description;
      case "minimum" ->
          "The number is too small: expected at least " + limit(schema, error) + ". " + description;
      case "maximum" ->
          "The number is too large: expected at most " + limit(schema, error) + ". " + description;
      default -> "This does not fit the definition language: it " + error.getMessage() + ".";
    };
  }

  /** What spec 1 wrote as a list, which authors who know it go on writing. */
  private static String asInSpec1(Error error, JsonNode found) {
    NodePath place = error.getInstanceLocation();
    boolean isContext =
        place.getNameCount() > 0 && "context".equals(place.getName(place.getNameCount() - 1));
    return isContext && found.isArray()
        ? " A list is how spec 1 wrote it: give each expression a name, {\"problem\": \"answers.whatHappened.problem\"}, or write \"spec\": 1 and let \"helpflow upgrade\" do it."
        : "";
  }

  private static String limit(JsonNode schema, Error error) {
    return schema.path(error.getKeyword()).asText();
  }

  private JsonNode schemaOf(Error error) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode at = root;
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      at = path.getElement(i) instanceof Integer index ? at.path(index) : at.path(path.getName(i));
    }
    return at;
  }

  private String description(JsonNode schema) {
    JsonNode own = schema.path("description");
    if (own.isTextual()) {
      return own.textValue();
    }
    String ref = schema.path("$ref").asText();
    return ref.startsWith("#") ? description(root.at(ref.substring(1))) : "";
  }

  private static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String values(JsonNode array) {
    return array.valueStream().map(JsonNode::toString).collect(Collectors.joining(", "));
  }

  private static String expected(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(t -> article(t.asText())).collect(Collectors.joining(" or "))
        : article(type.asText());
  }

  private static String article(String type) {
    return switch (type) {
      case "array" -> "a list";
      case "object" -> "an object";
      case "integer" -> "a whole number";
      default -> "a " + type;
    };
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case NULL -> "null";
      case MISSING, BINARY, POJO -> "nothing";
    };
  }

  private static String shown(JsonNode node) {
    return node.isTextual()
        ? "\"" + quote(node.textValue()) + "\""
        : kind(node).substring(0, 1).toUpperCase(Locale.ROOT) + kind(node).substring(1);
  }

  private static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
