package dev.helpflow.wire.definition.migration;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One value of a document to be replaced by another.
 *
 * @param pointer JSON Pointer to a property of an object that is there
 * @param value what is there from now on
 * @param origins for parts of the new value that are parts of the old one: the old one's pointers,
 *     by the new one's
 */
public record Edit(String pointer, JsonNode value, Map<String, String> origins) {
  public Edit {
    origins = Map.copyOf(origins);
  }

  void apply(JsonNode document) {
    JsonPointer place = JsonPointer.compile(pointer);
    ObjectNode holder = (ObjectNode) document.at(place.head());
    holder.set(place.last().getMatchingProperty(), value);
  }
}
