package dev.helpflow.core.lint;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.expression.Outline;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * What passing a node changes in what is known, by the way it is left. Errors and deadlines set
 * nothing (design, section 3, "Lint").
 */
final class Passage {
  private final Subjects subjects;
  private final Judge judge;
  private final Map<NodePlan, ScreenAnswers> screens;

  Passage(Subjects subjects, Judge judge, Map<NodePlan, ScreenAnswers> screens) {
    this.subjects = subjects;
    this.judge = judge;
    this.screens = screens;
  }

  /** What is known at the start: nothing was answered or found yet. */
  Knowledge atStart(Iterable<NodeId> nodes) {
    Knowledge known = Knowledge.NONE;
    BitSet absent = new BitSet();
    for (NodeId node : nodes) {
      for (String name : new String[] {"answers", "actions", "facts"}) {
        absent.set(subjects.path(name + "." + node));
      }
    }
    return new Knowledge(known.certain(), absent, known.values());
  }

  /** What is known before the transitions of a way are tried. */
  Knowledge through(NodePlan plan, Way way, Knowledge known) {
    String node = plan.id().value();
    return switch (plan) {
      case NodePlan.Screen _ -> answered(node, known);
      case NodePlan.Call _, NodePlan.Script _ ->
          way.kind() == Way.Kind.ON_ERROR ? found(node, known, false) : found(node, known, true);
      case NodePlan.Subflow _ -> {
        Knowledge after = found(node, known, true);
        int outcome = subjects.path("facts." + node + ".outcome");
        String name = way.pointer().substring(way.pointer().lastIndexOf('/') + 1);
        yield after.withValues(outcome, new Values(Set.of(name), false));
      }
      case NodePlan.Wait wait ->
          way.kind() == Way.Kind.ON_TIMEOUT ? known : waited(wait, node, known);
      case NodePlan.Decision _, NodePlan.Experiment _, NodePlan.Escalate _, NodePlan.End _ -> known;
    };
  }

  /**
   * What the rules of a screen know, which are tried only if the action validates and every answer
   * is valid by itself.
   */
  Knowledge validated(NodePlan plan, Knowledge known) {
    String node = plan.id().value();
    Knowledge after = answered(node, known);
    ScreenAnswers answers = screens.get(plan);
    if (answers == null || answers.validating().isEmpty()) {
      return after;
    }
    Outline validates =
        new Outline.Test("actions." + node, true, answers.validating(), Outline.NOTHING);
    Knowledge validated = judge.judge(validates, after).whenTrue();
    return validated == null ? after : validated;
  }

  private Knowledge answered(String node, Knowledge known) {
    Knowledge before = known;
    for (String name : new String[] {"answers", "actions", "all"}) {
      before = before.without(subjects.of(name, node));
    }
    return before
        .withCertain(subjects.path("answers." + node))
        .withCertain(subjects.path("actions." + node));
  }

  private Knowledge found(String node, Knowledge known, boolean isThere) {
    int fact = subjects.path("facts." + node);
    Knowledge before = known.without(subjects.of("facts", node)).without(subjects.of("all", node));
    return isThere ? before.withCertain(fact) : before.withAbsent(fact);
  }

  /** Either the signal came, or the customer acted, or there was no deadline's own way. */
  private Knowledge waited(NodePlan.Wait wait, String node, Knowledge known) {
    Knowledge signalled = found(node, known, true);
    ScreenAnswers answers = screens.get(wait);
    Knowledge either = signalled;
    if (answers != null && !answers.actions().isEmpty()) {
      either = either(signalled, found(node, answered(node, known), false));
    }
    return wait.node().timeout() != null && wait.onTimeout().isEmpty()
        ? either(either, known)
        : either;
  }

  private static Knowledge either(Knowledge one, Knowledge other) {
    return java.util.Objects.requireNonNull(Knowledge.either(one, other));
  }
}
