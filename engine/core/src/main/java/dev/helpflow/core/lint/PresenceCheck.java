package dev.helpflow.core.lint;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.Expression;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.issue.IssueCodes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is read was set on every path to that point, or is tested first. The issue names a path
 * on which it was not.
 */
final class PresenceCheck implements Check {
  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.MAY_BE_ABSENT);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowKnowledge flow = context.knowledge();
    if (flow != null) {
      new Run(flow, context, findings).run();
    }
  }

  private static final class Run {
    private final FlowKnowledge flow;
    private final LintContext context;
    private final Findings findings;
    private @Nullable PathsTo paths;

    Run(FlowKnowledge flow, LintContext context, Findings findings) {
      this.flow = flow;
      this.context = context;
      this.findings = findings;
    }

    void run() {
      for (NodePlan plan : flow.plans()) {
        for (NodeReads.Read read : flow.readsOf(plan)) {
          Knowledge known = read.known();
          if (known != null) {
            Judge.Judgement judgement = flow.judge().judge(read.program().outline(), known);
            report(plan, judgement, known, read.pointer(), null);
            if (read.isNeeded() && read.program().mayBeAbsent()) {
              reportOptional(read.pointer());
            }
          }
        }
        for (FlowKnowledge.Tried tried : flow.tried(plan)) {
          if (tried.judgement() != null) {
            Expression guard = tried.way().way().transitions().get(tried.index()).when();
            String pointer = tried.way().way().transition(tried.index()) + "/when";
            report(plan, tried.judgement(), tried.before(), pointer, guard);
          }
        }
      }
    }

    /** Only the shortest of the paths that are missing: the others are parts of it. */
    private void report(
        NodePlan plan,
        Judge.Judgement judgement,
        Knowledge known,
        String pointer,
        @Nullable Expression source) {
      String before = null;
      for (String path : judgement.missing()) {
        if (before == null || !path.startsWith(before + ".")) {
          int subject = flow.subjects().path(path);
          int at = source == null ? -1 : source.source().indexOf(path);
          findings.addAll(
              java.util.List.of(
                  new Issue(
                      IssueCodes.MAY_BE_ABSENT,
                      Issue.Severity.ERROR,
                      pointer,
                      at < 0 ? null : at,
                      sentence(plan, known, path, subject))));
          before = path;
        }
      }
    }

    private String sentence(NodePlan plan, Knowledge known, String path, int subject) {
      int[] steps = flow.subjects().get(subject).steps();
      int parent = steps.length > 1 ? steps[steps.length - 2] : subject;
      boolean isPart = flow.subjects().get(parent).always() || known.isCertain(parent);
      return "`"
          + path
          + "` may not be there: on the path "
          + paths().without(subject, plan.id())
          + (isPart && steps.length > 2 ? " it may be left out" : " nothing has set it")
          + ". Test it with `has("
          + path
          + ")` first, or read it with `.?` and `orValue(…)`, or see that every path sets it.";
    }

    private PathsTo paths() {
      PathsTo found = paths;
      if (found == null) {
        found = new PathsTo(flow, context.flow().start());
        paths = found;
      }
      return found;
    }

    private void reportOptional(String pointer) {
      findings.error(
          IssueCodes.MAY_BE_ABSENT,
          pointer,
          "A value is needed here, and the expression may yield none, because what it selects may"
              + " be absent. Add `.orValue(…)`.");
    }
  }
}
