package dev.helpflow.authoring.diff;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.FlowDefinition;
import java.util.List;

/**
 * What changed from one version of a flow to another.
 *
 * @param changes in the order of the newer version, those of the flow as a whole first
 * @param notices who would notice them, in the same order; what no customer notices has none
 */
public record FlowDiff(List<Change> changes, List<Notice> notices) {
  public FlowDiff {
    changes = List.copyOf(changes);
    notices = List.copyOf(notices);
  }

  /**
   * Compares two versions.
   *
   * @param catalogue says which components customers answer
   */
  public static FlowDiff between(FlowDefinition older, FlowDefinition newer, Catalogue catalogue) {
    Version from = new Version(older);
    Version to = new Version(newer);
    Renames renames = Renames.find(from, to);
    List<Change> changes =
        new FlowComparison(renames.apply(from), to, renames, catalogue).changes();
    return new FlowDiff(changes, Noticing.of(changes, newer));
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
