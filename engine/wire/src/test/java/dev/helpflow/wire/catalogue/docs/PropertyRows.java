package dev.helpflow.wire.catalogue.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The properties of a JSON Schema as rows of a table, those of parts below the part. */
final class PropertyRows {
  private final List<String> rows = new ArrayList<>();

  private PropertyRows() {}

  /** A table, or a sentence when there are none. */
  static String of(JsonNode schema) {
    PropertyRows table = new PropertyRows();
    table.struct("", schema);
    return table.rows.isEmpty()
        ? "It takes none.\n"
        : "| property | type | limits | |\n|---|---|---|---|\n" + String.join("", table.rows);
  }

  private void struct(String prefix, JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      row(prefix + property.getKey(), property.getValue(), required.contains(property.getKey()));
    }
  }

  private void row(String path, JsonNode schema, boolean required) {
    rows.add(
        "| `%s`%s | %s | %s | %s |%n"
            .formatted(
                path,
                required ? "" : " (optional)",
                type(schema),
                limits(schema),
                cell(schema.path("description").asText()))
            .replace("\r\n", "\n"));
    JsonNode part = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
    struct(path + (part == schema ? "." : "[]."), part);
  }

  private static String type(JsonNode schema) {
    if (schema.has("const")) {
      return "`" + schema.get("const").asText() + "`";
    }
    if (schema.has("enum")) {
      return "one of " + words(schema.get("enum"));
    }
    if (schema.has("x-helpflow-words")) {
      return schema.get("x-helpflow-words").asText().equals("markdown") ? "markdown" : "words";
    }
    if (schema.has("x-helpflow-names")) {
      return "the name of " + article(schema.get("x-helpflow-names").asText());
    }
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      List<String> types = new ArrayList<>();
      type.forEach(each -> types.add(each.asText()));
      return String.join(" or ", types);
    }
    return switch (type.asText()) {
      case "array" -> "list of " + type(schema.path("items"));
      case "" -> "see the schema";
      default -> type.asText();
    };
  }

  private static String limits(JsonNode schema) {
    List<String> limits = new ArrayList<>();
    bounds(schema, "minItems", "maxItems", "%s elements", limits);
    bounds(schema, "minimum", "maximum", "%s", limits);
    if (schema.has("maxLength")) {
      limits.add("at most " + schema.get("maxLength") + " characters");
    }
    if (schema.has("pattern")) {
      limits.add("`" + schema.get("pattern").asText().replace("|", "\\|") + "`");
    }
    if (schema.has("default")) {
      limits.add("`" + schema.get("default").asText() + "` when absent");
    }
    for (Map.Entry<String, JsonNode> later : schema.path("x-helpflow-values").properties()) {
      limits.add(
          "`%s` since release %s, before it %s"
              .formatted(
                  later.getKey(),
                  later.getValue().path("release"),
                  fallback(later.getValue().path("fallback").asText())));
    }
    return String.join("; ", limits);
  }

  private static String fallback(String value) {
    return value.equals("none") ? "none" : "`" + value + "`";
  }

  private static void bounds(
      JsonNode schema, String least, String most, String form, List<String> limits) {
    if (schema.has(least) && schema.has(most)) {
      limits.add(form.formatted(schema.get(least) + " to " + schema.get(most)));
    } else if (schema.has(least)) {
      limits.add(form.formatted("at least " + schema.get(least)));
    } else if (schema.has(most)) {
      limits.add(form.formatted("at most " + schema.get(most)));
    }
  }

  private static String words(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add("`" + value.asText() + "`"));
    return String.join(", ", words);
  }

  private static String article(String noun) {
    return noun.equals("icon")
        ? "an [icon](../icons.md)"
        : "a [" + noun + "](../README.md#destinations)";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }
}
