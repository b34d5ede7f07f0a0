package dev.helpflow.authoring.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries what definitions leave out from one document to another: the {@code description}s of the
 * flow, its nodes, components, fragments and transitions, and {@code $schema}.
 */
final class Comments {
  private static final String DESCRIPTION = "description";
  private static final List<String> WAYS =
      List.of("next", "onError", "onTimeout", "otherwise", "onReturned", "onUnavailable");
  private static final List<String> BRANCHES = List.of("variants", "outcomes");

  private Comments() {}

  static void copy(JsonNode from, ObjectNode to) {
    if (from.has("$schema")) {
      to.set("$schema", from.get("$schema"));
    }
    description(from, to);
    for (Map.Entry<String, JsonNode> fragment : to.path("fragments").properties()) {
      if (fragment.getValue() instanceof ObjectNode written) {
        JsonNode known = from.path("fragments").path(fragment.getKey());
        if (known.has("$schema")) {
          written.set("$schema", known.get("$schema"));
        }
        description(known, written);
        components(known.path("components"), written.path("components"));
      }
    }
    for (Map.Entry<String, JsonNode> node : to.path("nodes").properties()) {
      if (node.getValue() instanceof ObjectNode written) {
        node(from.path("nodes").path(node.getKey()), written);
      }
    }
  }

  private static void node(JsonNode from, ObjectNode to) {
    description(from, to);
    components(from.path("components"), to.path("components"));
    components(from.path("screen").path("components"), to.path("screen").path("components"));
    WAYS.forEach(way -> transitions(from.path(way), to, way));
    for (String branches : BRANCHES) {
      if (to.path(branches) instanceof ObjectNode written) {
        for (Map.Entry<String, JsonNode> branch : from.path(branches).properties()) {
          transitions(branch.getValue(), written, branch.getKey());
        }
      }
    }
  }

  private static void components(JsonNode from, JsonNode to) {
    List<JsonNode> left = new ArrayList<>();
    from.forEach(left::add);
    for (JsonNode written : to) {
      // A fragment may be shown twice, each time with another comment.
      Optional<JsonNode> same =
          left.stream()
              .filter(
                  known ->
                      known.path("id").equals(written.path("id"))
                          && known.path("fragment").equals(written.path("fragment")))
              .findFirst();
      if (same.isPresent() && written instanceof ObjectNode object) {
        description(same.get(), object);
        left.remove(same.get());
      }
    }
  }

  private static void transitions(JsonNode from, ObjectNode holder, String name) {
    for (JsonNode known : from) {
      if (known.has(DESCRIPTION)) {
        for (JsonNode written : longForm(holder, name)) {
          if (written.path("when").equals(known.path("when"))
              && written.path("to").equals(known.path("to"))
              && written instanceof ObjectNode object) {
            description(known, object);
          }
        }
      }
    }
  }

  /** A node's id for short has no room for a comment. */
  private static ArrayNode longForm(ObjectNode holder, String name) {
    JsonNode written = holder.path(name);
    if (written instanceof ArrayNode list) {
      return list;
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (written.isTextual()) {
      list.addObject().set("to", written);
      holder.set(name, list);
    }
    return list;
  }

  private static void description(JsonNode from, ObjectNode to) {
    if (from.has(DESCRIPTION)) {
      to.set(DESCRIPTION, from.get(DESCRIPTION));
    }
  }
}
