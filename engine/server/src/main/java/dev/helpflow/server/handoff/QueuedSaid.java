package dev.helpflow.server.handoff;

import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a desk says of a hand-off that waits: {@code {"position"?, "waitSeconds"?}}, whole numbers
 * that are not negative.
 */
final class QueuedSaid {
  private static final List<String> NAMES = List.of("position", "waitSeconds");

  private QueuedSaid() {}

  static Map<String, Object> read(Map<String, Object> said) {
    Map<String, Object> data = new LinkedHashMap<>();
    said.forEach(
        (name, value) -> {
          if (!NAMES.contains(name) || !(value instanceof Long number) || number < 0) {
            throw new ProblemException(
                ProblemCode.INVALID_REQUEST,
                "The data of handoff.queued may have position and waitSeconds, whole numbers that"
                    + " are not negative, and nothing else.");
          }
          data.put(name, value);
        });
    return data;
  }
}
