package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A definition as one document, and where its parts came from.
 *
 * @param document not to be changed
 */
public record FlowSource(JsonNode document, SourceMap sources) {
  /** The document as it is published, in UTF-8. */
  public byte[] bytes() {
    return dev.helpflow.wire.Json.write(document);
  }
}
