package dev.helpflow.server.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import java.util.Locale;

/**
 * What there is in the catalogue: {@code {"release": 1, "components": [{"name", "version",
 * "release", "role", "critical", "schema"}], "actions": [{"name", "version", "release", "submits",
 * "critical", "schema"}], "destinations": [{"name", "version", "release", "critical", "schema"}],
 * "icons": [{"name", "release", "description", "fallback"?}]}}.
 */
final class CatalogueIndex {
  private CatalogueIndex() {}

  static ObjectNode of(Catalogue catalogue) {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    index.put("release", catalogue.release());
    ArrayNode components = index.putArray("components");
    for (ComponentType type : catalogue.components()) {
      entry(components, "components", type.name(), type.version(), type.release())
          .put("role", type.role().name().toLowerCase(Locale.ROOT))
          .put("critical", type.critical());
    }
    ArrayNode actions = index.putArray("actions");
    for (ActionType type : catalogue.actions()) {
      entry(actions, "actions", type.name(), type.version(), type.release())
          .put("submits", type.submits())
          .put("critical", type.critical());
    }
    ArrayNode destinations = index.putArray("destinations");
    for (DestinationType type : catalogue.destinations()) {
      entry(destinations, "destinations", type.name(), 1, type.release())
          .put("critical", type.critical());
    }
    ArrayNode icons = index.putArray("icons");
    for (IconType type : catalogue.icons()) {
      ObjectNode icon =
          icons
              .addObject()
              .put("name", type.name())
              .put("release", type.release())
              .put("description", type.description());
      if (type.fallback() != null) {
        icon.put("fallback", type.fallback());
      }
    }
    return index;
  }

  private static ObjectNode entry(
      ArrayNode entries, String kind, String name, int version, int release) {
    return entries
        .addObject()
        .put("name", name)
        .put("version", version)
        .put("release", release)
        .put("schema", "/v1/catalogue/" + kind + "/" + name + "/" + version);
  }
}
