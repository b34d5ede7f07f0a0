package dev.helpflow.core.screen;

import dev.helpflow.core.answer.AnswerCheck;
import dev.helpflow.core.answer.AnswerChecker;
import dev.helpflow.core.answer.FileReview;
import dev.helpflow.core.answer.HandedFile;
import dev.helpflow.core.catalogue.AnswerKind;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.expression.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a screen, as it would be shown now, accepts an action with answers; the same judgement
 * when they are submitted and each time that a walk comes by with kept ones.
 *
 * @param values what it accepts, by component id; answers of components that are not shown are
 *     dropped
 * @param objections why it does not; empty when it does
 */
public record AnswerReview(Map<String, Object> values, List<Objection> objections) {

  /** Why an answer is not accepted. */
  public sealed interface Objection {
    /** The component it is shown at. */
    String component();

    /** The stable code. */
    String code();

    /**
     * The answer itself is wrong; the code is the key of a built-in message.
     *
     * @param part the part of the answer that is, such as the town of an address; null for all of
     *     it
     */
    record Refused(String component, @Nullable String part, String code, Map<String, Object> args)
        implements Objection {}

    /** A rule of the flow's author does not hold. */
    record BrokenRule(String component, ScreenPlan.Rule rule) implements Objection {
      @Override
      public String code() {
        return "rule";
      }
    }
  }

  /** Whether the screen accepts them. */
  public boolean isAccepted() {
    return objections.isEmpty();
  }

  /** The action of this id that reaches the server and is shown now, or null. */
  public static ScreenPlan.@Nullable Action action(ScreenPlan screen, Names names, String id) {
    for (ScreenPlan.Action action : screen.actions()) {
      if (action.id().equals(id)
          && action.type().submits()
          && (action.showIf() == null || action.showIf().holds(names))) {
        return action;
      }
    }
    return null;
  }

  /**
   * Reviews answers.
   *
   * @param raw by component id, as sent or as kept
   * @param handed what is known of files as they are submitted; null of answers that are kept,
   *     whose files were judged then
   * @param withAnswers makes, of accepted values, the names that rules read
   */
  public static AnswerReview of(
      ScreenPlan screen,
      Composer composer,
      ScreenPlan.Action action,
      Map<String, Object> raw,
      @Nullable Map<String, HandedFile> handed,
      Function<Map<String, Object>, Names> withAnswers) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Objection> objections = new ArrayList<>();
    List<ScreenPlan.Component> inputs = new ArrayList<>();
    for (ScreenPlan.Component component : screen.components()) {
      if (component.input() != null && isShown(component, composer.names())) {
        inputs.add(component);
      }
    }
    List<ScreenPlan.Component> hidden = inputs;
    int before;
    do {
      // What one answer reveals may reveal another, wherever on the screen it stands.
      before = hidden.size();
      List<ScreenPlan.Component> still = new ArrayList<>();
      for (ScreenPlan.Component component : hidden) {
        if (isRevealed(component, values)) {
          review(component, composer, action, raw, handed, values, objections);
        } else {
          still.add(component);
        }
      }
      hidden = still;
    } while (!hidden.isEmpty() && hidden.size() < before);
    objections.sort(Comparator.comparingInt(objection -> place(screen, objection)));
    if (objections.isEmpty() && action.validates() && !screen.rules().isEmpty()) {
      Names names = withAnswers.apply(values);
      for (ScreenPlan.Rule rule : screen.rules()) {
        if (rule.when().holds(names)) {
          objections.add(new Objection.BrokenRule(rule.component().value(), rule));
        }
      }
    }
    return new AnswerReview(values, objections);
  }

  private static void review(
      ScreenPlan.Component component,
      Composer composer,
      ScreenPlan.Action action,
      Map<String, Object> raw,
      @Nullable Map<String, HandedFile> handed,
      Map<String, Object> values,
      List<Objection> objections) {
    String id = component.id().value();
    ScreenPlan.Input input = Objects.requireNonNull(component.input());
    Map<String, Object> properties = composer.properties(component);
    AnswerCheck check = AnswerChecker.check(input.kind(), properties, raw.get(id));
    if (handed != null
        && input.kind() == AnswerKind.FILES
        && check instanceof AnswerCheck.Accepted(Object files)
        && files instanceof List<?> ids) {
      AnswerCheck.Refused unfit = FileReview.refusal(id, properties, ids, handed);
      check = unfit == null ? check : unfit;
    }
    switch (check) {
      case AnswerCheck.Accepted(Object value) -> {
        if (value != null) {
          values.put(id, value);
        }
      }
      case AnswerCheck.Refused(String code, Map<String, Object> args) -> {
        if (action.validates()) {
          objections.add(new Objection.Refused(id, null, code, args));
        }
      }
      case AnswerCheck.RefusedInParts(Map<String, AnswerCheck.Refused> parts) -> {
        if (action.validates()) {
          parts.forEach(
              (part, why) ->
                  objections.add(new Objection.Refused(id, part, why.code(), why.args())));
        }
      }
    }
  }

  private static int place(ScreenPlan screen, Objection objection) {
    for (int i = 0; i < screen.components().size(); i++) {
      if (screen.components().get(i).id().value().equals(objection.component())) {
        return i;
      }
    }
    return screen.components().size();
  }

  static boolean isShown(ScreenPlan.Component component, Names names) {
    return component.showIf() == null || component.showIf().holds(names);
  }

  private static boolean isRevealed(ScreenPlan.Component component, Map<String, Object> values) {
    ComponentSpec.RevealWhen reveal = component.revealWhen();
    if (reveal == null) {
      return true;
    }
    return switch (values.get(reveal.component().value())) {
      case String choice -> reveal.in().contains(choice);
      case List<?> choices -> choices.stream().anyMatch(reveal.in()::contains);
      case Boolean given -> reveal.in().contains(given.toString());
      case null, default -> false;
    };
  }
}
