package dev.helpflow.core.lint;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.SensitivePaths;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Findings;
import dev.helpflow.core.issue.IssueCodes;
import dev.helpflow.core.issue.Pointers;
import dev.helpflow.core.value.ValueType;
import java.util.Map;
import java.util.Set;

/**
 * What is sensitive stays where it is known to be so (design, section 13): it is told to agents
 * only as what they reveal, is in no key, which stands in events and indexes, and is handed on only
 * as what is declared sensitive there too.
 */
final class SensitiveCheck implements Check {
  private static final String ANALYTICS = "/analyticsId/expr";

  @Override
  public Set<String> codes() {
    return Set.of(IssueCodes.SENSITIVE_VALUE);
  }

  @Override
  public void run(LintContext context, Findings findings) {
    FlowKnowledge knowledge = context.knowledge();
    if (knowledge == null) {
      return;
    }
    CompiledFlow flow = knowledge.flow();
    Run run = new Run(flow.sensitive(), findings);
    PlacedProgram.told(flow, knowledge)
        .forEach(
            placed ->
                run.report(
                    placed.program(),
                    placed.pointer(),
                    "what an agent is told",
                    "Leave it out, or put it under \"sensitive\", from where an agent reveals it."));
    for (NodePlan plan : knowledge.plans()) {
      String at = Pointers.node(plan.id());
      if (plan.key() != null) {
        run.report(plan.key(), at + "/key", "a key, which stands in events,");
      }
      for (NodeReads.Read read : knowledge.allReadsOf(plan)) {
        if (read.pointer().endsWith(ANALYTICS)) {
          run.report(read.program(), read.pointer(), "an id for analytics");
        }
      }
      switch (plan) {
        case NodePlan.Call p -> run.handedOn(p.with(), p.operation().request(), at + "/with");
        case NodePlan.Subflow p -> run.handedOn(p.with(), p.inputs(), at + "/with");
        case NodePlan.End p ->
            run.handedOn(
                p.outputs(), new ValueType.Struct(flow.definition().outputs()), at + "/outputs");
        case NodePlan.Screen _,
            NodePlan.Decision _,
            NodePlan.Script _,
            NodePlan.Wait _,
            NodePlan.Experiment _,
            NodePlan.Escalate _ -> {
          // These hand nothing on.
        }
      }
    }
  }

  private record Run(SensitivePaths sensitive, Findings findings) {
    void report(ExpressionProgram program, String pointer, String where) {
      report(program, pointer, where, "Leave it out.");
    }

    void report(ExpressionProgram program, String pointer, String where, String instead) {
      sensitive
          .in(program)
          .ifPresent(
              path ->
                  findings.error(
                      IssueCodes.SENSITIVE_VALUE,
                      pointer,
                      "`"
                          + path
                          + "` is sensitive, or made from something that is, and would be in "
                          + where
                          + " in clear. "
                          + instead));
    }

    void handedOn(
        Map<String, ExpressionProgram> programs, ValueType.Struct declared, String pointer) {
      programs.forEach(
          (name, program) -> {
            ValueType.Field field = declared.fields().get(name);
            if (field != null && !field.sensitive()) {
              sensitive
                  .in(program)
                  .ifPresent(
                      path ->
                          findings.error(
                              IssueCodes.SENSITIVE_VALUE,
                              Pointers.child(pointer, name),
                              "`"
                                  + path
                                  + "` is sensitive, or made from something that is, but \""
                                  + name
                                  + "\" is not declared as sensitive where it goes. Declare it"
                                  + " there, or leave it out."));
            }
          });
    }
  }
}
