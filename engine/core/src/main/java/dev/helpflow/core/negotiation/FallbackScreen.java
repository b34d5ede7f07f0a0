package dev.helpflow.core.negotiation;

import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FallbackCompiler;
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
 * What stands in for one version of a component, ready to be shown.
 *
 * @param flow a flow that is its screen, and whose inputs are the component's properties
 */
record FallbackScreen(CompiledFlow flow, ScreenPlan plan) {
  private static final String REVEAL_WHEN = "revealWhen";

  static FallbackScreen compile(
      ComponentType type,
      Fallback.Components fallback,
      Catalogue catalogue,
      Map<String, Map<String, String>> messages) {
    CompiledFlow flow = FallbackCompiler.compile(type, fallback, catalogue, messages);
    ScreenPlan plan = FallbackCompiler.screen(flow);
    FallbackRules.check(type, plan);
    return new FallbackScreen(flow, plan);
  }

  /**
   * What is shown in place of a component.
   *
   * @param ownId makes an id that nothing else on the screen has
   */
  List<Screen.ShownComponent> show(
      Screen.ShownComponent original, String locale, ZoneId zone, UnaryOperator<String> ownId) {
    Map<String, Object> properties = new LinkedHashMap<>(original.properties());
    Object revealWhen = properties.remove(REVEAL_WHEN);
    Object inputs = flow.forms().inputs().toExpression(properties);
    Names names = name -> name.equals("inputs") ? inputs : null;
    Composer composer = new Composer(flow, names, flow.messages().resolveLocale(locale), zone);
    Map<String, Object> filled =
        original.value() == null ? Map.of() : Map.of(Fallback.Components.SAME, original.value());
    List<Screen.ShownComponent> shown = new ArrayList<>();
    for (Screen.ShownComponent component : ScreenAssembler.components(plan, composer, filled)) {
      String id =
          component.id().equals(Fallback.Components.SAME)
              ? original.id()
              : ownId.apply(original.id() + capitalised(component.id()));
      shown.add(
          new Screen.ShownComponent(
              component.type(),
              component.version(),
              id,
              revealed(component.properties(), revealWhen),
              component.input(),
              component.value()));
    }
    return shown;
  }

  static String capitalised(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }

  /** All of them come and go together, as the original does. */
  private static Map<String, Object> revealed(
      Map<String, Object> properties, @Nullable Object revealWhen) {
    if (revealWhen == null) {
      return properties;
    }
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put(REVEAL_WHEN, revealWhen);
    return more;
  }
}
