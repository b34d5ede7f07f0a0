package dev.helpflow.server.queues;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody of a queue can be had: {@code {"available", "reason"?, "opensAt"?, "position"?,
 * "waitSeconds"?}}.
 *
 * @param why not, or null when somebody can be had
 * @param opensAt when somebody is there again, or null when that is not known
 * @param position that whoever comes next would have, the first being 1
 * @param waitSeconds how long they would wait
 */
record Availability(@Nullable Why why, @Nullable Instant opensAt, long position, long waitSeconds) {

  /** Why nobody can be had. */
  enum Why {
    /** It is outside of the queue's hours. */
    CLOSED("closed"),
    /** As many wait as may. */
    FULL("full"),
    /** The agents' desk cannot be reached. */
    DESK_DOWN("deskDown");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  boolean isAvailable() {
    return why == null;
  }

  /** As customers are told it beside a screen. */
  Map<String, Object> outlook() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("available", isAvailable());
    if (why == null) {
      told.put("waitSeconds", waitSeconds);
    } else {
      told.put("reason", why.word());
      if (opensAt != null) {
        told.put("opensAt", opensAt.toString());
      }
    }
    return told;
  }
}
