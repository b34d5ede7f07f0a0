package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which nodes of a flow have other names than before: {@code {"old": "new"}}, so that what was
 * answered there is found again (design, section 7).
 *
 * @param ids names by the names they had
 */
public record Renames(Map<NodeId, NodeId> ids) {
  /** No node has another name. */
  public static final Renames NONE = new Renames(Map.of());

  public Renames {
    ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /**
   * Those that lead from one version to the next. One that a version still declares when the
   * versions after it were made has done its work: it counts only where the old name goes and the
   * new one comes.
   */
  public static Renames between(FlowDefinition before, FlowDefinition after) {
    Map<NodeId, NodeId> counting = new LinkedHashMap<>();
    after
        .renames()
        .ids()
        .forEach(
            (from, to) -> {
              boolean goes = before.nodes().containsKey(from) && !after.nodes().containsKey(from);
              boolean comes = !before.nodes().containsKey(to) && after.nodes().containsKey(to);
              if (goes && comes) {
                counting.put(from, to);
              }
            });
    return new Renames(counting);
  }

  /** These and then others. */
  public Renames then(Renames next) {
    Map<NodeId, NodeId> all = new LinkedHashMap<>(next.ids);
    ids.forEach((from, to) -> all.put(from, next.ids.getOrDefault(to, to)));
    // A name that came and went again is nobody's any more.
    ids.values().stream().filter(to -> !ids.containsKey(to)).forEach(all::remove);
    all.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return new Renames(all);
  }

  /** Those that lead back. */
  public Renames inverse() {
    Map<NodeId, NodeId> back = new LinkedHashMap<>();
    ids.forEach((from, to) -> back.put(to, from));
    return new Renames(back);
  }

  /** The name of a node after these. */
  public NodeId of(NodeId id) {
    return ids.getOrDefault(id, id);
  }
}
