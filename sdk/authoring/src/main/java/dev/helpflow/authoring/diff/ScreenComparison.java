package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a node shows. */
record ScreenComparison(NodeId node, Catalogue catalogue, Settings settings, List<Change> changes) {

  void compare(JsonNode from, JsonNode to) {
    settings.compare(new Place(node, null, "title"), from.path("title"), to.path("title"));
    parts(
        Change.Part.COMPONENT,
        null,
        by("id", from.path("components")),
        by("id", to.path("components")));
    parts(Change.Part.ACTION, null, by("id", from.path("actions")), by("id", to.path("actions")));
    parts(Change.Part.RULE, null, by("when", from.path("rules")), by("when", to.path("rules")));
  }

  private static Map<String, JsonNode> by(String name, JsonNode array) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    array.forEach(each -> parts.put(each.path(name).asText(), each));
    return parts;
  }

  private void parts(
      Change.Part part, @Nullable String of, Map<String, JsonNode> from, Map<String, JsonNode> to) {
    from.forEach(
        (name, json) -> {
          if (!to.containsKey(name)) {
            changes.add(
                new Change.PartRemoved(node, part, named(of, name), type(json), asks(part, json)));
          }
        });
    to.forEach(
        (name, json) -> {
          JsonNode before = from.get(name);
          if (before == null) {
            changes.add(
                new Change.PartAdded(node, part, named(of, name), type(json), asks(part, json)));
          } else if (of == null) {
            properties(part, name, before, json);
          } else {
            properties(new Place(node, of, "options." + name), before, json, Set.of("value"));
          }
        });
    if (!shared(from, to).equals(shared(to, from))) {
      changes.add(new Change.PartsReordered(node, part, of));
    }
  }

  private void properties(Change.Part part, String name, JsonNode from, JsonNode to) {
    Place place = new Place(node, part == Change.Part.RULE ? "rules" : name, "");
    JsonNode before = from.path("options");
    JsonNode after = to.path("options");
    if (before.isArray() && after.isArray()) {
      parts(Change.Part.OPTION, name, by("value", before), by("value", after));
      properties(place, from, to, Set.of("id", "options"));
    } else {
      properties(place, from, to, Set.of("id"));
    }
  }

  private void properties(Place place, JsonNode from, JsonNode to, Set<String> apart) {
    Set<String> names = new LinkedHashSet<>();
    to.fieldNames().forEachRemaining(names::add);
    from.fieldNames().forEachRemaining(names::add);
    names.removeAll(apart);
    names.forEach(name -> settings.compare(place.below(name), from.path(name), to.path(name)));
  }

  private boolean asks(Change.Part part, JsonNode json) {
    return part == Change.Part.COMPONENT
        && catalogue.component(type(json)).map(type -> type.answer() != null).orElse(false);
  }

  private static String type(JsonNode json) {
    return json.path("type").asText("");
  }

  private static String named(@Nullable String of, String name) {
    return of == null ? name : of + "." + name;
  }

  private static List<String> shared(Map<String, JsonNode> of, Map<String, JsonNode> with) {
    List<String> shared = new ArrayList<>(of.keySet());
    shared.retainAll(with.keySet());
    return shared;
  }
}
