package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.wire.Json;

/**
 * A file as an app announces it: {@code {"component", "name", "size", "type"}}. Properties that are
 * not known are ignored.
 *
 * @param size in bytes
 * @param type the media type, in its usual name
 */
record FileRequest(String component, String name, long size, String type) {
  private static final int MAX_NAME = 255;

  static FileRequest read(byte[] body, ContentTypes types) {
    JsonNode json = Json.parseStorable(body);
    if (!json.isObject()) {
      throw invalid("The body must be a JSON object.");
    }
    String component = json.path("component").asText();
    if (!Identifiers.isName(component)) {
      throw invalid("The property component must be the id of a component.");
    }
    String name = json.path("name").asText();
    if (!json.path("name").isTextual()
        || name.isBlank()
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw invalid(
          "The property name must be the file's name, of 1 to "
              + MAX_NAME
              + " characters and none that controls.");
    }
    JsonNode size = json.path("size");
    if (!size.isIntegralNumber() || !size.canConvertToLong() || size.longValue() < 1) {
      throw invalid("The property size must be the file's length in bytes, from 1.");
    }
    String type =
        types
            .named(json.path("type").asText())
            .orElseThrow(
                () -> invalid("The property type must be a media type such as image/jpeg."));
    return new FileRequest(component, name, size.longValue(), type);
  }

  @Override
  public String toString() {
    return "FileRequest[…]";
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
