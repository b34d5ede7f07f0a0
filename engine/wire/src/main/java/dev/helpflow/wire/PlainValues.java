package dev.helpflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes plain values of a tree. What cannot be kept is told to {@code faults}, which throws or
 * collects, and is then left out. Trees are never deeper than {@link Json#MAX_DEPTH}, so recursion
 * is safe.
 */
final class PlainValues {
  private static final long MAX_WHOLE = 1L << 53;

  private final Consumer<JsonException> faults;

  PlainValues(Consumer<JsonException> faults) {
    this.faults = faults;
  }

  @Nullable Object value(JsonNode node, Pointer pointer) {
    return switch (node.getNodeType()) {
      case OBJECT -> fields(node, pointer);
      case ARRAY -> items(node, pointer);
      case STRING -> text(node.textValue(), pointer);
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.isIntegralNumber() ? whole(node, pointer) : real(node, pointer);
      case NULL, MISSING -> null;
      case BINARY, POJO ->
          throw new IllegalArgumentException(
              "A tree read from JSON has no " + node.getNodeType() + ".");
    };
  }

  Map<String, Object> fields(JsonNode object, Pointer pointer) {
    Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(object.size());
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      Pointer at = pointer.child(property.getKey());
      String name = text(property.getKey(), at);
      Object value = value(property.getValue(), at);
      if (name != null && value != null) {
        fields.put(name, value);
      }
    }
    return Collections.unmodifiableMap(fields);
  }

  private List<Object> items(JsonNode array, Pointer pointer) {
    List<Object> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      Object value = value(array.get(i), pointer.child(i));
      if (value != null) {
        items.add(value);
      }
    }
    return Collections.unmodifiableList(items);
  }

  private @Nullable Object real(JsonNode node, Pointer pointer) {
    double real = node.doubleValue();
    if (Double.isFinite(real)) {
      return real;
    }
    refuse(
        JsonCodes.NUMBER,
        pointer,
        "The number is too large: expected one within the range of a double.");
    return null;
  }

  private @Nullable Object whole(JsonNode node, Pointer pointer) {
    long whole = node.canConvertToLong() ? node.longValue() : Long.MAX_VALUE;
    if (whole <= MAX_WHOLE && whole >= -MAX_WHOLE) {
      return whole;
    }
    refuse(
        JsonCodes.NUMBER,
        pointer,
        "The whole number is beyond 2^53, where programs stop agreeing on it: write it as a string.");
    return null;
  }

  private @Nullable String text(String text, Pointer pointer) {
    if (isStorable(text)) {
      return text;
    }
    refuse(
        JsonCodes.TEXT,
        pointer,
        "The text has half a surrogate pair or the character U+0000, neither of which can be kept: leave it out.");
    return null;
  }

  // PostgreSQL has no room for U+0000, and half a surrogate pair has no UTF-8 form.
  private static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !Character.isSurrogatePair(c, next(text, i++)))) {
        return false;
      }
    }
    return true;
  }

  private static char next(String text, int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : 0;
  }

  private void refuse(String code, Pointer pointer, String message) {
    faults.accept(new JsonException(code, pointer.toString(), 0, 0, message));
  }
}
