package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.wire.Json;
import java.util.List;

/**
 * A live version that gets other texts.
 *
 * @param document with these
 * @param keys of the messages that change
 */
record Dependant(LiveDocument from, ObjectNode document, List<String> keys) {
  Dependant {
    keys = List.copyOf(keys);
  }

  /** The version that is live. */
  FlowRef ref() {
    return from.ref();
  }

  /** {@code {"flow", "from", "messages", "why"?}}. */
  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("flow", ref().id().toString())
            .put("from", ref().version());
    keys.forEach(json.putArray("messages")::add);
    if (from.obstacle() != null) {
      json.put("why", from.obstacle());
    }
    return json;
  }
}
