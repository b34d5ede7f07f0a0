package dev.helpflow.wire.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.definition.migration.Edit;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes an author's text in the newest spec. Only what a migration changes is written anew; all
 * else stays as the author laid it out.
 */
public final class SpecUpgrade {
  private static final int LINE = 100;

  private SpecUpgrade() {}

  /**
   * The text in the newest spec, which is the same text when it is written in that already.
   *
   * @param json a document, or the {@code flow.json} of a folder, that {@link FlowReader} accepts
   * @throws dev.helpflow.wire.JsonException when it is not JSON
   */
  public static String text(String json) {
    String text = json;
    for (List<Edit> edits = edits(text); !edits.isEmpty(); edits = edits(text)) {
      text = edited(text, edits);
    }
    return text;
  }

  private static List<Edit> edits(String text) {
    return Specs.edits(new JsonText(text).parse());
  }

  private record Placed(int start, int end, JsonNode value) {}

  private static String edited(String text, List<Edit> edits) {
    Spot root = Spot.of(text);
    List<Placed> placed =
        edits.stream()
            .map(
                edit -> {
                  int start = root.find(edit.pointer()).start();
                  return new Placed(start, end(text, start), edit.value());
                })
            // From the last to the first, so that those before stay where they were.
            .sorted(Comparator.comparingInt(Placed::start).reversed())
            .toList();
    StringBuilder changed = new StringBuilder(text);
    for (Placed each : placed) {
      changed.replace(each.start, each.end, written(each.value, text, each.start));
    }
    return changed.toString();
  }

  /** Where the value ends that begins at a place. */
  private static int end(String text, int start) {
    // In a list, so that what follows the value is no fault to the parser.
    try (JsonParser parser = Json.mapper().createParser("[" + text.substring(start))) {
      parser.nextToken();
      parser.nextToken();
      parser.skipChildren();
      parser.finishToken();
      return start - 1 + (int) parser.currentLocation().getCharOffset();
    } catch (IOException e) {
      throw new IllegalStateException("A text that was read before can no longer be read.", e);
    }
  }

  /** A value as people write it: on one line where that has room for it. */
  private static String written(JsonNode value, String text, int start) {
    int line = text.lastIndexOf('\n', start) + 1;
    String onOneLine = onOneLine(value);
    if (value.isEmpty() || start - line + onOneLine.length() <= LINE) {
      return onOneLine;
    }
    int indented = line;
    while (text.charAt(indented) == ' ' || text.charAt(indented) == '\t') {
      indented++;
    }
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String outer = end + text.substring(line, indented);
    String inner = outer + (outer.endsWith("\t") ? "\t" : "  ");
    StringJoiner lines = new StringJoiner("," + inner, "{" + inner, outer + "}");
    value.properties().forEach(each -> lines.add(property(each)));
    return lines.toString();
  }

  private static String onOneLine(JsonNode value) {
    if (!value.isObject() || value.isEmpty()) {
      return value.toString();
    }
    StringJoiner all = new StringJoiner(", ", "{ ", " }");
    value.properties().forEach(each -> all.add(property(each)));
    return all.toString();
  }

  private static String property(Map.Entry<String, JsonNode> property) {
    return TextNode.valueOf(property.getKey()) + ": " + onOneLine(property.getValue());
  }
}
