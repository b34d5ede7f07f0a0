package dev.helpflow.server.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.server.flows.LiveDocuments.LiveDocument;
import dev.helpflow.server.shared.SharedContent.Change;
import dev.helpflow.wire.Json;

/**
 * A live version that gets something else from its namespace.
 *
 * @param document with that
 */
record Dependant(LiveDocument from, ObjectNode document, Change change) {

  /** The version that is live. */
  FlowRef ref() {
    return from.ref();
  }

  /** {@code {"flow", "from", "messages", "fragments"?, "why"?}}. */
  ObjectNode json() {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("flow", ref().id().toString())
            .put("from", ref().version());
    change.messages().forEach(json.putArray("messages")::add);
    if (!change.fragments().isEmpty()) {
      change.fragments().forEach(json.putArray("fragments")::add);
    }
    if (from.obstacle() != null) {
      json.put("why", from.obstacle());
    }
    return json;
  }
}
