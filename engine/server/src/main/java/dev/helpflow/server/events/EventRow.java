package dev.helpflow.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, and what is known of its session.
 *
 * @param seq the session's newest entry when it happened
 * @param flow as {@code namespace/name}
 * @param flowVersion the version that the session was in when it happened
 * @param handedOver what whoever takes over is given, of an event of a hand-off; null of others,
 *     and of discreet sessions
 */
record EventRow(
    long id,
    String session,
    long seq,
    String type,
    Instant at,
    String address,
    ObjectNode data,
    String flow,
    int flowVersion,
    String customer,
    boolean isDiscreet,
    @Nullable ObjectNode handedOver) {}
