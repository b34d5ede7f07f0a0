package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.core.issue.Pointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a row of a summary changes is a screen of the flow that the customer may have answered
 * before.
 */
final class ChangeTargetCheck implements Check {
  private static final String SUMMARY = "key-value-summary";
  private static final String ROWS = "rows";
  private static final String CHANGE = "change";

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.CHANGE_TARGET);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    for (PlacedScreen placed : context.screens()) {
      List<ComponentSpec> components = placed.screen().components();
      for (int i = 0; i < components.size(); i++) {
        if (components.get(i).type().equals(SUMMARY)
            && components.get(i).properties().get(ROWS) instanceof Template.Items(var rows)) {
          rows(context, placed.node(), rows, placed.component(i) + "/" + ROWS, findings);
        }
      }
    }
  }

  private static void rows(
      LintContext context, Node node, List<Template> rows, String pointer, Findings findings) {
    Set<NodeId> before = before(context.graph(), node.id());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof Template.Fields(Map<String, Template> fields)
          && fields.get(CHANGE) instanceof Template.Literal(Object value)
          && value instanceof String target) {
        String at = Pointers.child(Pointers.child(pointer, i), CHANGE);
        check(context, before, target, at, findings);
      }
    }
  }

  /** The nodes that a customer may have passed; a node comes before itself only in a loop. */
  private static Set<NodeId> before(FlowGraph graph, NodeId node) {
    Set<NodeId> leading = new HashSet<>(graph.leadingTo(Set.of(node)));
    if (graph.from(node).stream().noneMatch(edge -> leading.contains(edge.to()))) {
      leading.remove(node);
    }
    return leading;
  }

  private static void check(
      LintContext context, Set<NodeId> before, String target, String pointer, Findings findings) {
    List<String> screens =
        context.flow().nodes().values().stream()
            .filter(Node.Screen.class::isInstance)
            .map(screen -> screen.id().value())
            .toList();
    if (!screens.contains(target)) {
      findings.error(
          IssueCodes.CHANGE_TARGET,
          pointer,
          "The flow has no screen \""
              + target
              + "\" to change."
              + Nearest.instead(target, screens));
    } else if (before.stream().noneMatch(id -> id.value().equals(target))) {
      findings.error(
          IssueCodes.CHANGE_TARGET,
          pointer,
          "No path leads from \""
              + target
              + "\" to this screen, so it cannot be changed from here. Name a screen before this"
              + " one.");
    }
  }
}
