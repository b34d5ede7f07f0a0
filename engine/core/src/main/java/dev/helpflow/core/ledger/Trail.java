package dev.helpflow.core.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that a walk passed, up to and with the one it stopped at: a cache of position, which
 * spares the next walk the judgement of what has not changed since (design, section 12).
 *
 * <p>It is a function of flows and entries, so it may be dropped at will. An entry at one of its
 * nodes cuts it there; an entry anywhere else cannot change how the walk got here.
 *
 * @param nodes in the order they were passed
 * @param freshUntil the first instant at which a result on the way grows old, or null when none
 *     does
 */
public record Trail(List<Address> nodes, @Nullable Instant freshUntil) {
  public Trail {
    nodes = List.copyOf(nodes);
  }

  /** What is left of it after an entry; null when nothing is. */
  @Nullable Trail after(Entry entry) {
    return switch (entry) {
      case Entry.Started started -> null;
      case Entry.Migrated migrated -> null;
      case Entry.Placed placed -> cutAt(nodes.lastIndexOf(placed.address()));
    };
  }

  private Trail cutAt(int index) {
    return index < 0 || index == nodes.size() - 1
        ? this
        : new Trail(nodes.subList(0, index + 1), freshUntil);
  }

  /** Whether every result on the way is still fresh at this instant. */
  public boolean isFreshAt(Instant now) {
    return freshUntil == null || !now.isAfter(freshUntil);
  }
}
