package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.LaterValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads which of an enumeration's values came later than its entry: {@code "x-helpflow-values":
 * {"quiet": {"release": 2, "fallback": "secondary"}}}. A property that may be absent may have
 * {@code "fallback": "none"}.
 */
final class LaterValues {
  static final String KEYWORD = "x-helpflow-values";
  private static final String NONE = "none";

  private LaterValues() {}

  static Map<String, LaterValue> of(JsonPart schema, boolean required) {
    Map<String, LaterValue> later = new LinkedHashMap<>();
    if (!schema.has(KEYWORD)) {
      return later;
    }
    JsonPart values = schema.get(KEYWORD);
    for (String value : values.names()) {
      JsonPart one = values.get(value);
      requireListed(schema, one, value);
      int release = one.get("release").positive();
      if (release < 2) {
        throw one.get("release").expected("a release from 2, since it came later");
      }
      String fallback = one.get("fallback").text();
      if (fallback.equals(NONE)) {
        if (required) {
          throw one.get("fallback")
              .broken("The property is required, so that a value must stand in.");
        }
        later.put(value, new LaterValue(release, null));
      } else {
        requireListed(schema, one.get("fallback"), fallback);
        later.put(value, new LaterValue(release, fallback));
      }
    }
    return later;
  }

  private static void requireListed(JsonPart schema, JsonPart at, String value) {
    for (JsonNode listed : schema.json().path("enum")) {
      if (listed.asText().equals(value)) {
        return;
      }
    }
    throw at.broken("\"" + value + "\" is not among the values of the enumeration.");
  }
}
