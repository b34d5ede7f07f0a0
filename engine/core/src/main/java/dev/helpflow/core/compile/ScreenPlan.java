package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.definition.ComponentId;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.value.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled screen: what to show, and when. */
public record ScreenPlan(
    TextPlan title, List<Component> components, List<Action> actions, List<Rule> rules) {
  public ScreenPlan {
    components = List.copyOf(components);
    actions = List.copyOf(actions);
    rules = List.copyOf(rules);
  }

  /**
   * A component bound to its catalogue entry.
   *
   * @param input what its answer is, or null when it takes none
   * @param isStatic whether its properties depend on nothing but the locale
   */
  public record Component(
      ComponentId id,
      ComponentType type,
      @Nullable ExpressionProgram showIf,
      ComponentSpec.@Nullable RevealWhen revealWhen,
      Map<String, ValuePlan> properties,
      @Nullable Input input,
      boolean isStatic) {}

  /**
   * What an input component asks for.
   *
   * @param consent whether it says yes to something, and so is never filled in by us
   * @param sensitive whether its answer is never echoed
   */
  public record Input(AnswerKind kind, ValueType type, boolean consent, boolean sensitive) {}

  /**
   * An action bound to its catalogue entry.
   *
   * @param isStatic whether its label and its properties depend on nothing but the locale
   */
  public record Action(
      String id,
      ActionType type,
      TextPlan label,
      @Nullable ExpressionProgram showIf,
      boolean validates,
      Map<String, ValuePlan> properties,
      boolean isStatic) {}

  /** A rule across fields; its guard holds when something is wrong. */
  public record Rule(ExpressionProgram when, TextPlan message, ComponentId component) {}
}
