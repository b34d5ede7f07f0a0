package dev.helpflow.core.answer;

import java.util.regex.Pattern;

/**
 * {@code PROOF}: a reference that the app got from the bank's own identity system when the customer
 * proved who they are. It says nothing by itself, and whoever relies on it asks that system; a
 * secret, a code or a biometric never comes here. The characters are those of a bearer token (RFC
 * 6750, section 2.1) and of a URL's path.
 */
final class ProofAnswer {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._~+/:=-]{1,512}");

  private ProofAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String reference)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    return REFERENCE.matcher(reference).matches()
        ? new AnswerCheck.Accepted(reference)
        : constraints.refuse(AnswerCodes.NOT_A_PROOF);
  }
}
