package dev.helpflow.authoring.edit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where in a JSON text each value begins and ends, by its pointer, so that one can be replaced. */
public final class JsonSpans {
  private final Map<String, Span> spans = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  /** From the first character to after the last. */
  public record Span(int start, int end) {}

  private record Open(String pointer, int start, boolean isList, int[] count) {}

  private JsonSpans() {}

  /** The spans of a text that was read before, and so is JSON. */
  public static JsonSpans of(String text) {
    JsonSpans spans = new JsonSpans();
    try (JsonParser parser = Json.mapper().createParser(text)) {
      spans.read(parser);
    } catch (IOException e) {
      throw new IllegalStateException("A text that was read cannot be read again.", e);
    }
    return spans;
  }

  private void read(JsonParser parser) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.FIELD_NAME) {
        int name = (int) parser.currentTokenLocation().getCharOffset();
        names.put(pointer(open.peek(), parser), name);
        continue;
      }
      int start = (int) parser.currentTokenLocation().getCharOffset();
      if (token.isStructEnd()) {
        Open closed = open.pop();
        spans.put(closed.pointer, new Span(closed.start, start + 1));
      } else {
        String pointer = pointer(open.peek(), parser);
        if (token.isStructStart()) {
          open.push(new Open(pointer, start, token == JsonToken.START_ARRAY, new int[1]));
        } else {
          // A string is read to its end only when it is asked for.
          parser.getText();
          spans.put(pointer, new Span(start, (int) parser.currentLocation().getCharOffset()));
        }
      }
    }
  }

  private static String pointer(@Nullable Open around, JsonParser parser) throws IOException {
    if (around == null) {
      return "";
    }
    String name =
        around.isList
            ? String.valueOf(around.count[0]++)
            : parser.currentName().replace("~", "~0").replace("/", "~1");
    return around.pointer + "/" + name;
  }

  /** Whether there is a value. */
  public boolean has(String pointer) {
    return spans.containsKey(pointer);
  }

  /** Where the name of a property begins that is there. */
  public int nameAt(String pointer) {
    return Objects.requireNonNull(names.get(pointer), pointer);
  }

  /** The span of a value that is there. */
  public Span at(String pointer) {
    return Objects.requireNonNull(spans.get(pointer), pointer);
  }
}
