package dev.helpflow.server.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of telling a subscription of a session.
 *
 * @param delivered events that need not be told any more
 * @param dead events that are given up
 * @param isEmpty whether there was nothing behind these
 * @param dueAt when its first event is tried again; null for at once
 * @param failures of that event, one after another
 */
record Settled(
    Lane lane,
    List<Event> delivered,
    List<Dead> dead,
    boolean isEmpty,
    @Nullable Instant dueAt,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String why) {

  Settled {
    delivered = List.copyOf(delivered);
    dead = List.copyOf(dead);
  }

  /** An event by its session and number. */
  record Event(String session, long id) {}

  /** An event that is given up. */
  record Dead(Event event, String why) {}

  /** Nothing was told, so that its first event has failed as often as before. */
  static Settled untold(Lane lane) {
    return new Settled(
        lane, List.of(), List.of(), false, null, lane.failures(), lane.failingSince(), null);
  }

  /** Nothing failed. */
  static Settled well(Lane lane, List<Event> delivered, boolean isEmpty) {
    return new Settled(lane, delivered, List.of(), isEmpty, null, 0, null, null);
  }
}
