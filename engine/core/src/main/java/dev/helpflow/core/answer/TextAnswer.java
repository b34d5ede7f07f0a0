package dev.helpflow.core.answer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * {@code TEXT} and {@code MULTILINE}: words, stripped, in Unicode's composed form (NFC), with every
 * line break as one line feed. Lengths are counted in code points, as JSON Schema counts them.
 */
final class TextAnswer {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private TextAnswer() {}

  static AnswerCheck singleLine(Constraints constraints, Object raw) {
    return check(constraints, raw, false);
  }

  static AnswerCheck multiline(Constraints constraints, Object raw) {
    return check(constraints, raw, true);
  }

  private static AnswerCheck check(Constraints constraints, Object raw, boolean multiline) {
    if (!(raw instanceof String typed)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    String lines = LINE_BREAK.matcher(Typed.strip(typed)).replaceAll("\n");
    if (!multiline && lines.indexOf('\n') >= 0) {
      return constraints.refuse(AnswerCodes.LINE_BREAK);
    }
    if (lines.codePoints().anyMatch(TextAnswer::cannotBeKept)) {
      return constraints.refuse(AnswerCodes.CONTROL_CHARACTER);
    }
    String text = Normalizer.normalize(lines, Normalizer.Form.NFC);
    if (text.length() > AnswerChecker.MAX_CHARACTERS) {
      // A few characters have a longer composed form.
      return constraints.refuse(AnswerCodes.TOO_LONG, "max", (long) AnswerChecker.MAX_CHARACTERS);
    }
    AnswerCheck.Refused refused =
        constraints.count(
            text.codePointCount(0, text.length()),
            "minLength",
            AnswerCodes.TOO_SHORT,
            "maxLength",
            AnswerCodes.TOO_LONG);
    return refused == null ? new AnswerCheck.Accepted(text) : refused;
  }

  /**
   * A control character other than tab and line feed, or half a surrogate pair, which has no UTF-8
   * form.
   */
  private static boolean cannotBeKept(int c) {
    boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
    return control || (c <= 0xFFFF && Character.isSurrogate((char) c));
  }
}
