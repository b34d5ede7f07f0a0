package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import java.util.Optional;

/**
 * The document of a flow as it is stored: the author's, with the version of every component written
 * into it.
 */
final class FlowDocument {
  private static final String VERSION = "version";

  private FlowDocument() {}

  /**
   * A copy in which every component says its version: the catalogue's newest, where the author
   * named none. What the catalogue does not know is left for lint to say.
   */
  static JsonNode withComponentVersions(JsonNode document, Catalogue catalogue) {
    JsonNode copy = document.deepCopy();
    for (JsonNode node : copy.path("nodes")) {
      pin(node.path("components"), catalogue);
      pin(node.path("screen").path("components"), catalogue);
    }
    return copy;
  }

  private static void pin(JsonNode components, Catalogue catalogue) {
    for (JsonNode component : components) {
      Optional<ComponentType> type = catalogue.component(component.path("type").asText());
      if (component instanceof ObjectNode instance && !instance.has(VERSION) && type.isPresent()) {
        instance.put(VERSION, type.get().version());
      }
    }
  }
}
