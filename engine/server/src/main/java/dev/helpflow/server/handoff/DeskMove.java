package dev.helpflow.server.handoff;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says of a hand-off.
 *
 * @param desk its name
 * @param time when it was so, or null when the desk does not say
 * @param sequence orders what the desk says of one hand-off, or null when it does not number it
 * @param data what it says besides, as it was sent
 * @param byHand whether a person wrote it down who sees no answer, so that a mistake in it must not
 *     keep the hand-off open
 */
public record DeskMove(
    String desk,
    String handoff,
    Kind kind,
    @Nullable Instant time,
    @Nullable String sequence,
    Map<String, Object> data,
    boolean byHand) {
  public DeskMove {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** What a desk may say. */
  public enum Kind {
    /** It waits: {@code {"position"?, "waitSeconds"?}}. */
    QUEUED,
    /** Somebody has it: {@code {"agent"}}. */
    ACCEPTED,
    /** It went to another queue: {@code {"queue", "reason"?}}. */
    TRANSFERRED,
    /** The session goes on with its flow; may say what agents say on closing. */
    RETURNED,
    /** The session is over: {@code {"outcome", …}}. */
    ENDED,
    /** Nobody is there. */
    UNAVAILABLE;

    /** The kind of an event of this type, such as {@code handoff.accepted}. */
    public static Optional<Kind> of(String type) {
      return Arrays.stream(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** All there are, for who has sent another. */
    public static String allTypes() {
      return Arrays.stream(values()).map(Kind::type).collect(Collectors.joining(", "));
    }

    private String type() {
      return "handoff." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it ends what there is to be said, so that it counts however late it comes. */
    boolean isLast() {
      return this == RETURNED || this == ENDED || this == UNAVAILABLE;
    }
  }
}
