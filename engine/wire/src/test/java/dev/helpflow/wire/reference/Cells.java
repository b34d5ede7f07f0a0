package dev.helpflow.wire.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What stands in the cells of the tables. */
final class Cells {
  private static final int LONGEST_EXAMPLE = 90;

  private Cells() {}

  static String type(JsonNode value) {
    if (value.has("const")) {
      return code(value.get("const"));
    }
    String reference = Schema.reference(value);
    if (!reference.isEmpty()) {
      return link(reference);
    }
    if (value.has("enum")) {
      return "one of " + codes(value.get("enum"));
    }
    String type =
        value.path("type").isArray()
            ? String.join(" or ", words(value.get("type")))
            : value.path("type").asText();
    JsonNode inside =
        type.equals("array") ? value.path("items") : value.path("additionalProperties");
    String of = Schema.reference(inside);
    String plain = type.equals("array") ? "list" : type;
    return of.isEmpty() ? plain : plain + " of " + link(of);
  }

  static String limits(JsonNode value) {
    List<String> limits = new ArrayList<>();
    range(limits, value, "minLength", "maxLength", "characters");
    range(limits, value, "minItems", "maxItems", "elements");
    range(limits, value, "minProperties", "maxProperties", "entries");
    range(limits, value, "minimum", "maximum", "");
    if (value.path("uniqueItems").asBoolean()) {
      limits.add("each once");
    }
    if (value.has("pattern")) {
      limits.add(code(value.get("pattern")));
    }
    return String.join("; ", limits);
  }

  private static void range(
      List<String> limits, JsonNode value, String least, String most, String of) {
    String unit = of.isEmpty() ? "" : " " + of;
    if (value.has(least) && value.has(most)) {
      limits.add(
          "%,d to %,d%s".formatted(value.get(least).asLong(), value.get(most).asLong(), unit));
    } else if (value.has(most)) {
      limits.add("at most %,d%s".formatted(value.get(most).asLong(), unit));
    } else if (value.has(least)) {
      limits.add("at least %,d%s".formatted(value.get(least).asLong(), unit));
    }
  }

  /** The first example, if it is short enough for a table. */
  static String example(JsonNode value) {
    JsonNode example = value.path("examples").path(0);
    return example.toString().length() > LONGEST_EXAMPLE ? "" : code(example);
  }

  static String code(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    return "`" + (value.isTextual() ? value.asText() : value.toString()).replace("|", "\\|") + "`";
  }

  static String text(JsonNode words) {
    return words.asText().replace("|", "\\|").replace("<", "&lt;");
  }

  private static String link(String definition) {
    return "[" + definition + "](parts.md#" + definition.toLowerCase(Locale.ROOT) + ")";
  }

  private static String codes(JsonNode values) {
    return String.join(
        ", ", StreamSupport.stream(values.spliterator(), false).map(Cells::code).toList());
  }

  private static List<String> words(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
  }
}
