package dev.helpflow.wire.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonText;
import dev.helpflow.wire.definition.migration.Edit;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an author's text in the newest spec. Only what a migration changes is written anew; all
 * else stays as the author laid it out.
 */
public final class SpecUpgrade {
  /** How long a line may be that a value is put on. */
  private static final int LINE = 140;

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

  private record Placed(int start, int end, String text) {}

  private static String edited(String text, List<Edit> edits) {
    Spot root = Spot.of(text);
    List<Placed> placed =
        edits.stream()
            .map(edit -> placed(edit, root, text))
            // From the last to the first, so that those before stay where they were.
            .sorted(Comparator.comparingInt(Placed::start).reversed())
            .toList();
    StringBuilder changed = new StringBuilder(text);
    for (Placed each : placed) {
      changed.replace(each.start, each.end, each.text);
    }
    return changed.toString();
  }

  /**
   * On one line where that has room for it. Where the object around it stands on one line too, that
   * gets a line for each property, so that none hides behind a long one.
   */
  private static Placed placed(Edit edit, Spot root, String text) {
    int start = root.find(edit.pointer()).start();
    int end = end(text, start);
    String holder = edit.pointer().substring(0, edit.pointer().lastIndexOf('/'));
    int holderStart = root.find(holder).start();
    int holderEnd = end(text, holderStart);
    boolean isWithin = text.substring(holderStart, holderEnd).indexOf('\n') < 0;
    String onOneLine = onOneLine(edit.value());
    int line = text.lastIndexOf('\n', start) + 1;
    int before = lineEnd(text, end) - line;
    boolean fits = before - (end - start) + onOneLine.length() <= LINE;
    // Of a text that is one long line its author does not mind lines that are.
    boolean isOneOfMany = before > LINE && !beginsItsLine(text, line, holderStart);
    if (edit.value().isEmpty() || fits || (isWithin && isOneOfMany)) {
      return new Placed(start, end, onOneLine);
    }
    Lines lines = Lines.at(text, line);
    return isWithin && !holder.isEmpty()
        ? new Placed(holderStart, holderEnd, brokenUp(edit, holder, root, text, lines))
        : new Placed(
            start,
            end,
            lines.object(edit.value().properties().stream().map(SpecUpgrade::property)));
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Whether only the name of a property stands before it. */
  private static boolean beginsItsLine(String text, int line, int start) {
    return text.substring(line, start).matches("\\s*\"[^\"]*\"\\s*:\\s*");
  }

  /** The holder of a value with each property on a line, as its author wrote all but that value. */
  private static String brokenUp(Edit edit, String holder, Spot root, String text, Lines lines) {
    JsonNode all = new JsonText(text).parse().at(holder);
    Lines inner = lines.inner();
    return lines.object(
        all.properties().stream()
            .map(
                each -> {
                  String pointer = Pointers.child(holder, each.getKey());
                  String name = TextNode.valueOf(each.getKey()) + ": ";
                  if (!pointer.equals(edit.pointer())) {
                    int start = root.find(pointer).start();
                    return name + text.substring(start, end(text, start));
                  }
                  String onOneLine = name + onOneLine(edit.value());
                  return inner.indent.length() + onOneLine.length() < LINE
                      ? onOneLine
                      : name
                          + inner.object(
                              edit.value().properties().stream().map(SpecUpgrade::property));
                }));
  }

  /** How lines of a text end and begin: as those around them. */
  private record Lines(String end, String indent) {
    static Lines at(String text, int line) {
      int indented = line;
      while (text.charAt(indented) == ' ' || text.charAt(indented) == '\t') {
        indented++;
      }
      return new Lines(text.contains("\r\n") ? "\r\n" : "\n", text.substring(line, indented));
    }

    Lines inner() {
      return new Lines(end, indent + (indent.endsWith("\t") ? "\t" : "  "));
    }

    String object(Stream<String> properties) {
      String inside = end + inner().indent;
      return properties.collect(Collectors.joining("," + inside, "{" + inside, end + indent + "}"));
    }
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
