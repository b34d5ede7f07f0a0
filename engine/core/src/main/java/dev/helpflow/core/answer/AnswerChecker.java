package dev.helpflow.core.answer;

import dev.helpflow.core.catalogue.AnswerKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what was sent for an input is an answer to it, and in which form the ledger keeps
 * it.
 *
 * <p>Apps may send an answer in its own JSON shape or, for what is typed into a text box, as a
 * string in one format for each kind, which the text-input's README lists; nothing is ever guessed
 * from the customer's locale. Checking what was accepted once more accepts it unchanged, which is
 * what lets a kept answer be checked again against the screen as it would be shown now. Stateless,
 * so safe for use by many threads.
 */
public final class AnswerChecker {
  /**
   * The longest answer, in UTF-16 code units as it was sent; a component can ask for less, never
   * for more.
   */
  public static final int MAX_CHARACTERS = 10_000;

  private AnswerChecker() {}

  /**
   * Checks one answer.
   *
   * @param component the component's properties as rendered, of which those that {@link AnswerKind}
   *     names constrain the answer; {@code required} is true unless it says otherwise
   * @param raw a value as {@link dev.helpflow.core.value} describes it, or null when nothing was
   *     sent
   */
  public static AnswerCheck check(
      AnswerKind kind, Map<String, Object> component, @Nullable Object raw) {
    Constraints constraints = new Constraints(component);
    if (raw instanceof String text && text.length() > MAX_CHARACTERS) {
      return constraints.refuse(AnswerCodes.TOO_LONG, "max", (long) MAX_CHARACTERS);
    }
    if (raw == null || isNothing(kind, raw)) {
      return constraints.required()
          ? constraints.refuse(AnswerCodes.REQUIRED)
          : new AnswerCheck.Accepted(null);
    }
    return of(kind).check(constraints, raw);
  }

  private static boolean isNothing(AnswerKind kind, Object raw) {
    return switch (raw) {
      case Boolean yes -> kind == AnswerKind.CONSENT && !yes;
      case Map<?, ?> map when kind == AnswerKind.ADDRESS -> AddressAnswer.isBlank(map);
      case String text -> Typed.strip(text).isEmpty();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }

  private static KindCheck of(AnswerKind kind) {
    return switch (kind) {
      case TEXT -> TextAnswer::singleLine;
      case MULTILINE -> TextAnswer::multiline;
      case INTEGER -> NumberAnswer::whole;
      case DECIMAL -> NumberAnswer::decimal;
      case DIGITS -> DigitsAnswer::check;
      case PHONE -> PhoneAnswer::check;
      case EMAIL -> EmailAnswer::check;
      case DATE -> DateAnswer::check;
      case MONEY -> MoneyAnswer::check;
      case CHOICE -> ChoiceAnswer::one;
      case CHOICES -> ChoiceAnswer::some;
      case TIME -> TimeAnswer::check;
      case ADDRESS -> AddressAnswer::check;
      case CONSENT -> ConsentAnswer::check;
      case FILES -> FilesAnswer::check;
      case PROOF -> ProofAnswer::check;
    };
  }

  /** Checks an answer of one kind that is there. */
  private interface KindCheck {
    AnswerCheck check(Constraints constraints, Object raw);
  }
}
