package dev.helpflow.core.lint;

import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On every path to a commit there is a screen that the customer answered, and that can still be
 * shown again when the commit is not sent in the same step (design, section 4, rules 3 and 4). A
 * wait's screen does not count, since it may be passed without an answer, and neither does a
 * sub-flow's, of which this flow knows nothing.
 */
final class CommitScreenCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.COMMIT_WITHOUT_SCREEN);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    Map<NodeId, Node> nodes = context.flow().nodes();
    if (!nodes.containsKey(context.flow().start())) {
      return;
    }
    Set<NodeId> unasked = context.graph().reachable(id -> !(nodes.get(id) instanceof Node.Screen));
    Set<NodeId> late = late(context);
    for (Node node : nodes.values()) {
      if (!(node instanceof Node.Call call && call.commit())) {
        continue;
      }
      if (unasked.contains(node.id())) {
        report(
            node,
            "A path from the start comes to \""
                + node.id()
                + "\" without a screen, so it would be done before the customer was asked."
                + " Put a screen before it.",
            findings);
      } else if (late.contains(node.id())) {
        report(
            node,
            "A path comes to \""
                + node.id()
                + "\" from a commit or a human by way of a wait or a human, with no screen after"
                + " them. The screen before them cannot be asked again, so a human would have to"
                + " decide. Put a screen before it.",
            findings);
      }
    }
  }

  private static void report(Node node, String message, Findings findings) {
    findings.error(IssueCodes.COMMIT_WITHOUT_SCREEN, Pointers.node(node.id()) + "/commit", message);
  }

  /** What lies between the newest screen on a path and where it has come to. */
  private enum Since {
    NOTHING,
    /** Something that cannot be gone back over. */
    FENCE,
    /** And then a pause, after which a commit is no longer part of the step that was asked for. */
    PAUSE
  }

  private record Place(NodeId node, Since since) {}

  /** The nodes that some path comes to after a fence and a pause, with no screen between. */
  private static Set<NodeId> late(LintContext context) {
    Set<Place> found = new HashSet<>(Set.of(new Place(context.flow().start(), Since.NOTHING)));
    Deque<Place> open = new ArrayDeque<>(found);
    Set<NodeId> late = new HashSet<>();
    while (!open.isEmpty()) {
      Place place = open.remove();
      if (place.since() == Since.PAUSE) {
        late.add(place.node());
      }
      Node node = context.flow().nodes().get(place.node());
      for (FlowGraph.Edge edge : context.graph().from(place.node())) {
        Place next = new Place(edge.to(), after(context, node, edge, place.since()));
        if (found.add(next)) {
          open.add(next);
        }
      }
    }
    return late;
  }

  private static Since after(
      LintContext context, @Nullable Node node, FlowGraph.Edge edge, Since before) {
    return switch (node) {
      case null -> before;
      case Node.Screen _ -> Since.NOTHING;
      case Node.Subflow subflow -> mayAskNothing(context, subflow, edge) ? before : Since.NOTHING;
      case Node.Call call -> call.commit() && before == Since.NOTHING ? Since.FENCE : before;
      case Node.Wait wait -> mayAct(wait.screen().actions()) ? paused(before) : before;
      case Node.Escalate _ -> edge.kind() == Way.Kind.ON_RETURNED ? Since.PAUSE : paused(before);
      case Node.Decision _, Node.Script _, Node.Experiment _, Node.End _ -> before;
    };
  }

  private static boolean mayAskNothing(
      LintContext context, Node.Subflow subflow, FlowGraph.Edge edge) {
    String outcome = edge.pointer().split("/", -1)[4];
    return context
        .declarations()
        .flow(subflow.flow(), subflow.version())
        .map(child -> child.unasked().contains(outcome))
        .orElse(false);
  }

  private static Since paused(Since before) {
    return before == Since.NOTHING ? Since.NOTHING : Since.PAUSE;
  }

  private static boolean mayAct(List<ActionSpec> actions) {
    return !actions.isEmpty();
  }
}
