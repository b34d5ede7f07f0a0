package dev.helpflow.wire.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.expression.Compiled;
import dev.helpflow.core.expression.Expected;
import dev.helpflow.core.expression.ExpressionCompiler;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.expression.ExpressionScope;
import dev.helpflow.core.expression.ExpressionValues;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.message.CompiledMessages;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.wire.Json;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The components that stand in for one entry, filled in as plainly as can be: what the engine does
 * for a screen is held against the same samples.
 */
record FallbackTemplate(List<JsonNode> components, ValueType.Struct inputs) {
  private static final Set<String> GIVEN = Set.of("type", "version", "id", "showIf");

  static FallbackTemplate of(JsonNode schema) {
    List<JsonNode> components = new ArrayList<>();
    schema.at("/x-helpflow/fallback/components").forEach(components::add);
    PropertyType.Struct properties =
        PropertyTypes.struct(JsonPart.root("schema.json", schema), EntryKind.COMPONENT.given());
    return new FallbackTemplate(components, (ValueType.Struct) typeOf(properties));
  }

  /** What is drawn in place of the original, which must fit its schema. */
  List<Map<String, Object>> fill(Map<String, Object> original, LoadedCatalogue catalogue) {
    return components.stream()
        .filter(part -> !part.has("showIf") || shows(part.get("showIf").asText(), original))
        .map(part -> fill(part, original, catalogue))
        .toList();
  }

  private Map<String, Object> fill(
      JsonNode part, Map<String, Object> original, LoadedCatalogue catalogue) {
    boolean same = part.path("id").asText().equals("same");
    Map<String, PropertyType.Property> declared =
        catalogue
            .catalogue()
            .component(part.path("type").asText(), part.path("version").asInt())
            .orElseThrow()
            .properties()
            .properties();
    Map<String, Object> filled = new LinkedHashMap<>();
    filled.put("type", part.path("type").asText());
    filled.put("version", part.path("version").asLong());
    filled.put("id", same ? original.get("id") : part.path("id").asText());
    part.properties()
        .forEach(
            property -> {
              Object value =
                  GIVEN.contains(property.getKey())
                      ? null
                      : value(
                          property.getValue(),
                          expected(declared.get(property.getKey())),
                          original,
                          catalogue);
              if (value != null) {
                filled.put(property.getKey(), value);
              }
            });
    if (same) {
      filled.put("value", original.get("value"));
    }
    return filled;
  }

  private @Nullable Object value(
      JsonNode written,
      Expected expected,
      Map<String, Object> original,
      LoadedCatalogue catalogue) {
    if (written.has("expr")) {
      return program(written.get("expr").asText(), expected).evaluate(names(original));
    }
    if (written.has("message")) {
      return words(written, original, catalogue);
    }
    if (written.isArray()) {
      List<Object> items = new ArrayList<>();
      for (JsonNode item : written) {
        Object value = value(item, new Expected.Anything(), original, catalogue);
        if (value != null) {
          items.add(value);
        }
      }
      return items;
    }
    if (written.isObject()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      written
          .properties()
          .forEach(
              field -> {
                Object value =
                    value(field.getValue(), new Expected.Anything(), original, catalogue);
                if (value != null) {
                  fields.put(field.getKey(), value);
                }
              });
      return fields;
    }
    return Json.toValue(written);
  }

  /** The words in the first locale, once every locale was seen to take the same arguments. */
  private String words(JsonNode written, Map<String, Object> original, LoadedCatalogue catalogue) {
    String key = written.get("message").asText();
    Map<String, Object> args = new LinkedHashMap<>();
    written
        .path("args")
        .properties()
        .forEach(
            arg -> {
              Object value =
                  program(arg.getValue().asText(), new Expected.Anything())
                      .evaluate(names(original));
              if (value != null) {
                args.put(arg.getKey(), value);
              }
            });
    List<String> locales = List.copyOf(catalogue.messages().keySet());
    CompiledMessages compiled = Messages.compile(locales, catalogue.messages());
    for (String locale : locales) {
      assertThat(compiled.messages().arguments(locale, key)).as(key).isEqualTo(args.keySet());
    }
    return compiled.messages().format(key, locales.getFirst(), args, ZoneOffset.UTC).orElseThrow();
  }

  /** What an expression of an author would have to give there. */
  private static Expected expected(PropertyType.@Nullable Property property) {
    if (property == null) {
      throw new AssertionError("A fallback has a property that its component does not have.");
    }
    return switch (property.type()) {
      case PropertyType.Words _ -> new Expected.Exactly(new ValueType.Text());
      case PropertyType.Scalar(ValueType.Choice _, _) -> new Expected.Exactly(new ValueType.Text());
      case PropertyType.Scalar(ValueType.Any _, _) -> new Expected.Anything();
      case PropertyType.Scalar(ValueType scalar, _) -> new Expected.Exactly(scalar);
      case PropertyType.Items _, PropertyType.Struct _ -> new Expected.Anything();
    };
  }

  private boolean shows(String showIf, Map<String, Object> original) {
    return program(showIf, new Expected.Guard()).holds(names(original));
  }

  private Names names(Map<String, Object> original) {
    Map<String, Object> read = new LinkedHashMap<>(original);
    read.keySet().retainAll(inputs.fields().keySet());
    return Names.of(Map.of("inputs", ExpressionValues.toExpression(inputs, read)));
  }

  private ExpressionProgram program(String source, Expected expected) {
    ExpressionCompiler compiler =
        new ExpressionCompiler(new ExpressionScope(Map.of("inputs", inputs)));
    return switch (compiler.compile(new Expression(source), expected)) {
      case Compiled.Program(ExpressionProgram program) -> program;
      case Compiled.Refused(var problems) -> throw new AssertionError(source + ": " + problems);
    };
  }

  private static ValueType typeOf(PropertyType type) {
    return switch (type) {
      case PropertyType.Words _ -> new ValueType.Text();
      case PropertyType.Scalar(ValueType scalar, _) -> scalar;
      case PropertyType.Items(PropertyType element, _) -> new ValueType.ListOf(typeOf(element));
      case PropertyType.Struct(var properties) -> {
        Map<String, ValueType.Field> fields = new LinkedHashMap<>();
        properties.forEach(
            (name, property) ->
                fields.put(
                    name,
                    new ValueType.Field(typeOf(property.type()), property.required(), false)));
        yield new ValueType.Struct(fields);
      }
    };
  }
}
