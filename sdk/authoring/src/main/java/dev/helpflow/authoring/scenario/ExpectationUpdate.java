package dev.helpflow.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.authoring.edit.JsonLayout;
import dev.helpflow.authoring.edit.JsonSpans;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the text of a scenario what its screens are, and leaves all else as it stands: order,
 * layout, and what the scenario does not pin. Used once.
 */
public final class ExpectationUpdate {
  private final String text;
  private final JsonSpans spans;
  // From the end of the text on, so that places before it stay where they are.
  private final TreeMap<Integer, Edit> edits = new TreeMap<>(Comparator.reverseOrder());
  private int missing;
  private int changed;

  private record Edit(int end, String text) {}

  private ExpectationUpdate(String text) {
    this.text = text;
    this.spans = JsonSpans.of(text);
  }

  /**
   * The new text.
   *
   * @param missing how many expectations were not there
   * @param changed how many were not as they are now
   */
  public record Updated(String text, int missing, int changed) {}

  /**
   * Updates a scenario.
   *
   * @param text the file that the scenario was read from
   * @param found the expectations as they hold, of each step that was come to and of the end
   * @param mayChange whether those that are there are changed too, and not only missing ones added
   */
  public static Updated of(
      String text, Scenario scenario, List<Expectation> found, boolean mayChange) {
    ExpectationUpdate update = new ExpectationUpdate(text);
    for (int i = 0; i < found.size(); i++) {
      boolean isEnd = i == scenario.steps().size();
      Expectation expected = isEnd ? scenario.end() : scenario.steps().get(i).expect();
      JsonNode now = ScenarioWriter.expectation(found.get(i));
      if (expected == null && isEnd) {
        update.addEnd(now);
      } else if (expected == null) {
        update.add("/steps/" + i, now);
      } else if (mayChange && !expected.equals(found.get(i))) {
        update.changed++;
        String pointer = isEnd ? "/end" : "/steps/" + i + "/expect";
        update.replace(pointer, ScenarioWriter.expectation(expected), now);
      }
    }
    return new Updated(update.edited(), update.missing, update.changed);
  }

  private String edited() {
    StringBuilder edited = new StringBuilder(text);
    edits.forEach((start, edit) -> edited.replace(start, edit.end, edit.text));
    return edited.toString();
  }

  /** Replaces the innermost values that differ, or all where something is no longer there. */
  private void replace(String pointer, JsonNode before, @Nullable JsonNode now) {
    if (now == null || before.equals(now)) {
      return;
    }
    boolean isSameShape =
        before.isObject()
            && now.isObject()
            && before.size() == now.size()
            && before.properties().stream().allMatch(p -> now.has(p.getKey()));
    if (isSameShape) {
      for (Map.Entry<String, JsonNode> property : before.properties()) {
        String name = property.getKey().replace("~", "~0").replace("/", "~1");
        replace(pointer + "/" + name, property.getValue(), now.get(property.getKey()));
      }
      return;
    }
    JsonSpans.Span span = spans.at(pointer);
    edits.put(span.start(), new Edit(span.end(), laidOut(now, span.start())));
  }

  /** Puts an expectation first in a step, laid out as what follows it. */
  private void add(String step, JsonNode now) {
    missing++;
    int inside = spans.at(step).start() + 1;
    int first = inside;
    while (Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    String space = text.substring(inside, first);
    boolean isEmpty = text.charAt(first) == '}';
    String lead = space.isEmpty() ? " " : space;
    edits.put(
        inside,
        new Edit(inside, lead + "\"expect\": " + laidOut(now, first) + (isEmpty ? " " : ",")));
  }

  private void addEnd(JsonNode now) {
    missing++;
    int after = spans.at("/steps").end();
    edits.put(after, new Edit(after, ",\n  \"end\": " + JsonLayout.laidOut(now, "  ", 9)));
  }

  private String laidOut(JsonNode json, int position) {
    int line = text.lastIndexOf('\n', position - 1) + 1;
    int indent = line;
    while (indent < position && text.charAt(indent) == ' ') {
      indent++;
    }
    return JsonLayout.laidOut(json, text.substring(line, indent), position - line);
  }
}
