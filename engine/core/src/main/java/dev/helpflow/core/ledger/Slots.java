package dev.helpflow.core.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known, by address: what was stored, and over it what has changed since. Immutable.
 *
 * @param stored what a fold was restored with
 * @param changed what took its place, or is new
 */
record Slots(StoredSlots stored, Map<Address, Slot> changed) {
  static final Slots NONE = new Slots(StoredSlots.NONE, Map.of());

  static Slots of(Map<Address, Slot> slots) {
    return new Slots(StoredSlots.NONE, slots);
  }

  Slot get(Address address) {
    Slot slot = changed.get(address);
    if (slot == null) {
      slot = stored.find(address);
    }
    return slot == null ? Slot.EMPTY : slot;
  }

  Map<Address, Slot> all() {
    Map<Address, Slot> before = stored.all();
    if (before.isEmpty()) {
      return Collections.unmodifiableMap(changed);
    }
    Map<Address, Slot> all = new HashMap<>(before);
    all.putAll(changed);
    return Collections.unmodifiableMap(all);
  }
}
