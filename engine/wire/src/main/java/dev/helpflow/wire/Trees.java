package dev.helpflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes trees of plain values. */
final class Trees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  static JsonNode of(Object value, boolean sorted) {
    return switch (value) {
      case String text -> NODES.textNode(text);
      case Boolean bool -> NODES.booleanNode(bool);
      case Long whole -> NODES.numberNode(whole.longValue());
      case Integer whole -> NODES.numberNode(whole.longValue());
      case Double real -> NODES.numberNode(real.doubleValue());
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(element -> array.add(of(element, sorted)));
        yield array;
      }
      case Map<?, ?> map -> {
        ObjectNode object = NODES.objectNode();
        Map<?, ?> ordered = sorted ? new TreeMap<>(map) : map;
        ordered.forEach((name, element) -> object.set(String.valueOf(name), of(element, sorted)));
        yield object;
      }
      default ->
          throw new IllegalArgumentException(
              "A value has a "
                  + value.getClass().getName()
                  + " inside: expected a String, Boolean, Long, Double, List or Map.");
    };
  }
}
