package dev.helpflow.authoring.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON as people lay it out: what fits on a line is on a line, two spaces in. */
public final class JsonLayout {
  private static final int WIDTH = 120;
  private static final String IN = "  ";

  private JsonLayout() {}

  /** A document, with a line break at its end. */
  public static String of(JsonNode json) {
    return laidOut(json, "", 0) + "\n";
  }

  /**
   * A part of a document.
   *
   * @param indent that of the line it begins on
   * @param before how many characters stand before it on that line
   */
  public static String laidOut(JsonNode json, String indent, int before) {
    String line = onOneLine(json);
    if (!json.isContainerNode() || json.isEmpty() || before + line.length() < WIDTH) {
      return line;
    }
    String inner = indent + IN;
    List<String> parts = new ArrayList<>();
    if (json.isObject()) {
      for (Map.Entry<String, JsonNode> property : json.properties()) {
        String name = quoted(property.getKey()) + ": ";
        parts.add(
            inner + name + laidOut(property.getValue(), inner, inner.length() + name.length()));
      }
      return "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
    }
    json.forEach(each -> parts.add(inner + laidOut(each, inner, inner.length())));
    return "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
  }

  private static String onOneLine(JsonNode json) {
    List<String> parts = new ArrayList<>();
    if (json.isObject() && !json.isEmpty()) {
      json.properties()
          .forEach(p -> parts.add(quoted(p.getKey()) + ": " + onOneLine(p.getValue())));
      return "{ " + String.join(", ", parts) + " }";
    }
    if (json.isArray()) {
      json.forEach(each -> parts.add(onOneLine(each)));
      return "[" + String.join(", ", parts) + "]";
    }
    return json.toString();
  }

  /** A string in JSON. */
  public static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
