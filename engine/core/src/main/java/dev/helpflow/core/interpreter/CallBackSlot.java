package dev.helpflow.core.interpreter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time to be called at: {@code {"from", "to"}}, as ISO 8601 in UTC.
 *
 * @param from when the call may come at the earliest
 * @param to when it has come, at the latest; after {@code from}
 */
public record CallBackSlot(Instant from, Instant to) {
  public CallBackSlot {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "A time to be called ends after it begins, but got " + from + " to " + to + ".");
    }
  }

  /** The slot as an entry's data keeps it. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("from", from.toString());
    data.put("to", to.toString());
    return data;
  }

  /** The slot that an entry's data keeps, or null where that is none. */
  static @Nullable CallBackSlot of(@Nullable Object data) {
    return data instanceof Map<?, ?> map
            && map.get("from") instanceof String from
            && map.get("to") instanceof String to
        ? new CallBackSlot(Instant.parse(from), Instant.parse(to))
        : null;
  }
}
