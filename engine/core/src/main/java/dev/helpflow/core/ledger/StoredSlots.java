package dev.helpflow.core.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slots that a fold was restored with, read when they are asked for: a step needs a few of
 * them, however long the session. Safe for use by many threads.
 */
public interface StoredSlots {
  /** Nothing is stored. */
  StoredSlots NONE = of(Map.of());

  /** These slots. */
  static StoredSlots of(Map<Address, Slot> slots) {
    Map<Address, Slot> all = Map.copyOf(slots);
    return new StoredSlots() {
      @Override
      public @Nullable Slot find(Address address) {
        return all.get(address);
      }

      @Override
      public Map<Address, Slot> all() {
        return all;
      }
    };
  }

  /** What is stored of an address, or null. */
  @Nullable Slot find(Address address);

  /** All that is stored. */
  Map<Address, Slot> all();
}
