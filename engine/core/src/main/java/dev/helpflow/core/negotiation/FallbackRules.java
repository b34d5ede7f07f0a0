package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.compile.ScreenPlan;
import java.util.List;

/** What a fallback must keep to, so that every app is served and no answer is lost. */
final class FallbackRules {
  private FallbackRules() {}

  /**
   * Checks a fallback against its original.
   *
   * @throws IllegalArgumentException when it breaks a rule
   */
  static void check(ComponentType type, ScreenPlan plan) {
    for (ScreenPlan.Component component : plan.components()) {
      if (component.type().release() >= type.release()) {
        throw broken(
            type,
            "names %s of version %d, which is of release %d: name what is of an older release, so that the chain ends in the baseline"
                .formatted(
                    component.type().name(),
                    component.type().version(),
                    component.type().release()));
      }
    }
    List<ScreenPlan.Component> same =
        plan.components().stream()
            .filter(component -> component.id().value().equals(Fallback.Components.SAME))
            .toList();
    if (type.answer() != null) {
      answers(type, plan, same);
    } else if (plan.components().stream().anyMatch(component -> component.input() != null)) {
      throw broken(type, "asks for an answer, but the original asks for none");
    }
    if (type.critical() && plan.components().isEmpty()) {
      throw broken(type, "is empty, but the original is critical and may not be left out");
    }
  }

  private static void answers(
      ComponentType type, ScreenPlan plan, List<ScreenPlan.Component> same) {
    long inputs = plan.components().stream().filter(c -> c.input() != null).count();
    if (same.size() != 1 || inputs != 1) {
      throw broken(
          type, "needs exactly one input, with the id \"same\", which answers for the original");
    }
    ScreenPlan.Component standIn = same.getFirst();
    if (standIn.input() == null || standIn.showIf() != null) {
      throw broken(type, "has a component \"same\" that does not always ask for the answer");
    }
    AnswerKind kind = standIn.input().kind();
    if (!(type.answer() instanceof AnswerSpec.Always(AnswerKind original)) || original != kind) {
      throw broken(type, "answers as " + kind + ", which is not the kind of the original");
    }
  }

  private static IllegalArgumentException broken(ComponentType type, String what) {
    return new IllegalArgumentException(
        "The fallback of the component %s of version %d %s."
            .formatted(type.name(), type.version(), what));
  }
}
