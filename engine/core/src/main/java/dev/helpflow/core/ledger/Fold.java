package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session's state: of its entries, the newest of each kind at each address (design, section 4).
 * Immutable.
 *
 * <p>It is a function of the entries alone, so that it may be cached and rebuilt at will: {@code
 * Fold.of(entries)} equals what appending the same entries one by one gives.
 */
public final class Fold {
  private final Entry.Started started;
  private final FlowRef flow;
  private final Map<FlowId, Integer> subflows;
  private final long seq;
  private final Instant lastAt;
  private final Map<Address, Slot> slots;
  private final long turnSeq;
  private final Entry.@Nullable Handoff overlay;
  private final Entry.@Nullable Answer abandoned;
  private final @Nullable Trail trail;

  private Fold(
      Entry.Started started,
      FlowRef flow,
      Map<FlowId, Integer> subflows,
      long seq,
      Instant lastAt,
      Map<Address, Slot> slots,
      long turnSeq,
      Entry.@Nullable Handoff overlay,
      Entry.@Nullable Answer abandoned,
      @Nullable Trail trail) {
    this.started = started;
    this.flow = flow;
    this.subflows = subflows;
    this.seq = seq;
    this.lastAt = lastAt;
    this.slots = slots;
    this.turnSeq = turnSeq;
    this.overlay = overlay;
    this.abandoned = abandoned;
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
    return begin(first).plus(entries.subList(1, entries.size()));
  }

  /**
   * What {@link #kept} and the other accessors of a fold gave, made a fold again.
   *
   * @param kept as {@link #kept} gave it
   */
  public static Fold restore(
      Entry.Started started,
      FlowRef flow,
      Map<FlowId, Integer> subflows,
      long seq,
      Instant lastAt,
      long turnSeq,
      Collection<Entry.Placed> kept) {
    Map<Address, Slot> slots = HashMap.newHashMap(kept.size());
    Entry.Handoff overlay = null;
    Entry.Answer abandoned = null;
    for (Entry.Placed entry : kept) {
      if (entry instanceof Entry.Answer answer && answer.isAbandon()) {
        abandoned = answer;
        continue;
      }
      put(slots, entry);
      overlay = laidOver(entry, overlay);
    }
    return new Fold(
        started, flow, Map.copyOf(subflows), seq, lastAt, slots, turnSeq, overlay, abandoned, null);
  }

  private static Fold begin(Entry.Started entry) {
    if (entry.seq() != 1) {
      throw new IllegalArgumentException(
          "A ledger's first entry has seq 1, but got " + entry.seq() + ".");
    }
    return new Fold(
        entry, entry.flow(), entry.subflows(), 1, entry.at(), Map.of(), 1, null, null, null);
  }

  /** This fold with more entries, which continue its numbering. */
  public Fold plus(List<? extends Entry> entries) {
    if (entries.isEmpty()) {
      return this;
    }
    Map<Address, Slot> more = new HashMap<>(slots);
    FlowRef nextFlow = flow;
    Map<FlowId, Integer> nextSubflows = subflows;
    long nextSeq = seq;
    long nextTurn = turnSeq;
    Entry.Handoff nextOverlay = overlay;
    Entry.Answer nextAbandoned = abandoned;
    Trail nextTrail = trail;
    for (Entry entry : entries) {
      if (entry.seq() != nextSeq + 1) {
        throw new IllegalArgumentException(
            "Entry " + entry.seq() + " does not follow entry " + nextSeq + " of the ledger.");
      }
      nextSeq = entry.seq();
      nextTurn = isTurn(entry) ? nextSeq : nextTurn;
      nextTrail = nextTrail == null ? null : nextTrail.after(entry);
      switch (entry) {
        case Entry.Started e ->
            throw new IllegalArgumentException("A ledger has one started entry, but got another.");
        case Entry.Migrated e -> {
          nextFlow = e.to();
          nextSubflows = e.subflows();
          more = renamed(more, e.renames());
        }
        case Entry.Answer e when e.isAbandon() -> nextAbandoned = e;
        case Entry.Placed e -> {
          put(more, e);
          nextOverlay = laidOver(e, nextOverlay);
        }
      }
    }
    return new Fold(
        started,
        nextFlow,
        nextSubflows,
        nextSeq,
        entries.getLast().at(),
        more,
        nextTurn,
        nextOverlay,
        nextAbandoned,
        nextTrail);
  }

  private static void put(Map<Address, Slot> slots, Entry.Placed entry) {
    Slot slot = slots.get(entry.address());
    slots.put(entry.address(), (slot == null ? Slot.EMPTY : slot).with(entry));
  }

  private static boolean isTurn(Entry entry) {
    return switch (entry) {
      case Entry.Started e -> true;
      case Entry.Answer e -> true;
      case Entry.Draft e -> true;
      case Entry.Reopened e -> true;
      case Entry.Handoff e -> true;
      case Entry.Migrated e -> true;
      case Entry.Intended e -> false;
      case Entry.Result e -> false;
      case Entry.Assignment e -> false;
      case Entry.Armed e -> false;
      case Entry.Signal e -> false;
    };
  }

  private static Entry.@Nullable Handoff laidOver(Entry entry, Entry.@Nullable Handoff before) {
    if (entry instanceof Entry.Handoff handoff && handoff.origin() != Entry.Origin.NODE) {
      return before == null || handoff.seq() > before.seq() ? handoff : before;
    }
    return before;
  }

  private static Map<Address, Slot> renamed(Map<Address, Slot> slots, Map<NodeId, NodeId> renames) {
    if (renames.isEmpty()) {
      return slots;
    }
    Map<Address, Slot> moved = HashMap.newHashMap(slots.size());
    slots.forEach(
        (address, slot) -> {
          Address renamed = address.renamed(renames);
          moved.put(renamed, slot.movedTo(renamed));
        });
    return moved;
  }

  /** How the session began. */
  public Entry.Started started() {
    return started;
  }

  /** The version it runs on now. */
  public FlowRef flow() {
    return flow;
  }

  /** The versions its sub-flows run on now, of those that no node pins. */
  public Map<FlowId, Integer> subflows() {
    return subflows;
  }

  /** The number of the newest entry. */
  public long seq() {
    return seq;
  }

  /** When the newest entry was made. */
  public Instant lastAt() {
    return lastAt;
  }

  /** The number of the newest entry that a person or a migration made: a step's beginning. */
  public long turnSeq() {
    return turnSeq;
  }

  /**
   * The newest state of the newest hand-off that is laid over the walk, or null when there was
   * none.
   */
  public Entry.@Nullable Handoff overlay() {
    return overlay;
  }

  /** Whether the customer gave up. */
  public boolean isAbandoned() {
    return abandoned != null;
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
    return new Fold(
        started, flow, subflows, seq, lastAt, slots, turnSeq, overlay, abandoned, walked);
  }

  /** What is known of an address; empty when nothing is. */
  public Slot slot(Address address) {
    return slots.getOrDefault(address, Slot.EMPTY);
  }

  /** What is known, by address. */
  public Map<Address, Slot> slots() {
    return java.util.Collections.unmodifiableMap(slots);
  }

  /** Every entry that is the newest of its kind at its address, oldest first. */
  public List<Entry.Placed> kept() {
    List<Entry.Placed> kept = new ArrayList<>(slots.size() * 2);
    slots.values().forEach(slot -> kept.addAll(slot.entries()));
    if (abandoned != null) {
      kept.add(abandoned);
    }
    if (overlay != null && !kept.contains(overlay)) {
      kept.add(overlay);
    }
    kept.sort(Comparator.comparingLong(Entry::seq));
    return kept;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fold that
        && started.equals(that.started)
        && flow.equals(that.flow)
        && subflows.equals(that.subflows)
        && seq == that.seq
        && lastAt.equals(that.lastAt)
        && turnSeq == that.turnSeq
        && Objects.equals(abandoned, that.abandoned)
        && Objects.equals(overlay, that.overlay)
        && slots.equals(that.slots);
  }

  @Override
  public int hashCode() {
    return Objects.hash(started.flow(), seq, lastAt);
  }
}
