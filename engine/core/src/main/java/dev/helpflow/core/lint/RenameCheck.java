package dev.helpflow.core.lint;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Each renamed node is there by its new name only, and no two have become one. */
final class RenameCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.RENAME_CONFLICT);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<NodeId, NodeId> formerly = new HashMap<>();
    context
        .flow()
        .renames()
        .ids()
        .forEach(
            (from, to) -> {
              String pointer = "/renames/" + from;
              if (context.flow().nodes().containsKey(from)) {
                findings.error(
                    IssueCodes.RENAME_CONFLICT,
                    pointer,
                    "The node \"%s\" is said to be called \"%s\" now, yet there is a node \"%s\". Take the rename out, or give that node a name that is new."
                        .formatted(from, to, from));
              }
              NodeId other = formerly.putIfAbsent(to, from);
              if (other != null) {
                findings.error(
                    IssueCodes.RENAME_CONFLICT,
                    pointer,
                    "The nodes \"%s\" and \"%s\" are both said to be called \"%s\" now. Only one of them can be; take the other out."
                        .formatted(other, from, to));
              }
            });
  }
}
