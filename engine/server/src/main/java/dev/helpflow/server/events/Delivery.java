package dev.helpflow.server.events;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of sending a message. */
public sealed interface Delivery {
  /** The receiver has it. */
  record Delivered() implements Delivery {}

  /** Nothing had to be sent of this one, so that nothing is known of the receiver. */
  record PassedOver() implements Delivery {}

  /**
   * The receiver answered, and does not take this one: others may still be taken.
   *
   * @param why a sentence
   */
  record NotTaken(String why) implements Delivery {
    /** What says that the request itself is wrong, so that the next may be right. */
    private static final Set<Integer> STATUSES = Set.of(400, 409, 411, 413, 414, 415, 422, 431);

    /** Whether an HTTP status says so. */
    public static boolean isSaidBy(int status) {
      return STATUSES.contains(status);
    }
  }

  /**
   * The receiver cannot be told of anything now; whether it has this one is not known.
   *
   * @param retryAfter how long it asked to be left alone, or null when it did not
   */
  record Away(String why, @Nullable Duration retryAfter) implements Delivery {}

  /** The receiver wants nothing any more. */
  record Gone(String why) implements Delivery {}

  /** The word for it in metrics. */
  default String word() {
    return switch (this) {
      case Delivered d -> "delivered";
      case PassedOver p -> "passedOver";
      case NotTaken n -> "notTaken";
      case Away a -> "away";
      case Gone g -> "gone";
    };
  }
}
