package dev.helpflow.core.answer;

/**
 * {@code CONSENT}: {@code true} and nothing else. What is not agreed to is no answer, so that the
 * ledger holds a consent only where one was given.
 */
final class ConsentAnswer {
  private ConsentAnswer() {}

  /** Checks what was sent; {@code false} was taken for no answer before. */
  static AnswerCheck check(Constraints constraints, Object raw) {
    return raw instanceof Boolean
        ? new AnswerCheck.Accepted(true)
        : constraints.refuse(AnswerCodes.WRONG_TYPE);
  }
}
