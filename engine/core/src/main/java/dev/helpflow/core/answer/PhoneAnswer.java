package dev.helpflow.core.answer;

import java.util.regex.Pattern;

/**
 * {@code PHONE}: six to fifteen digits, after {@code +} when the country is given; spaces, hyphens,
 * points, slashes and brackets are left out, and so is the {@code (0)} that people write after a
 * country code.
 *
 * <p>Fifteen is the most that ITU-T E.164 allows. Whether a number is in use, only calling it can
 * tell; so no table of countries is kept here.
 */
final class PhoneAnswer {
  private static final Pattern TRUNK_ZERO = Pattern.compile("(?<=^\\+[0-9 ]{1,5})\\(0\\)");
  private static final Pattern SEPARATORS = Pattern.compile("[ .()/\\p{Pd}\u2212]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

  private PhoneAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    String plain = Typed.plain(Typed.strip(typed));
    String withoutTrunk = TRUNK_ZERO.matcher(plain).replaceFirst("");
    String number = SEPARATORS.matcher(withoutTrunk).replaceAll("");
    return PHONE.matcher(number).matches()
        ? new AnswerCheck.Accepted(number)
        : constraints.refuse(AnswerCodes.NOT_A_PHONE);
  }
}
