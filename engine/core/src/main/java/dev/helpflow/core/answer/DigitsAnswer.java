package dev.helpflow.core.answer;

import java.util.regex.Pattern;

/**
 * {@code DIGITS}: a string of digits; spaces and hyphens between them, as sort codes are written,
 * are left out.
 */
final class DigitsAnswer {
  private static final Pattern SEPARATORS = Pattern.compile("[ \\p{Pd}\u2212]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private DigitsAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    String digits = SEPARATORS.matcher(Typed.plain(Typed.strip(typed))).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      return constraints.refuse(AnswerCodes.NOT_DIGITS);
    }
    AnswerCheck.Refused refused =
        constraints.count(
            digits.length(),
            "minLength",
            AnswerCodes.TOO_FEW_DIGITS,
            "maxLength",
            AnswerCodes.TOO_MANY_DIGITS);
    return refused == null ? new AnswerCheck.Accepted(digits) : refused;
  }
}
