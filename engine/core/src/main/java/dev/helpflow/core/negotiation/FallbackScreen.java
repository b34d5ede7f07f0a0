package dev.helpflow.core.negotiation;

import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.Fallback;
import dev.helpflow.core.catalogue.PropertyType.Markup;
import dev.helpflow.core.catalogue.Words;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.CompiledPair;
import dev.helpflow.core.compile.FallbackCompiler;
import dev.helpflow.core.compile.FixedProperties;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.expression.Names;
import dev.helpflow.core.screen.Composer;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenAssembler;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for one version of a component, ready to be shown.
 *
 * @param flow a flow that is its screen, and whose inputs are the component's properties
 * @param pair how answers go there and back; null when they are of the original's kind
 * @param marksUp whether any of its components reads the markdown subset
 */
record FallbackScreen(
    ComponentType type,
    CompiledFlow flow,
    ScreenPlan plan,
    @Nullable CompiledPair pair,
    boolean marksUp) {
  private static final String REVEAL_WHEN = "revealWhen";

  static FallbackScreen compile(
      ComponentType type,
      Fallback.Components fallback,
      Catalogue catalogue,
      Map<String, Map<String, String>> messages) {
    CompiledFlow flow = FallbackCompiler.compile(type, fallback, catalogue, messages);
    ScreenPlan plan = FallbackCompiler.screen(flow);
    FallbackRules.check(type, fallback, plan);
    FallbackRules.checkMessages(type, plan, messages);
    return new FallbackScreen(
        type,
        flow,
        plan,
        fallback.pair() == null ? null : pair(type, fallback.pair(), plan),
        plan.components().stream()
            .anyMatch(component -> Words.areMarkedUp(component.type().properties())));
  }

  private static CompiledPair pair(ComponentType type, Fallback.AnswerPair pair, ScreenPlan plan) {
    try {
      return CompiledPair.compile(pair, FallbackRules.kind(type), plan);
    } catch (IllegalArgumentException wrong) {
      throw FallbackRules.broken(type, "cannot answer for it. " + wrong.getMessage());
    }
  }

  /**
   * What is shown in place of a component, by the ids that the fallback gives; null when that asks
   * nothing and the original cannot go without an answer.
   *
   * @param ownId makes an id that nothing else on the screen has
   */
  @Nullable Map<String, Screen.ShownComponent> show(
      Screen.ShownComponent original, String locale, ZoneId zone, UnaryOperator<String> ownId) {
    Object revealWhen = original.properties().get(REVEAL_WHEN);
    Composed composed = composed(original, locale, zone);
    if (!composed.isAnswered()) {
      return null;
    }
    Map<String, Object> filled = filled(original.value());
    Map<String, Screen.ShownComponent> shown = new LinkedHashMap<>();
    for (Screen.ShownComponent component : composed.components()) {
      String id =
          component.id().equals(Fallback.Components.SAME)
              ? original.id()
              : ownId.apply(original.id() + capitalised(component.id()));
      shown.put(
          component.id(),
          new Screen.ShownComponent(
              component.type(),
              component.version(),
              id,
              revealed(component.properties(), revealWhen),
              component.input(),
              ScreenAssembler.value(planned(component.id()), filled)));
    }
    return shown;
  }

  /** What one of its inputs asks for. */
  ScreenPlan.Input input(String id) {
    return Objects.requireNonNull(planned(id).input());
  }

  private ScreenPlan.Component planned(String id) {
    return plan.components().stream()
        .filter(component -> component.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Stand-ins that have the ids of the fallback still, and nothing filled in.
   *
   * @param isAnswered whether one of them asks, or the original can go without an answer
   */
  private record Composed(List<Screen.ShownComponent> components, boolean isAnswered) {
    /** The same of an original that is the same for every customer. */
    Composed fixed() {
      return new Composed(
          components.stream()
              .map(each -> each.withProperties(FixedProperties.of(each.properties())))
              .toList(),
          isAnswered);
    }
  }

  /** What stand-ins kept beside the properties of their original depend on besides these. */
  private record KeptFor(CompiledFlow flow, String locale, ZoneId zone) {}

  /** Of an original that has nothing of the customer but the answer, once. */
  private Composed composed(Screen.ShownComponent original, String locale, ZoneId zone) {
    return original.properties() instanceof FixedProperties fixed
        ? fixed.derived(
            new KeptFor(flow, locale, zone), () -> compose(original, locale, zone).fixed())
        : compose(original, locale, zone);
  }

  private Composed compose(Screen.ShownComponent original, String locale, ZoneId zone) {
    Map<String, Object> properties = new LinkedHashMap<>(original.properties());
    properties.remove(REVEAL_WHEN);
    List<Screen.ShownComponent> components =
        Carried.onto(
            components(properties, locale, zone),
            original.properties(),
            standIn -> planned(standIn.id()).type().properties());
    boolean isAnswered =
        pair == null
            || components.stream().anyMatch(Screen.ShownComponent::input)
            || AnswerChecker.check(FallbackRules.kind(type), properties, pair.answer(Map.of()))
                instanceof AnswerCheck.Accepted;
    return new Composed(components, isAnswered);
  }

  private List<Screen.ShownComponent> components(
      Map<String, Object> properties, String locale, ZoneId zone) {
    List<Screen.ShownComponent> plain =
        ScreenAssembler.components(plan, composer(properties, locale, zone), Map.of());
    Object escaped =
        marksUp ? Words.escaped(type.properties(), Markup.PLAIN, properties) : properties;
    if (escaped == properties) {
      return plain;
    }
    List<Screen.ShownComponent> marked =
        ScreenAssembler.components(plan, composer(escaped, locale, zone), Map.of());
    return PlainWords.inMarkdown(plan, plain, marked);
  }

  private Composer composer(Object properties, String locale, ZoneId zone) {
    Object inputs = flow.forms().inputs().toExpression(properties);
    Names names = name -> name.equals("inputs") ? inputs : null;
    // Of what it is given, some is markdown already, and what is not is escaped apart.
    return new Composer(flow, names, flow.messages().resolveLocale(locale), zone, false);
  }

  private Map<String, Object> filled(@Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    return pair == null ? Map.of(Fallback.Components.SAME, value) : pair.prefill(value);
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
