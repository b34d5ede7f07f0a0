package dev.helpflow.core.screen;

import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.message.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a screen together from its plan and what is filled in. Stateless. */
public final class ScreenAssembler {
  private ScreenAssembler() {}

  /**
   * The screen as it is shown now.
   *
   * @param frame what does not follow from the plan
   * @param filled answers so far, by component id; of consents, and of sensitive answers, none is
   *     ever shown
   */
  public static Screen assemble(
      ScreenPlan plan, Composer composer, ScreenFrame frame, Map<String, Object> filled) {
    List<Screen.ShownComponent> components = components(plan, composer, filled);
    List<Screen.ShownAction> actions = new ArrayList<>(plan.actions().size());
    for (ScreenPlan.Action action : plan.actions()) {
      if (action.showIf() == null || action.showIf().holds(composer.names())) {
        actions.add(
            new Screen.ShownAction(
                action.type().name(),
                action.type().version(),
                action.id(),
                composer.text(action.label()),
                properties(action, composer)));
      }
    }
    return new Screen(
        frame.id(),
        frame.key(),
        composer.text(plan.title()),
        composer.locale(),
        composer.flow().messages().isRightToLeft(composer.locale()),
        frame.back(),
        components,
        actions,
        List.of(),
        frame.refreshAfter(),
        frame.analyticsId());
  }

  /** An app that checks answers itself is told for which actions not to. */
  private static Map<String, Object> properties(ScreenPlan.Action action, Composer composer) {
    return action.isStatic()
        ? composer
            .flow()
            .staticProperties(action, composer.locale(), () -> resolved(action, composer))
        : resolved(action, composer);
  }

  private static Map<String, Object> resolved(ScreenPlan.Action action, Composer composer) {
    Map<String, Object> properties = composer.properties(action.properties());
    if (action.validates() || !action.type().submits()) {
      return properties;
    }
    Map<String, Object> more = new LinkedHashMap<>(properties);
    more.put("validates", false);
    return more;
  }

  /** The components of a screen that are shown now, filled in. */
  public static List<Screen.ShownComponent> components(
      ScreenPlan plan, Composer composer, Map<String, Object> filled) {
    List<Screen.ShownComponent> components = new ArrayList<>(plan.components().size());
    for (ScreenPlan.Component component : plan.components()) {
      if (AnswerReview.isShown(component, composer.names())) {
        components.add(show(component, composer, filled));
      }
    }
    return components;
  }

  private static Screen.ShownComponent show(
      ScreenPlan.Component component, Composer composer, Map<String, Object> filled) {
    Map<String, Object> properties = composer.properties(component);
    if (component.revealWhen() != null) {
      Map<String, Object> more = new LinkedHashMap<>(properties);
      more.put(
          "revealWhen",
          Map.of(
              "component", component.revealWhen().component().value(),
              "in", component.revealWhen().in()));
      properties = more;
    }
    return new Screen.ShownComponent(
        component.type().name(),
        component.type().version(),
        component.id().value(),
        properties,
        component.input() != null,
        value(component, filled));
  }

  /** What a component is filled in with: never a consent, nor what is sensitive. */
  public static @Nullable Object value(ScreenPlan.Component component, Map<String, Object> filled) {
    ScreenPlan.Input input = component.input();
    boolean mayFill = input != null && !input.consent() && !input.sensitive();
    return mayFill ? filled.get(component.id().value()) : null;
  }

  /**
   * What is wrong, in the customer's language.
   *
   * @param builtIn messages by the codes of {@link dev.helpflow.core.answer.AnswerCodes}
   */
  public static List<Screen.FieldError> errors(
      List<AnswerReview.Objection> objections, Composer composer, Messages builtIn) {
    List<Screen.FieldError> errors = new ArrayList<>(objections.size());
    for (AnswerReview.Objection objection : objections) {
      String message =
          switch (objection) {
            case AnswerReview.Objection.Refused refused ->
                message(builtIn, refused.code(), composer, refused.args());
            case AnswerReview.Objection.BrokenRule broken -> composer.text(broken.rule().message());
          };
      String part =
          objection instanceof AnswerReview.Objection.Refused refused ? refused.part() : null;
      errors.add(new Screen.FieldError(objection.component(), part, objection.code(), message));
    }
    return errors;
  }

  private static String message(
      Messages builtIn, String code, Composer composer, Map<String, Object> args) {
    Optional<String> text =
        builtIn.format(code, builtIn.resolveLocale(composer.locale()), args, composer.zone());
    return text.orElseThrow(
        () -> new IllegalStateException("There is no built-in message for the code " + code + "."));
  }
}
