package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session's state: of its entries, the newest of each kind at each address (design, section 4).
 * Immutable.
 *
 * <p>It is a function of the entries alone, so that it may be cached and rebuilt at will: {@code
 * Fold.of(entries)} equals what appending the same entries one by one gives.
 */
public final class Fold {
  private final FoldSummary summary;
  private final Slots slots;
  private final @Nullable Trail trail;

  private Fold(FoldSummary summary, Slots slots, @Nullable Trail trail) {
    this.summary = summary;
    this.slots = slots;
    this.trail = trail;
  }

  /**
   * The fold of a whole ledger.
   *
   * @throws IllegalArgumentException when it does not begin with {@code started} or its numbers
   *     have a gap
   */
  public static Fold of(List<Entry> entries) {
    if (entries.isEmpty() || !(entries.getFirst() instanceof Entry.Started first)) {
      throw new IllegalArgumentException(
          "A ledger begins with a started entry, but this one does not.");
    }
    if (first.seq() != 1) {
      throw new IllegalArgumentException(
          "A ledger's first entry has seq 1, but got " + first.seq() + ".");
    }
    return new Fold(FoldSummary.of(first), Slots.NONE, null)
        .plus(entries.subList(1, entries.size()));
  }

  /** What {@link #summary}, {@link #slots} and {@link #trail} gave, made a fold again. */
  public static Fold restore(FoldSummary summary, StoredSlots slots, @Nullable Trail trail) {
    return new Fold(summary, new Slots(slots, Map.of()), trail);
  }

  /** This fold with more entries, which continue its numbering. */
  public Fold plus(List<? extends Entry> entries) {
    if (entries.isEmpty()) {
      return this;
    }
    FoldGrowth growth = new FoldGrowth(summary, slots);
    Trail nextTrail = trail;
    for (Entry entry : entries) {
      growth.add(entry);
      nextTrail = nextTrail == null ? null : nextTrail.after(entry);
    }
    return new Fold(growth.summary(), growth.slots(), nextTrail);
  }

  /** What is known without looking at any address. */
  public FoldSummary summary() {
    return summary;
  }

  /** How the session began. */
  public Entry.Started started() {
    return summary.started();
  }

  /** The version it runs on now. */
  public FlowRef flow() {
    return summary.flow();
  }

  /** The versions its sub-flows run on now, of those that no node pins. */
  public Map<FlowId, Integer> subflows() {
    return summary.subflows();
  }

  /** The number of the newest entry. */
  public long seq() {
    return summary.seq();
  }

  /** When the newest entry was made, but for migrations, which are nobody's activity. */
  public Instant lastAt() {
    return summary.lastAt();
  }

  /** The number of the newest entry that a person or a migration made: a step's beginning. */
  public long turnSeq() {
    return summary.turnSeq();
  }

  /**
   * The newest state of the newest hand-off that is laid over the walk, or null when there was
   * none.
   */
  public Entry.@Nullable Handoff overlay() {
    return summary.overlay();
  }

  /** Whether the customer gave up. */
  public boolean isAbandoned() {
    return summary.abandoned() != null;
  }

  /**
   * How the newest walk got to where it stopped, as far as that still holds; null when that is not
   * known.
   */
  public @Nullable Trail trail() {
    return trail;
  }

  /** This fold with what a walk over it has passed; not part of what makes two folds equal. */
  public Fold withTrail(@Nullable Trail walked) {
    return new Fold(summary, slots, walked);
  }

  /** What is known of an address; empty when nothing is. */
  public Slot slot(Address address) {
    return slots.get(address);
  }

  /** What is known, by address. Reads all that is stored. */
  public Map<Address, Slot> slots() {
    return slots.all();
  }

  /** What it was restored with. */
  public StoredSlots stored() {
    return slots.stored();
  }

  /** What is known by address that is not as it was stored. */
  public Map<Address, Slot> changed() {
    return Collections.unmodifiableMap(slots.changed());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fold that
        && summary.equals(that.summary)
        && slots().equals(that.slots());
  }

  @Override
  public int hashCode() {
    return summary.hashCode();
  }
}
