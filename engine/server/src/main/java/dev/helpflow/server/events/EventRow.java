package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param subject what it is of: a session by its id, or else such as {@code experiment:short-intro}
 * @param session what is known of its session, or null when it is of none
 */
record EventRow(
    long id,
    String subject,
    String type,
    Instant at,
    ObjectNode data,
    @Nullable OfSession session) {

  /**
   * An event's session.
   *
   * @param seq its newest entry when it happened
   * @param flow as {@code namespace/name}
   * @param flowVersion the version that it was in when it happened
   * @param handedOver what whoever takes over is given, of an event of a hand-off; null of others,
   *     and of discreet sessions
   */
  record OfSession(
      long seq,
      String address,
      String flow,
      int flowVersion,
      String customer,
      boolean isDiscreet,
      @Nullable ObjectNode handedOver) {}
}
