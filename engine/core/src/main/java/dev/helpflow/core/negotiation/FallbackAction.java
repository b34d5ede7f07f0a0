package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.ActionFallback;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FallbackCompiler;
import dev.helpflow.core.compile.FixedProperties;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.screen.Composer;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenAssembler;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for one version of an action, ready to be shown: another action, or components.
 *
 * @param flow a flow that is its screen, and whose inputs are the action's properties and its label
 */
record FallbackAction(CompiledFlow flow, ScreenPlan plan) {

  static FallbackAction compile(
      ActionType type, Catalogue catalogue, Map<String, Map<String, String>> messages) {
    CompiledFlow flow =
        switch (type.fallback()) {
          case ActionFallback.Action(var action) ->
              FallbackCompiler.compile(type, List.of(), List.of(action), catalogue, messages);
          case ActionFallback.Components(var components) ->
              FallbackCompiler.compile(type, components, List.of(), catalogue, messages);
          case ActionFallback.Baseline baseline ->
              throw new IllegalArgumentException(
                  "The action %s of version %d came with release %d and has no fallback: older apps would have a button for nothing."
                      .formatted(type.name(), type.version(), type.release()));
        };
    FallbackAction fallback = new FallbackAction(flow, FallbackCompiler.screen(flow));
    fallback.check(type);
    return fallback;
  }

  private void check(ActionType type) {
    for (ScreenPlan.Action action : plan.actions()) {
      older(type, action.type().name(), action.type().release());
      if (action.type().submits() != type.submits()) {
        throw broken(
            type,
            "goes on to the next screen where the original does not, or does not where it does");
      }
    }
    for (ScreenPlan.Component component : plan.components()) {
      older(type, component.type().name(), component.type().release());
      if (component.input() != null) {
        throw broken(type, "asks for an answer, which an action has none of");
      }
    }
    if (type.critical() && plan.actions().isEmpty()) {
      throw broken(
          type, "has no action, but the original is one that the customer cannot do without");
    }
    if (plan.actions().isEmpty() && plan.components().isEmpty()) {
      throw broken(type, "is empty, so that nothing would say what the button did");
    }
  }

  private static void older(ActionType type, String name, int release) {
    if (release >= type.release()) {
      throw broken(
          type,
          "names %s of release %d: name what is of an older release, so that the chain ends in the baseline"
              .formatted(name, release));
    }
  }

  private static IllegalArgumentException broken(ActionType type, String what) {
    return new IllegalArgumentException(
        "The fallback of the action %s of version %d %s."
            .formatted(type.name(), type.version(), what));
  }

  /** The action that is shown in place of one, or null when components are. */
  Screen.@Nullable ShownAction action(Screen.ShownAction original, String locale, ZoneId zone) {
    if (plan.actions().isEmpty()) {
      return null;
    }
    ScreenPlan.Action action = plan.actions().getFirst();
    Map<String, Object> properties =
        original.properties() instanceof FixedProperties fixed
            ? fixed.derived(
                new KeptFor(flow, locale, zone),
                () -> FixedProperties.of(properties(action, original, locale, zone)))
            : properties(action, original, locale, zone);
    return new Screen.ShownAction(
        action.type().name(), action.type().version(), original.id(), original.label(), properties);
  }

  /** What stand-ins kept beside the properties of their original depend on besides these. */
  private record KeptFor(CompiledFlow flow, String locale, ZoneId zone) {}

  private Map<String, Object> properties(
      ScreenPlan.Action action, Screen.ShownAction original, String locale, ZoneId zone) {
    return Carried.onto(
        composer(original, locale, zone).properties(action.properties()),
        original.properties(),
        action.type().properties());
  }

  /**
   * The components that are shown in place of an action.
   *
   * @param ownId makes an id that nothing else on the screen has
   */
  List<Screen.ShownComponent> components(
      Screen.ShownAction original, String locale, ZoneId zone, UnaryOperator<String> ownId) {
    List<Screen.ShownComponent> components =
        original.properties() instanceof FixedProperties fixed
            ? fixed.derived(
                new KeptFor(flow, locale, zone), () -> fixed(composed(original, locale, zone)))
            : composed(original, locale, zone);
    List<Screen.ShownComponent> shown = new ArrayList<>(components.size());
    for (Screen.ShownComponent component : components) {
      shown.add(
          new Screen.ShownComponent(
              component.type(),
              component.version(),
              ownId.apply(original.id() + FallbackScreen.capitalised(component.id())),
              component.properties(),
              false,
              null));
    }
    return shown;
  }

  private List<Screen.ShownComponent> composed(
      Screen.ShownAction original, String locale, ZoneId zone) {
    return ScreenAssembler.components(plan, composer(original, locale, zone), Map.of());
  }

  private static List<Screen.ShownComponent> fixed(List<Screen.ShownComponent> components) {
    return components.stream()
        .map(each -> each.withProperties(FixedProperties.of(each.properties())))
        .toList();
  }

  private Composer composer(Screen.ShownAction original, String locale, ZoneId zone) {
    Map<String, Object> given = new LinkedHashMap<>(original.properties());
    given.put("label", original.label());
    Object inputs = flow.forms().inputs().toExpression(given);
    Names names = name -> name.equals("inputs") ? inputs : null;
    return new Composer(flow, names, flow.messages().resolveLocale(locale), zone);
  }
}
