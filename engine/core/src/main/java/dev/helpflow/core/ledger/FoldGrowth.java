package dev.helpflow.core.ledger;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.experiment.Trial;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fold while entries are added to it. Not thread-safe. */
final class FoldGrowth {
  private final FoldSummary before;
  private StoredSlots stored;
  private Map<Address, Slot> changed;
  private FlowRef flow;
  private Map<FlowId, Integer> subflows;
  private long seq;
  private Instant lastAt;
  private long turnSeq;
  private Entry.@Nullable Handoff overlay;
  private Entry.@Nullable Answer abandoned;
  private int fences;
  private boolean listens;
  private MigratedAt migrated;
  private boolean exposed;

  FoldGrowth(FoldSummary before, Slots slots) {
    this.before = before;
    this.stored = slots.stored();
    this.changed = new HashMap<>(slots.changed());
    this.flow = before.flow();
    this.subflows = before.subflows();
    this.seq = before.seq();
    this.lastAt = before.lastAt();
    this.turnSeq = before.turnSeq();
    this.overlay = before.overlay();
    this.abandoned = before.abandoned();
    this.fences = before.fences();
    this.listens = before.listens();
    this.migrated = before.migrated();
    this.exposed = before.exposed();
  }

  void add(Entry entry) {
    if (entry.seq() != seq + 1) {
      throw new IllegalArgumentException(
          "Entry " + entry.seq() + " does not follow entry " + seq + " of the ledger.");
    }
    seq = entry.seq();
    // A migration is nobody's activity, so it does not put off when the session expires.
    lastAt = entry instanceof Entry.Migrated ? lastAt : entry.at();
    turnSeq = isTurn(entry) ? seq : turnSeq;
    switch (entry) {
      case Entry.Started e ->
          throw new IllegalArgumentException("A ledger has one started entry, but got another.");
      case Entry.Migrated e -> {
        flow = e.to();
        subflows = e.subflows();
        migrated = migrated.after(e);
        readdress(e.moved());
        voidResults(e.voided());
      }
      case Entry.Answer e when e.isAbandon() -> abandoned = e;
      // Of the session and not of the place, which may be an experiment of its own.
      case Entry.Assignment e when isOfTrial(e) -> exposed = true;
      case Entry.Placed e -> {
        put(e);
        if (e instanceof Entry.Handoff handoff && handoff.origin() != Entry.Origin.NODE) {
          overlay = handoff;
        }
      }
    }
  }

  private void put(Entry.Placed entry) {
    if (entry instanceof Entry.Signal signal && signal.late()) {
      // Nothing is known by it, maybe not even the address.
      return;
    }
    Slot slot = new Slots(stored, changed).get(entry.address());
    Slot next = slot.with(entry);
    fences += (next.isFence() ? 1 : 0) - (slot.isFence() ? 1 : 0);
    listens |= next.armed() != null;
    changed.put(entry.address(), next);
  }

  private boolean isOfTrial(Entry.Assignment assignment) {
    Trial trial = before.started().trial();
    return trial != null && trial.experiment().equals(assignment.experiment());
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

  private void voidResults(Set<Address> voided) {
    if (voided.isEmpty()) {
      return;
    }
    changed = new HashMap<>(new Slots(stored, changed).all());
    stored = StoredSlots.NONE;
    for (Address address : voided) {
      Slot slot = changed.getOrDefault(address, Slot.EMPTY).withoutResult();
      // A place of which nothing is known any more is no place of the fold.
      if (slot.equals(Slot.EMPTY)) {
        changed.remove(address);
      } else {
        changed.put(address, slot);
      }
    }
  }

  private void readdress(Map<Address, Address> moved) {
    if (moved.isEmpty()) {
      return;
    }
    Map<Address, Slot> before = new Slots(stored, changed).all();
    Map<Address, Slot> after = new HashMap<>(before);
    after.keySet().removeAll(moved.keySet());
    // What a renamed node knows takes the place of what an earlier node of that name knew.
    moved.forEach(
        (from, to) -> {
          Slot slot = before.get(from);
          if (slot != null) {
            after.put(to, slot.movedTo(to));
          }
        });
    stored = StoredSlots.NONE;
    changed = after;
    fences = (int) after.values().stream().filter(Slot::isFence).count();
    if (overlay != null && moved.containsKey(overlay.address())) {
      overlay = Slot.moved(overlay, moved.get(overlay.address()));
    }
  }

  FoldSummary summary() {
    return new FoldSummary(
        before.started(),
        flow,
        subflows,
        seq,
        lastAt,
        turnSeq,
        overlay,
        abandoned,
        fences,
        listens,
        migrated,
        exposed);
  }

  Slots slots() {
    return new Slots(stored, changed);
  }
}
