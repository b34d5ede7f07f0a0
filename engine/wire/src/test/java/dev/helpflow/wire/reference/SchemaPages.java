package dev.helpflow.wire.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tables of what the schema says. */
final class SchemaPages {
  private static final String HEAD =
      "| property | type | limits | default | what it is | example |\n|---|---|---|---|---|---|\n";

  private SchemaPages() {}

  static String flow(Schema schema) {
    return "# The flow\n\n"
        + Reference.GENERATED
        + schema.root().path("description").asText()
        + "\n\n"
        + "In a repository `flow.json` has all of this but `messages` and `translated`, which lie beside it in"
        + " `messages/<locale>.json` and `translated/<locale>.json`.\n\n"
        + table(schema, schema.root());
  }

  static String nodes(Schema schema) {
    StringBuilder page =
        new StringBuilder("# Nodes\n\n")
            .append(Reference.GENERATED)
            .append(
                "A flow has at least one node and at most 2,000. Properties that are not marked as optional have to be there.\n");
    schema
        .nodes()
        .forEach((kind, node) -> page.append(section(schema, kind, node)).append(example(node)));
    return page.toString();
  }

  static String parts(Schema schema) {
    StringBuilder page =
        new StringBuilder("# Parts\n\n")
            .append(Reference.GENERATED)
            .append("What nodes and flows are made of.\n");
    schema
        .parts()
        .forEach((name, part) -> page.append(section(schema, name, part)).append(example(part)));
    page.append(
        "\n## Values\n\n| value | type | limits | what it is | example |\n|---|---|---|---|---|\n");
    schema
        .values()
        .forEach(
            (name, value) ->
                page.append(
                    "| <a id=\"%s\"></a>`%s` | %s | %s | %s | %s |\n"
                        .formatted(
                            name.toLowerCase(Locale.ROOT),
                            name,
                            Cells.type(value),
                            Cells.limits(value),
                            Cells.text(schema.description(value)),
                            Cells.example(value))));
    return page.toString();
  }

  private static String section(Schema schema, String name, JsonNode part) {
    return "\n## %s\n\n%s\n\n%s"
        .formatted(name, part.path("description").asText(), table(schema, part));
  }

  private static String table(Schema schema, JsonNode part) {
    Set<String> required = new TreeSet<>();
    part.path("required").forEach(name -> required.add(name.asText()));
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
      JsonNode value = property.getValue();
      rows.add(
          "| `%s`%s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  property.getKey(),
                  required.contains(property.getKey()) ? "" : " (optional)",
                  Cells.type(value),
                  Cells.limits(value),
                  Cells.code(value.path("default")),
                  Cells.text(schema.description(value)),
                  Cells.example(value)));
    }
    return HEAD + rows.stream().collect(Collectors.joining());
  }

  private static String example(JsonNode part) {
    return part.has("examples")
        ? "\n```json\n" + part.path("examples").get(0).toPrettyString() + "\n```\n"
        : "";
  }
}
