package dev.helpflow.server.appevents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an app says has happened: {@code {"id", "type", "at", "screen", "component"?,
 * "detail"?}}.
 *
 * @param id the app's own, a UUID, by which an event that is sent again is known
 * @param at by the clock of the customer's device
 * @param screen the key of the screen that it happened on
 * @param component its id on that screen, or null when it is not about one
 * @param detail for the app's developers, or null
 */
record AppEvent(
    String id,
    Type type,
    Instant at,
    String screen,
    @Nullable String component,
    @Nullable String detail) {

  /** What can have happened. */
  enum Type {
    SHOWN("shown"),
    OPENED("opened"),
    RENDER_FAILED("renderFailed"),
    CLOSED("closed");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** The word for it in a batch. */
    String word() {
      return word;
    }

    static Optional<Type> of(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  /** What is kept of it as an event's data, beside what the server knows itself. */
  Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", at.toString());
    data.put("screen", screen);
    if (component != null) {
      data.put("component", component);
    }
    if (detail != null) {
      data.put("detail", detail);
    }
    return data;
  }
}
