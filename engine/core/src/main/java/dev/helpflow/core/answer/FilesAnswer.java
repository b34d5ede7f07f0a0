package dev.helpflow.core.answer;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code FILES}: the ids of the files that were handed in, once each. Whether they are there and
 * fit to be used is for {@link FileReview} to say, when they are submitted.
 */
final class FilesAnswer {
  static final int MAX_FILES = 20;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private FilesAnswer() {}

  static AnswerCheck check(Constraints constraints, Object raw) {
    if (!(raw instanceof List<?> list)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    if (!list.stream().allMatch(String.class::isInstance)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    List<?> ids = list.stream().distinct().toList();
    if (!ids.stream().allMatch(FilesAnswer::isId)) {
      return constraints.refuse(AnswerCodes.FILE_UNKNOWN);
    }
    int max = max(constraints);
    return ids.size() > max
        ? constraints.refuse(AnswerCodes.TOO_MANY_FILES, "max", (long) max)
        : new AnswerCheck.Accepted(ids);
  }

  /** Whether these can be shown as files, whatever became of them. */
  static boolean isShaped(List<?> ids) {
    return canName(ids) && new HashSet<>(ids).size() == ids.size();
  }

  /** Whether these may be sent as an answer, in which an id that is repeated counts once. */
  static boolean canName(List<?> ids) {
    return !ids.isEmpty()
        && ids.stream().allMatch(FilesAnswer::isId)
        && ids.stream().distinct().count() <= MAX_FILES;
  }

  static boolean isId(Object id) {
    return id instanceof String text && ID.matcher(text).matches();
  }

  /** One file, unless the component says how many. */
  private static int max(Constraints constraints) {
    var max = constraints.number("maxFiles");
    return max == null ? 1 : Math.min(max.intValue(), MAX_FILES);
  }
}
