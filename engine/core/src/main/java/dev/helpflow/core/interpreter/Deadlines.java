package dev.helpflow.core.interpreter;

import dev.helpflow.core.calendar.Calendar;
import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.ledger.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When waits end by themselves. A deadline is worked out once, when a visit begins to wait, and
 * kept in the ledger: a calendar that changes afterwards moves none that is set.
 */
final class Deadlines {
  private final Calendars calendars;

  Deadlines(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * Sets the deadline of a wait, once for each visit; another version may wait for another signal.
   */
  void arm(Turn turn, Stop.Waiting stop) {
    Entry.Armed armed = stop.slot().armed();
    Node.Wait node = stop.plan().node();
    if (armed != null && armed.signal().equals(node.signal())) {
      return;
    }
    Instant deadline = armed == null ? fresh(turn, stop, node) : armed.deadline();
    turn.append(
        seq ->
            new Entry.Armed(seq, turn.now(), stop.address(), node.signal(), stop.key(), deadline));
    turn.happened("wait.armed", stop.address(), Map.of("signal", node.signal()));
  }

  private @Nullable Instant fresh(Turn turn, Stop.Waiting stop, Node.Wait node) {
    Duration timeout = node.timeout();
    if (timeout == null) {
      return null;
    }
    return node.hours() == null
        ? turn.now().plus(timeout)
        : within(node.hours(), timeout, turn, stop);
  }

  /**
   * When that much open time has passed. Where that cannot be told, time counts always: a customer
   * who hears too early is better off than one who never does.
   */
  private Instant within(String hours, Duration timeout, Turn turn, Stop.Waiting stop) {
    Optional<Calendar> calendar = calendars.find(hours);
    Optional<Instant> deadline = calendar.flatMap(c -> c.after(turn.now(), timeout));
    if (deadline.isEmpty()) {
      String why = calendar.isEmpty() ? "noCalendar" : "neverOpen";
      turn.happened("wait.hoursUnknown", stop.address(), Map.of("calendar", hours, "why", why));
    }
    return deadline.orElse(turn.now().plus(timeout));
  }
}
