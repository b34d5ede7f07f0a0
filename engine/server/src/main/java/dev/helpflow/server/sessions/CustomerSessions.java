package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.interpreter.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of each customer: a port of its own, because it crosses sessions (design, section
 * 12).
 */
interface CustomerSessions {
  /** The longest list that is given. */
  int LIMIT = 50;

  /**
   * The customer's sessions that can be gone on with at {@code now}, the newest activity first;
   * without those of discreet flows, which only the app that holds their id comes back to.
   */
  List<Resumable> resumable(String customer, Instant now);

  /** A session that can be gone on with. */
  record Resumable(
      SessionId id,
      FlowId flow,
      String title,
      Status status,
      Instant updatedAt,
      @Nullable Instant expiresAt) {}
}
