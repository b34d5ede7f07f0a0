package dev.helpflow.core.lint;

import dev.helpflow.core.compile.BriefingPlan;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression of a flow and where in the document it stands, whether or not it is ever computed.
 */
record PlacedProgram(String pointer, ExpressionProgram program) {

  /** All but the derived expressions, which are computed where others read them. */
  static List<PlacedProgram> allOf(CompiledFlow flow, FlowKnowledge knowledge) {
    List<PlacedProgram> all = new ArrayList<>();
    for (NodePlan plan : knowledge.plans()) {
      for (NodeReads.Read read : knowledge.allReadsOf(plan)) {
        all.add(new PlacedProgram(read.pointer(), read.program()));
      }
      for (PlanWays.PlanWay way : PlanWays.of(plan)) {
        for (int i = 0; i < way.edges().size(); i++) {
          Edge edge = way.edges().get(i);
          if (edge.guard() != null) {
            all.add(new PlacedProgram(way.way().transition(i) + "/when", edge.guard()));
          }
        }
      }
    }
    all.addAll(told(flow, knowledge));
    briefings(flow, knowledge)
        .forEach((pointer, told) -> named(all, told.sensitive(), pointer + "/sensitive"));
    return all;
  }

  /** What agents are told at once. */
  static List<PlacedProgram> told(CompiledFlow flow, FlowKnowledge knowledge) {
    List<PlacedProgram> all = new ArrayList<>();
    briefings(flow, knowledge)
        .forEach(
            (pointer, told) -> {
              named(all, told.context(), pointer + "/context");
              if (told.summary() != null) {
                named(all, told.summary().args(), pointer + "/summary/args");
              }
            });
    return all;
  }

  private static Map<String, BriefingPlan> briefings(CompiledFlow flow, FlowKnowledge knowledge) {
    Map<String, BriefingPlan> briefings = new LinkedHashMap<>();
    for (NodePlan plan : knowledge.plans()) {
      if (plan instanceof NodePlan.Escalate escalate) {
        briefings.put(Pointers.node(plan.id()), escalate.briefing());
      }
    }
    briefings.put("/human", flow.humanBriefing());
    return briefings;
  }

  private static void named(
      List<PlacedProgram> all, Map<String, ExpressionProgram> programs, String pointer) {
    programs.forEach(
        (name, program) -> all.add(new PlacedProgram(Pointers.child(pointer, name), program)));
  }
}
