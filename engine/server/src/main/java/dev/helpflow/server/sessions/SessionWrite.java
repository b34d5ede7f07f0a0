package dev.helpflow.server.sessions;

import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.flows.PreviewedFlows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one write of a session stores, compared with the revision it was read at.
 *
 * @param before the head it was read as; of revision 0 when the session is to be created
 * @param after the fold with the new entries
 * @param needs the key of the screen that the customer is called back for, or null for none
 * @param key the idempotency key that the write uses, or null for none
 * @param keyScope what the key is unique within
 * @param signal the signal that the write takes from the inbox, or null for none
 * @param fed the wait that was given its signal or deadline and listens no more, in text form, or
 *     null for none
 * @param booking the place for a call that the write takes, or null for none
 * @param commit what is sent once the lease is taken, or null for no commit
 */
record SessionWrite(
    Head before,
    Fold after,
    View view,
    List<Entry> entries,
    List<Event> events,
    List<Effect.Arrange> arrangements,
    @Nullable String needs,
    @Nullable IdempotencyKey key,
    String keyScope,
    @Nullable SignalRef signal,
    @Nullable String fed,
    @Nullable Booking booking,
    Lease lease,
    @Nullable ReadyCommit commit,
    Instant at) {

  SessionWrite {
    entries = List.copyOf(entries);
    events = List.copyOf(events);
    arrangements = List.copyOf(arrangements);
  }

  /** Whether it is of a flow that is only looked at, so that nothing of it counts. */
  boolean isPreview() {
    return PreviewedFlows.isPreview(after.flow().id());
  }

  /**
   * Whether somebody did something. Going to another version is nobody's activity, as long as it is
   * not a part of what the customer asked for; nor is what adds nothing to the ledger: events, and
   * who has the lease.
   */
  boolean isActivity() {
    return key != null || !entries.stream().allMatch(Entry.Migrated.class::isInstance);
  }

  /** What a write does to the lease on the session's unfinished work. */
  enum Lease {
    /** Leaves it as it is. */
    KEEP,
    /** Takes it for this server, from now. */
    TAKE,
    /** Ends it: nothing is unfinished any more. */
    END
  }
}
