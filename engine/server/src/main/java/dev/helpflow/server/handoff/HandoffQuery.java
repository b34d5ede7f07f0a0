package dev.helpflow.server.handoff;

import dev.helpflow.core.ledger.HandoffState;
import org.jspecify.annotations.Nullable;

/**
 * Which hand-offs are asked for.
 *
 * @param queue null for those of all queues
 * @param session null for those of all sessions
 * @param state null for those that are open
 * @param after the id of the hand-off that the list begins behind, or null for the first page
 * @param limit how many at most
 */
record HandoffQuery(
    @Nullable String queue,
    @Nullable String session,
    @Nullable HandoffState state,
    @Nullable String after,
    int limit) {
  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 100;
}
