package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fragment of live flows that becomes another, by the ids of its components.
 *
 * @param removed of which it shows no more
 * @param added which it shows from now on
 * @param changed which it shows otherwise
 */
record FragmentChange(String name, List<String> removed, List<String> added, List<String> changed) {
  FragmentChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /** What changes in a document's fragment. */
  static FragmentChange of(String name, JsonNode before, JsonNode after) {
    Map<String, JsonNode> older = components(before);
    Map<String, JsonNode> newer = components(after);
    List<String> removed = new ArrayList<>(older.keySet());
    removed.removeAll(newer.keySet());
    List<String> added = new ArrayList<>(newer.keySet());
    added.removeAll(older.keySet());
    List<String> changed = new ArrayList<>();
    newer.forEach(
        (id, component) -> {
          JsonNode was = older.get(id);
          if (was != null && !sameBut(was, component)) {
            changed.add(id);
          }
        });
    return new FragmentChange(name, removed, added, changed);
  }

  private static Map<String, JsonNode> components(JsonNode fragment) {
    Map<String, JsonNode> components = new LinkedHashMap<>();
    fragment.path("components").forEach(each -> components.put(each.path("id").asText(), each));
    return components;
  }

  /** Publishing writes the version of a component where its author wrote none. */
  private static boolean sameBut(JsonNode published, JsonNode written) {
    ObjectNode without = published.deepCopy();
    if (!written.has("version")) {
      without.remove("version");
    }
    return without.equals(written);
  }

  String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, "changes ", changed);
    add(parts, "adds ", added);
    add(parts, "removes ", removed);
    String what = parts.isEmpty() ? "has another order or description" : String.join(", ", parts);
    return "The fragment " + name + " " + what + ".";
  }

  private static void add(List<String> parts, String verb, List<String> ids) {
    if (!ids.isEmpty()) {
      parts.add(verb + String.join(" and ", ids));
    }
  }

  ObjectNode json() {
    ObjectNode json = Json.mapper().createObjectNode().put("name", name);
    changed.forEach(json.putArray("changed")::add);
    added.forEach(json.putArray("added")::add);
    removed.forEach(json.putArray("removed")::add);
    return json;
  }
}
