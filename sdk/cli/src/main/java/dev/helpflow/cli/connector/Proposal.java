package dev.helpflow.cli.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.List;

/**
 * A connector file that was made of something else.
 *
 * @param remarks what could not be taken over, or is to be seen to, in whole sentences
 */
record Proposal(ObjectNode document, List<String> remarks) {
  Proposal {
    remarks = List.copyOf(remarks);
  }

  /** {@code {"connector": {…}, "remarks": […]}}. */
  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.set("connector", document);
    remarks.forEach(json.putArray("remarks")::add);
    return json;
  }
}
