package dev.helpflow.core.answer;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files that an answer names may be answered with, by what is known of them as the
 * answer is submitted. A kept answer is not reviewed again: a file that was accepted stays
 * accepted.
 */
public final class FileReview {
  /** The largest file that any component takes, in bytes: 25 MiB. */
  public static final long MAX_BYTES = 25L << 20;

  private static final long MEGABYTE = 1L << 20;

  private FileReview() {}

  /**
   * The ids in what was sent as answers that may be those of files, so that a shell knows which to
   * look up; empty when none is.
   */
  public static Set<String> ids(Map<String, Object> answers) {
    Set<String> ids = new LinkedHashSet<>();
    for (Object answer : answers.values()) {
      if (answer instanceof List<?> list && FilesAnswer.canName(list)) {
        list.forEach(id -> ids.add((String) id));
      }
    }
    return ids;
  }

  /**
   * Why an answer cannot be accepted, or null when it can.
   *
   * @param id of the component
   * @param component its properties as rendered; of these, {@code accept} and {@code maxBytes} bear
   *     on files
   * @param files the ids, which {@link AnswerChecker} has accepted
   * @param handed what is known of the session's files, by id
   */
  public static AnswerCheck.@Nullable Refused refusal(
      String id, Map<String, Object> component, List<?> files, Map<String, HandedFile> handed) {
    Constraints constraints = new Constraints(component);
    for (Object each : files) {
      HandedFile file = handed.get(String.valueOf(each));
      AnswerCheck.Refused refused =
          file == null || !file.component().equals(id)
              ? constraints.refuse(AnswerCodes.FILE_UNKNOWN)
              : refusal(constraints, file);
      if (refused != null) {
        return refused;
      }
    }
    return null;
  }

  private static AnswerCheck.@Nullable Refused refusal(Constraints constraints, HandedFile file) {
    return switch (file.status()) {
      case UPLOADING, SCANNING -> constraints.refuse(AnswerCodes.FILE_NOT_READY);
      case REFUSED -> refused(constraints, file);
      case READY -> {
        if (!types(constraints).contains(file.type())) {
          yield wrongType(constraints);
        }
        yield file.size() > maxBytes(constraints) ? tooLarge(constraints) : null;
      }
    };
  }

  private static AnswerCheck.Refused refused(Constraints constraints, HandedFile file) {
    String code = file.refusal() == null ? "" : file.refusal();
    return switch (code) {
      case AnswerCodes.FILE_INFECTED -> constraints.refuse(code);
      case AnswerCodes.FILE_TYPE -> wrongType(constraints);
      case AnswerCodes.FILE_TOO_LARGE -> tooLarge(constraints);
      default -> constraints.refuse(AnswerCodes.FILE_UNKNOWN);
    };
  }

  private static AnswerCheck.Refused wrongType(Constraints constraints) {
    return constraints.refuse(AnswerCodes.FILE_TYPE, "types", names(types(constraints)));
  }

  private static AnswerCheck.Refused tooLarge(Constraints constraints) {
    return constraints.refuse(AnswerCodes.FILE_TOO_LARGE, "max", maxBytes(constraints) / MEGABYTE);
  }

  private static List<String> types(Constraints constraints) {
    return constraints.component().get("accept") instanceof List<?> accept
        ? accept.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static long maxBytes(Constraints constraints) {
    BigDecimal max = constraints.number("maxBytes");
    return max == null ? MAX_BYTES : Math.min(max.longValue(), MAX_BYTES);
  }

  /** What people call media types: {@code image/jpeg} is JPEG. */
  public static String names(List<String> mediaTypes) {
    return mediaTypes.stream()
        .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
