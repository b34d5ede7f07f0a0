package dev.helpflow.server.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the receiver of a subscription, as all servers know it.
 *
 * @param failures one after another, without a delivery in between
 * @param nextTryAt before which nothing is sent, or null for at once
 * @param pausedAt since when nothing is sent until an operator says so, or null
 * @param pausedWhy a sentence, or null while it is not paused
 */
record SinkState(
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant nextTryAt,
    @Nullable String lastError,
    @Nullable Instant pausedAt,
    @Nullable String pausedWhy) {

  /** Nothing has failed. */
  static final SinkState WELL = new SinkState(0, null, null, null, null, null);

  boolean isPaused() {
    return pausedAt != null;
  }

  /** Whether it may be sent something at this time. */
  boolean isOpen(Instant now) {
    return !isPaused() && (nextTryAt == null || !nextTryAt.isAfter(now));
  }
}
