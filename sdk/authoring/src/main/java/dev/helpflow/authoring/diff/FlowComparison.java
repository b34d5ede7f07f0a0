package dev.helpflow.authoring.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions whose nodes go by the same names; used once. */
final class FlowComparison {
  private static final Set<String> APART = Set.of("nodes", "messages");

  /** What is for authors and their tools, of which no customer meets anything. */
  private static final Set<String> NOTES = Set.of("translated", "lint", "renames");

  private final Version older;
  private final Version newer;
  private final Renames renames;
  private final List<Change> changes = new ArrayList<>();
  private final Texts texts;
  private final Settings settings;
  private final NodeComparison nodes;

  FlowComparison(Version older, Version newer, Renames renames, Catalogue catalogue) {
    this.older = older;
    this.newer = newer;
    this.renames = renames;
    this.texts = new Texts(older, newer);
    this.settings = new Settings(texts, changes);
    this.nodes = new NodeComparison(catalogue, settings, changes);
  }

  List<Change> changes() {
    flow();
    for (NodeId node : older.flow().nodes().keySet()) {
      if (!newer.has(node)) {
        changes.add(new Change.NodeRemoved(node, older.kind(node)));
      }
    }
    Map<NodeId, NodeId> told = newer.flow().renames().ids();
    renames
        .names()
        .forEach(
            (from, to) -> changes.add(new Change.NodeRenamed(from, to, to.equals(told.get(from)))));
    for (NodeId node : newer.flow().nodes().keySet()) {
      if (older.has(node)) {
        nodes.compare(older, newer, node);
      } else {
        changes.add(new Change.NodeAdded(node, newer.kind(node)));
      }
    }
    changes.addAll(texts.changes());
    return changes;
  }

  private void flow() {
    JsonNode from = older.document();
    JsonNode to = newer.document();
    Set<String> names = new LinkedHashSet<>();
    to.fieldNames().forEachRemaining(names::add);
    from.fieldNames().forEachRemaining(names::add);
    names.removeAll(APART);
    for (String name : names) {
      if (!NOTES.contains(name)) {
        settings.compare(new Place(null, null, name), from.path(name), to.path(name));
      } else if (!from.path(name).equals(to.path(name))) {
        changes.add(new Change.NotesChanged(name));
      }
    }
  }
}
