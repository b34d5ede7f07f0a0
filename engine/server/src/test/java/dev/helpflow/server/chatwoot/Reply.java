package dev.helpflow.server.chatwoot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.List;

/** What a Chatwoot answers. */
record Reply(int status, JsonNode body) {
  static Reply missing() {
    return new Reply(404, error("Resource could not be found"));
  }

  static ObjectNode error(String why) {
    return Json.mapper().createObjectNode().put("error", why);
  }

  static ObjectNode payload(List<ObjectNode> list) {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode payload = body.putArray("payload");
    list.forEach(payload::add);
    return body;
  }
}
