package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.catalogue.PropertyType.Named;
import dev.helpflow.wire.schema.SchemaTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** From the JSON Schema of a rendered instance to what an author may write for it. */
final class PropertyTypes {
  private static final String WORDS = "x-helpflow-words";
  private static final String NAMES = "x-helpflow-names";

  private PropertyTypes() {}

  /** The object's properties without the given ones. */
  static PropertyType.Struct struct(JsonPart schema, Set<String> without) {
    Set<String> required =
        schema.has("required")
            ? schema.get("required").elements().stream()
                .map(JsonPart::text)
                .collect(Collectors.toSet())
            : Set.of();
    JsonPart properties = schema.get("properties");
    Map<String, PropertyType.Property> types = new LinkedHashMap<>();
    for (String name : properties.names()) {
      if (!without.contains(name)) {
        PropertyType type = type(properties.get(name), required.contains(name));
        types.put(name, new PropertyType.Property(type, required.contains(name)));
      }
    }
    for (String name : required) {
      if (!properties.has(name)) {
        throw schema
            .get("required")
            .broken("\"" + name + "\" is required but not among the properties; declare it.");
      }
    }
    return new PropertyType.Struct(types);
  }

  private static PropertyType type(JsonPart schema, boolean required) {
    if (schema.has(WORDS)) {
      schema.get("type").mustBe("string");
      return new PropertyType.Words(schema.get(WORDS).oneOf(Markup.class));
    }
    if (schema.has(NAMES)) {
      schema.get("type").mustBe("string");
      Named kind = schema.get(NAMES).oneOf(Named.class);
      if (kind == Named.ICON && required) {
        throw schema.get(NAMES).broken("An icon is optional, since some app has none.");
      }
      return new PropertyType.EntryName(kind);
    }
    return switch (schema.json().path("type").asText()) {
      case "array" ->
          // Without a limit a screen could outgrow what an app can hold.
          new PropertyType.Items(
              type(schema.get("items"), true), schema.get("maxItems").positive());
      case "object" ->
          schema.has("properties") ? struct(schema, Set.of()) : scalar(schema, required);
      default -> scalar(schema, required);
    };
  }

  private static PropertyType scalar(JsonPart schema, boolean required) {
    JsonNode json = schema.json();
    Allowed allowed =
        new Allowed(
            json.has("pattern") ? pattern(schema.get("pattern")) : null,
            json.has("maxLength") ? schema.get("maxLength").positive() : null,
            json.path("minimum").isNumber() ? json.path("minimum").decimalValue() : null,
            json.path("maximum").isNumber() ? json.path("maximum").decimalValue() : null,
            LaterValues.of(schema, required));
    return new PropertyType.Scalar(SchemaTypes.typeOf(json), allowed);
  }

  private static Pattern pattern(JsonPart pattern) {
    try {
      return Pattern.compile(pattern.text());
    } catch (PatternSyntaxException malformed) {
      throw pattern.expected("a regular expression");
    }
  }
}
