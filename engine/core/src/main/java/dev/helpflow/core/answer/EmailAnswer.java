package dev.helpflow.core.answer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * {@code EMAIL}: what can be written to, kept as typed: a local part without spaces, {@code @}, and
 * a domain of at least two labels.
 *
 * <p>Letters of any script are allowed, as RFC 6531 has them; quoted local parts, comments and bare
 * hosts, which RFC 5321 also allows, are far more often typing errors than addresses. Lengths are
 * RFC 5321's, in code points.
 */
final class EmailAnswer {
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL = 64;

  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
  private static final Pattern DOMAIN =
      Pattern.compile("(?:" + LABEL + "\\.)+(?!\\p{N}+$)" + LABEL);

  private EmailAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    String address = Normalizer.normalize(Typed.strip(typed), Normalizer.Form.NFC);
    return isAddress(address)
        ? new AnswerCheck.Accepted(address)
        : constraints.refuse(AnswerCodes.NOT_AN_EMAIL);
  }

  private static boolean isAddress(String address) {
    int at = address.indexOf('@');
    // The length comes first, so that no pattern meets a long text.
    return address.length() <= MAX_LENGTH
        && at > 0
        && at <= MAX_LOCAL
        && LOCAL.matcher(address.substring(0, at)).matches()
        && DOMAIN.matcher(address.substring(at + 1)).matches();
  }
}
