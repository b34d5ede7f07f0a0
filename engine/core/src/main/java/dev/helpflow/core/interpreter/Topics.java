package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a customer has come to a screen that answers a topic (design, section 10): once for
 * each time that they come there, and not again while they stay.
 *
 * <p>Nothing is kept for it. Where a session came from follows from the fold that the input found.
 */
final class Topics {
  private final Walker walker;

  Topics(Walker walker) {
    this.walker = walker;
  }

  /** Tells of the topic of the screen that is shown now, if it has one and was not shown before. */
  void tell(Turn turn, Stop stop) {
    String topic = topic(stop);
    if (topic != null && !stop.address().equals(origin(turn))) {
      turn.happened("topic.answered", stop.address(), Map.of("topic", topic));
    }
  }

  private static @Nullable String topic(Stop stop) {
    return switch (stop) {
      case Stop.AtScreen at -> at.plan().node().answers();
      case Stop.Waiting waiting -> waiting.plan().node().answers();
      case Stop.BeforeCommit _,
          Stop.Asking _,
          Stop.Committing _,
          Stop.Committed _,
          Stop.Escalating _,
          Stop.Unavailable _,
          Stop.Ended _,
          Stop.Trouble _ ->
          null;
    };
  }

  /** Where the customer was as the input came, by the name that this has now; null at the start. */
  private @Nullable Address origin(Turn turn) {
    Fold before = turn.before();
    if (before == null) {
      return null;
    }
    Address address = origin(before);
    for (Entry entry : turn.entries()) {
      if (entry instanceof Entry.Migrated migrated) {
        address = migrated.moved().getOrDefault(address, address);
      }
    }
    return address;
  }

  private Address origin(Fold before) {
    Entry.Handoff overlay = before.overlay();
    if (overlay != null && (overlay.state().isOpen() || overlay.state() == HandoffState.FAILED)) {
      // The screen that a person was asked from was seen before.
      return overlay.address();
    }
    // As of its newest entry, so that a step that waits for a result to be made anew is not taken
    // for having come to where the old result led.
    return walker.settle(before, WalkMode.look(before.lastAt())).walk().stop().address();
  }
}
