package dev.helpflow.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a walk got to the node it stopped at: a cache of position, which spares the next walk the
 * judgement of what has not changed since (design, section 12).
 *
 * <p>It is a function of flows and entries, so it may be dropped at will. An entry at one of its
 * nodes cuts it there; an entry anywhere else cannot change how the walk got here.
 *
 * @param steps the nodes passed, up to and with the one stopped at
 * @param freshUntil the first instant at which a result on the way grows old, or null when none
 *     does
 * @param arrival what was known at the last of them, from which a walk may begin; null when the
 *     trail was cut, so that it must be followed from its start
 */
public record Trail(Steps steps, @Nullable Instant freshUntil, @Nullable Arrival arrival) {

  /** What is left of it after an entry; null when nothing is. */
  @Nullable Trail after(Entry entry) {
    return switch (entry) {
      case Entry.Started started -> null;
      case Entry.Migrated migrated -> null;
      case Entry.Placed placed -> cutAt(steps.lastIndexOf(placed.address()));
    };
  }

  private Trail cutAt(int index) {
    return index < 0 || index == steps.size() - 1
        ? this
        : new Trail(steps.first(index + 1), freshUntil, null);
  }

  /** Whether every result on the way is still fresh at this instant. */
  public boolean isFreshAt(Instant now) {
    return freshUntil == null || !now.isAfter(freshUntil);
  }
}
