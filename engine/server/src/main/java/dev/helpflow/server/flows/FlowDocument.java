package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The document of a flow as it is stored: the author's, with the version of every component and
 * action written into it.
 */
final class FlowDocument {
  private static final String VERSION = "version";

  private FlowDocument() {}

  /**
   * A copy in which every component and action says its version: the catalogue's newest, where the
   * author named none. What the catalogue does not know is left for lint to say.
   */
  static JsonNode withVersions(JsonNode document, Catalogue catalogue) {
    JsonNode copy = document.deepCopy();
    Function<String, Optional<Integer>> newest =
        name -> catalogue.component(name).map(ComponentType::version);
    copy.path("fragments").forEach(fragment -> pin(fragment.path("components"), newest));
    for (JsonNode node : copy.path("nodes")) {
      for (JsonNode screen : List.of(node, node.path("screen"))) {
        pin(screen.path("components"), newest);
        pin(screen.path("actions"), name -> catalogue.action(name).map(ActionType::version));
      }
    }
    return copy;
  }

  private static void pin(JsonNode instances, Function<String, Optional<Integer>> newest) {
    for (JsonNode each : instances) {
      if (each instanceof ObjectNode instance && !instance.has(VERSION)) {
        newest
            .apply(instance.path("type").asText())
            .ifPresent(version -> instance.put(VERSION, version));
      }
    }
  }
}
