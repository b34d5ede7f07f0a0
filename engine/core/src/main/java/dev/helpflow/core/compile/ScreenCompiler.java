package dev.helpflow.core.compile;

import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Text;
import dev.helpflow.core.expression.ExpressionProgram;
import dev.helpflow.core.issue.IssueCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles screens: binds components and actions to their catalogue entries and checks their
 * properties.
 */
final class ScreenCompiler {
  private final ComponentBinder binder;
  private final Expressions expressions;
  private final PropertyCompiler properties;
  private final EntryNames names;

  ScreenCompiler(ComponentBinder binder, Expressions expressions, Catalogue catalogue) {
    this.binder = binder;
    this.expressions = expressions;
    this.names = new EntryNames(catalogue);
    this.properties = new PropertyCompiler(binder, expressions, names);
  }

  ScreenPlan compile(ScreenSpec screen, String pointer) {
    List<ScreenPlan.Component> components = new ArrayList<>();
    for (int i = 0; i < screen.components().size(); i++) {
      ScreenPlan.Component component =
          component(screen.components().get(i), pointer + "/components/" + i);
      if (component != null) {
        components.add(component);
      }
    }
    List<ScreenPlan.Action> actions = new ArrayList<>();
    for (int i = 0; i < screen.actions().size(); i++) {
      ScreenPlan.Action action = action(screen.actions().get(i), pointer + "/actions/" + i);
      if (action != null) {
        actions.add(action);
      }
    }
    List<ScreenPlan.Rule> rules = new ArrayList<>();
    for (int i = 0; i < screen.rules().size(); i++) {
      ScreenPlan.Rule rule = rule(screen.rules().get(i), pointer + "/rules/" + i);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return new ScreenPlan(text(screen.title(), pointer + "/title"), components, actions, rules);
  }

  TextPlan text(Text text, String pointer) {
    return properties.text(text, pointer);
  }

  private ScreenPlan.@Nullable Component component(ComponentSpec spec, String pointer) {
    ComponentType type = binder.type(spec).orElse(null);
    if (type == null) {
      expressions
          .findings()
          .error(
              IssueCodes.UNKNOWN_COMPONENT_TYPE,
              pointer + "/type",
              "The catalogue has no component \""
                  + spec.type()
                  + "\""
                  + (spec.version() == null ? "" : " of version " + spec.version())
                  + "."
                  + binder.insteadOf(spec));
      return null;
    }
    Map<String, ValuePlan> plans = properties.struct(spec.properties(), type.properties(), pointer);
    ScreenPlan.Input input = binder.input(spec, type);
    if (input != null && type.answer() != null) {
      new InputRules(spec, binder.literals(spec), pointer, expressions.findings())
          .check(type.answer(), input.kind());
    }
    return new ScreenPlan.Component(
        spec.id(),
        type,
        expressions.guard(spec.showIf(), pointer + "/showIf"),
        spec.revealWhen(),
        plans,
        input,
        plans.values().stream().allMatch(ValuePlan::isStatic));
  }

  private ScreenPlan.@Nullable Action action(ActionSpec spec, String pointer) {
    ActionType type = binder.type(spec).orElse(null);
    if (type == null) {
      expressions
          .findings()
          .error(
              IssueCodes.UNKNOWN_ACTION_TYPE,
              pointer + "/type",
              "The catalogue has no action \""
                  + spec.type()
                  + "\""
                  + (spec.version() == null ? "" : " of version " + spec.version())
                  + "."
                  + binder.insteadOf(spec));
      return null;
    }
    TextPlan label = text(spec.label(), pointer + "/label");
    ExpressionProgram showIf = expressions.guard(spec.showIf(), pointer + "/showIf");
    Map<String, ValuePlan> plans =
        properties.struct(spec.properties(), names.withArguments(type, spec), pointer);
    return new ScreenPlan.Action(
        spec.id().value(),
        type,
        label,
        showIf,
        spec.validates(),
        plans,
        label.args().isEmpty() && plans.values().stream().allMatch(ValuePlan::isStatic));
  }

  private ScreenPlan.@Nullable Rule rule(RuleSpec spec, String pointer) {
    ExpressionProgram when = expressions.guard(spec.when(), pointer + "/when");
    return when == null
        ? null
        : new ScreenPlan.Rule(when, text(spec.message(), pointer + "/message"), spec.component());
  }
}
