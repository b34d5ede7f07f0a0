package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.AnswerSpec;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.compile.TextPlan;
import dev.helpflow.core.compile.ValuePlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a fallback must keep to, so that every app is served and no answer is lost. */
final class FallbackRules {
  private FallbackRules() {}

  /**
   * Checks a fallback against its original.
   *
   * @throws IllegalArgumentException when it breaks a rule
   */
  static void check(ComponentType type, Fallback.Components fallback, ScreenPlan plan) {
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
      if (component.revealWhen() != null) {
        throw broken(
            type,
            "has a \"revealWhen\" of its own at %s, but what stands in comes and goes as the original does"
                .formatted(component.id()));
      }
    }
    boolean asks = plan.components().stream().anyMatch(component -> component.input() != null);
    if (type.answer() == null) {
      if (asks || fallback.pair() != null) {
        throw broken(type, "asks for an answer, but the original asks for none");
      }
    } else if (fallback.pair() == null) {
      answersAsTheOriginal(type, plan);
    }
    if (type.critical() && plan.components().isEmpty()) {
      throw broken(type, "is empty, but the original is critical and may not be left out");
    }
  }

  /**
   * Checks that every message that a fallback names is there in every locale of the catalogue: an
   * app would be sent the key otherwise.
   *
   * @param messages by locale and key
   */
  static void checkMessages(
      ComponentType type, ScreenPlan plan, Map<String, Map<String, String>> messages) {
    for (ScreenPlan.Component component : plan.components()) {
      component.properties().values().stream()
          .flatMap(FallbackRules::keys)
          .forEach(
              key ->
                  messages.forEach(
                      (locale, patterns) -> {
                        if (!patterns.containsKey(key)) {
                          throw broken(
                              type,
                              "names the message \"@%s\", which the catalogue does not have in %s"
                                  .formatted(key, locale));
                        }
                      }));
    }
  }

  private static Stream<String> keys(ValuePlan value) {
    return switch (value) {
      case ValuePlan.Words(TextPlan text, var markup) -> Stream.of(text.key());
      case ValuePlan.Items(List<ValuePlan> items) -> items.stream().flatMap(FallbackRules::keys);
      case ValuePlan.Fields(var fields) -> fields.values().stream().flatMap(FallbackRules::keys);
      case ValuePlan.Fixed fixed -> Stream.empty();
      case ValuePlan.Computed computed -> Stream.empty();
    };
  }

  /** The one kind in which a component with a pair answers. */
  static AnswerKind kind(ComponentType type) {
    if (type.answer() instanceof AnswerSpec.Always(AnswerKind kind)) {
      return kind;
    }
    throw broken(type, "has an \"answer\", but the original has not always one kind of answer");
  }

  private static void answersAsTheOriginal(ComponentType type, ScreenPlan plan) {
    List<ScreenPlan.Component> same =
        plan.components().stream()
            .filter(component -> component.id().value().equals(Fallback.Components.SAME))
            .toList();
    long inputs = plan.components().stream().filter(c -> c.input() != null).count();
    if (same.size() != 1 || inputs != 1) {
      throw broken(
          type,
          "needs exactly one input, with the id \"same\", which answers for the original; or an"
              + " \"answer\" made of what others answer");
    }
    ScreenPlan.Component standIn = same.getFirst();
    if (standIn.input() == null || standIn.showIf() != null) {
      throw broken(type, "has a component \"same\" that does not always ask for the answer");
    }
    AnswerKind kind = standIn.input().kind();
    if (!(type.answer() instanceof AnswerSpec.Always(AnswerKind original)) || original != kind) {
      throw broken(
          type,
          "answers as %s, which is not the kind of the original: say with \"answer\" how the one is made of the other"
              .formatted(kind));
    }
  }

  static IllegalArgumentException broken(ComponentType type, String what) {
    return new IllegalArgumentException(
        "The fallback of the component %s of version %d %s."
            .formatted(type.name(), type.version(), what));
  }
}
