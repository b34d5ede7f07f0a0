package dev.helpflow.core.lint;

import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import java.util.List;
import java.util.Set;

/**
 * No guard is decided before any session: by what it says, by the guards before it, or by those on
 * every path to it. Also no {@code showIf} and no rule that never holds.
 */
final class GuardCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.GUARD_NEVER_HOLDS, IssueCodes.GUARD_ALWAYS_HOLDS);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowKnowledge flow = context.knowledge();
    if (flow == null) {
      return;
    }
    for (NodePlan plan : flow.plans()) {
      flow.tried(plan).forEach(tried -> guard(flow, tried, findings));
      flow.readsOf(plan).forEach(read -> condition(flow, plan, read, findings));
    }
  }

  private static void guard(FlowKnowledge flow, FlowKnowledge.Tried tried, Findings findings) {
    Judge.Judgement judgement = tried.judgement();
    if (judgement == null) {
      return;
    }
    String pointer = tried.way().way().transition(tried.index()) + "/when";
    if (judgement.whenTrue() == null) {
      findings.warning(
          IssueCodes.GUARD_NEVER_HOLDS,
          pointer,
          "This guard never holds: it contradicts itself, the guards before it, or what every path"
              + " to this place has decided. Correct it, or remove the transition to \""
              + tried.to()
              + "\".");
    } else if (judgement.whenFalse() == null && isInTheWay(flow, tried)) {
      findings.warning(
          IssueCodes.GUARD_ALWAYS_HOLDS,
          pointer,
          "This guard always holds here, so the transitions after it are never taken. Correct it,"
              + " or remove them.");
    }
  }

  /**
   * Whether something is cut off that was meant to be taken. A last transition without a guard is
   * kept in reserve for values that may be added, when the guards before it together cover all of
   * today's.
   */
  private static boolean isInTheWay(FlowKnowledge flow, FlowKnowledge.Tried tried) {
    List<Edge> edges = tried.way().edges();
    int left = edges.size() - 1 - tried.index();
    if (left == 1 && edges.getLast().guard() == null) {
      return tried.index() == 0 || isDecidedAlone(flow, tried);
    }
    return left > 0;
  }

  private static boolean isDecidedAlone(FlowKnowledge flow, FlowKnowledge.Tried tried) {
    var guard = tried.way().edges().get(tried.index()).guard();
    return guard != null && flow.judge().judge(guard.outline(), tried.first()).whenFalse() == null;
  }

  private static void condition(
      FlowKnowledge flow, NodePlan plan, NodeReads.Read read, Findings findings) {
    Knowledge known = read.known();
    if (known == null
        || read.use() == NodeReads.Use.VALUE
        || (read.use() == NodeReads.Use.SHOW_IF && readsOwnAnswers(plan, read))
        || flow.judge().judge(read.program().outline(), known).whenTrue() != null) {
      return;
    }
    findings.warning(
        IssueCodes.GUARD_NEVER_HOLDS,
        read.pointer(),
        read.use() == NodeReads.Use.RULE
            ? "This rule is never broken: its condition cannot hold when this screen is answered."
                + " Correct it, or remove the rule."
            : "This is never shown: its condition cannot hold on any path to this screen."
                + " Correct it, or remove what it hides.");
  }

  /** {@link OwnAnswerCheck} says that better. */
  private static boolean readsOwnAnswers(NodePlan plan, NodeReads.Read read) {
    String own = "answers." + plan.id();
    return read.program().reads().stream()
        .anyMatch(path -> path.equals(own) || path.startsWith(own + "."));
  }
}
