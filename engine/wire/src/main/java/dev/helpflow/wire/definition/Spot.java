package dev.helpflow.wire.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.Pointer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Where a JSON value begins in its text, and where the values inside it do. */
final class Spot {
  private final int start;
  private final boolean list;
  // Most values are scalars and have none.
  private Map<String, Spot> inside = Map.of();

  private Spot(int start, boolean list) {
    this.start = start;
    this.list = list;
  }

  int start() {
    return start;
  }

  /** The spot of a text's outermost value; of a malformed text, of what comes before the fault. */
  static Spot of(String text) {
    Spot holder = new Spot(0, true);
    Deque<Spot> open = new ArrayDeque<>();
    open.push(holder);
    try (JsonParser parser = Json.mapper().createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructEnd()) {
          open.pop();
        } else if (token != JsonToken.FIELD_NAME) {
          Spot spot =
              new Spot(
                  (int) parser.currentTokenLocation().getCharOffset(),
                  token == JsonToken.START_ARRAY);
          open.element().add(parser, spot);
          if (token.isStructStart()) {
            open.push(spot);
          }
        }
      }
    } catch (JsonProcessingException e) {
      return holder.inside.getOrDefault("0", holder);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory could not be read.", e);
    }
    return holder.inside.getOrDefault("0", holder);
  }

  private void add(JsonParser parser, Spot spot) throws IOException {
    if (inside.isEmpty()) {
      inside = new HashMap<>();
    }
    inside.put(list ? Integer.toString(inside.size()) : parser.currentName(), spot);
  }

  /** The spot at a pointer, or the innermost one on the way to it. */
  Spot find(String pointer) {
    Spot at = this;
    for (String token : Pointer.tokens(pointer)) {
      Spot next = at.inside.get(token);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
