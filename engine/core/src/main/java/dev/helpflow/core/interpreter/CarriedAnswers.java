package dev.helpflow.core.interpreter;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session that is started anew takes over of an answer: all but the files that it names,
 * because those stay with the session that they were handed in to.
 */
final class CarriedAnswers {
  private final FlowLibrary library;
  private final Fold before;

  CarriedAnswers(FlowLibrary library, Fold before) {
    this.library = library;
    this.before = before;
  }

  /** The values that can be taken over; all of them when none names files. */
  Map<String, Object> values(Entry.Answer answer) {
    ScreenPlan screen = screen(answer.address());
    if (screen == null) {
      return answer.values();
    }
    Map<String, Object> values = new LinkedHashMap<>(answer.values());
    for (ScreenPlan.Component component : screen.components()) {
      ScreenPlan.Input input = component.input();
      if (input != null && input.kind() == AnswerKind.FILES) {
        values.remove(component.id().value());
      }
    }
    return values;
  }

  private @Nullable ScreenPlan screen(Address address) {
    CompiledFlow flow = flow(address.scope());
    if (flow == null || flow.id(address.node().value()) == null) {
      return null;
    }
    return switch (flow.node(address.node())) {
      case NodePlan.Screen plan -> plan.screen();
      case NodePlan.Wait plan -> plan.screen();
      default -> null;
    };
  }

  /** The flow that ran in a scope, or null when that was not recorded. */
  private @Nullable CompiledFlow flow(@Nullable Address scope) {
    if (scope == null) {
      return library.flow(before.flow());
    }
    CompiledFlow outer = flow(scope.scope());
    if (outer == null
        || outer.id(scope.node().value()) == null
        || !(outer.node(scope.node()) instanceof NodePlan.Subflow plan)) {
      return null;
    }
    Integer version = plan.node().version();
    if (version == null) {
      version = before.subflows().get(plan.node().flow());
    }
    return version == null ? null : library.flow(new FlowRef(plan.node().flow(), version));
  }
}
