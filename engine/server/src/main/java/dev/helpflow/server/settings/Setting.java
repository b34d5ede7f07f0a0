package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.time.Instant;

/**
 * A document that an operator set by name.
 *
 * @param document as it was set, without name and reason
 */
record Setting(String name, ObjectNode document, Origin origin) {

  /** Where it comes from. */
  sealed interface Origin {
    /** A file that this server was started with. */
    record File() implements Origin {}

    /** Somebody set it over the API. */
    record Api(Instant at, String by, String reason) implements Origin {}
  }

  boolean isInFile() {
    return origin instanceof Origin.File;
  }

  /** {@code {"name", …, "set": {"in": "file"|"api", "at"?, "by"?, "reason"?}}}. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode().put("name", name);
    json.setAll(document);
    ObjectNode set = json.putObject("set");
    switch (origin) {
      case Origin.File file -> set.put("in", "file");
      case Origin.Api api ->
          set.put("in", "api")
              .put("at", api.at().toString())
              .put("by", api.by())
              .put("reason", api.reason());
    }
    return json;
  }
}
