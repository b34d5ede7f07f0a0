package dev.helpflow.cli.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What versions are called at the server that they are brought to. A document that pins a sub-flow
 * names its version by number, and there that number may be another document.
 */
final class Numbers {
  private final Map<FlowRef, Integer> here = new HashMap<>();

  /** Notes what a version of the archive is called at the server. */
  void note(FlowRef archived, int version) {
    here.put(archived, version);
  }

  /** Why a document cannot be published there as it is, in a sentence. */
  Optional<String> objection(FlowRef archived, JsonNode document) {
    for (JsonNode node : document.path("nodes")) {
      if (node.path("type").asText().equals("subflow") && node.has("version")) {
        FlowRef pinned =
            new FlowRef(FlowId.parse(node.path("flow").asText()), node.path("version").asInt());
        Integer version = here.get(pinned);
        if (version != null && version != pinned.version()) {
          return Optional.of(
              "%s runs %s, which is version %d at the server, and would run another there. Publish it with that number yourself."
                  .formatted(archived, pinned, version));
        }
      }
    }
    return Optional.empty();
  }
}
