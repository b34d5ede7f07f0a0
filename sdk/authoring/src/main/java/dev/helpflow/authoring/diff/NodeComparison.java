package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Transition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares a node of both versions. */
final class NodeComparison {
  /** What is compared as what it is, and not as a setting. */
  private static final Set<String> APART =
      Set.of(
          "type",
          "screen",
          "outcome",
          "title",
          "components",
          "actions",
          "rules",
          "next",
          "onError",
          "onTimeout",
          "onUnavailable",
          "onReturned",
          "variants",
          "otherwise",
          "outcomes");

  private final Catalogue catalogue;
  private final Settings settings;
  private final List<Change> changes;

  NodeComparison(Catalogue catalogue, Settings settings, List<Change> changes) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.changes = changes;
  }

  void compare(Version older, Version newer, NodeId id) {
    JsonNode from = older.node(id);
    JsonNode to = newer.node(id);
    if (!older.kind(id).equals(newer.kind(id))) {
      changes.add(new Change.KindChanged(id, older.kind(id), newer.kind(id)));
    }
    if (to.has("outcome")
        && from.has("outcome")
        && !to.path("outcome").equals(from.path("outcome"))) {
      changes.add(
          new Change.OutcomeChanged(
              id, from.path("outcome").asText(), to.path("outcome").asText()));
    }
    new ScreenComparison(id, catalogue, settings, changes).compare(screen(from), screen(to));
    Set<String> names = new LinkedHashSet<>();
    to.fieldNames().forEachRemaining(names::add);
    from.fieldNames().forEachRemaining(names::add);
    names.removeAll(APART);
    names.forEach(
        name -> settings.compare(new Place(id, null, name), from.path(name), to.path(name)));
    ways(
        id,
        Objects.requireNonNull(older.flow().nodes().get(id)),
        Objects.requireNonNull(newer.flow().nodes().get(id)));
  }

  private void ways(NodeId id, Node older, Node newer) {
    Map<String, List<Transition>> from = older.ways();
    Map<String, List<Transition>> to = newer.ways();
    Set<String> ways = new LinkedHashSet<>(to.keySet());
    ways.addAll(from.keySet());
    ways.forEach(
        way ->
            changes.addAll(
                Transitions.compare(
                    id, way, from.getOrDefault(way, List.of()), to.getOrDefault(way, List.of()))));
  }

  /** What a node shows: its own properties, or those of its {@code screen}. */
  private static JsonNode screen(JsonNode node) {
    return node.path("type").asText().equals("screen") ? node : node.path("screen");
  }
}
