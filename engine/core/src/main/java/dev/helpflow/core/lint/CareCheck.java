package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.compile.FlowInterface;
import dev.helpflow.core.compile.FlowInterface.Run;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Limits;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A protected flow experiments with nobody, nor does any flow that it runs; a discreet flow does
 * not linger.
 */
final class CareCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.PROTECTED_EXPERIMENT, IssueCodes.DISCREET_TOO_LONG);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowDefinition flow = context.flow();
    if (flow.care().guarded()) {
      for (Node node : flow.nodes().values()) {
        experiments(node, context.declarations(), findings);
      }
    }
    if (flow.care().discreet()
        && flow.expiresAfter() != null
        && flow.expiresAfter().compareTo(Limits.DISCREET) > 0) {
      findings.error(
          IssueCodes.DISCREET_TOO_LONG,
          "/expiresAfter",
          "Sessions of a discreet flow expire within a day without activity, so that whoever takes"
              + " the phone later finds nothing. Write P1D or less, or leave \"expiresAfter\" out"
              + " for one hour.");
    }
  }

  private static void experiments(Node node, Declarations declarations, Findings findings) {
    if (node instanceof Node.Experiment) {
      findings.error(
          IssueCodes.PROTECTED_EXPERIMENT,
          Pointers.node(node.id()),
          "The flow is protected, so its customers are never in an experiment. Lead to the next"
              + " node without one, or remove \"protected\".");
    } else if (node instanceof Node.Subflow subflow) {
      Run first = new Run(subflow.flow(), subflow.version());
      trying(first, declarations)
          .ifPresent(
              run ->
                  findings.error(
                      IssueCodes.PROTECTED_EXPERIMENT,
                      Pointers.node(node.id()) + "/flow",
                      "The flow is protected, so its customers are never in an experiment, but the"
                          + " sub-flow "
                          + run.flow()
                          + " that is run here has one. Run one without, or remove"
                          + " \"protected\"."));
    }
  }

  /** The first flow, of one and all that it runs, that has an experiment. */
  private static Optional<Run> trying(Run first, Declarations declarations) {
    Set<Run> seen = new HashSet<>(Set.of(first));
    Deque<Run> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Run run = open.remove();
      Optional<FlowInterface> found = declarations.flow(run.flow(), run.version());
      if (found.isPresent() && found.get().experiments()) {
        return Optional.of(run);
      }
      found.map(FlowInterface::runs).orElse(Set.of()).stream().filter(seen::add).forEach(open::add);
    }
    return Optional.empty();
  }
}
